import { Worker } from 'node:worker_threads';
import { perform, type Task } from './task';

/*
 * A reading process: a task comes in, its result goes out as JSON. It has a process of its own, and not a thread, since
 * V8 ends the whole process for most ways of running out of memory in a thread, whatever `resourceLimits` say.
 */
const megabytes = Number(process.argv[2]);
new Worker(new URL('./watch.js', import.meta.url), { workerData: { megabytes, parent: process.ppid } }).unref();

// Ctrl-C is told to all processes of a terminal; what becomes of this one is for its parent to say.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
process.on('message', async (task: Task) => process.send?.(JSON.stringify(await perform(task))));
process.send?.('ready');
