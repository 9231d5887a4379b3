import { Worker } from 'node:worker_threads';
import { keepCompiled } from './keep-compiled';
import type { Task } from './read';

/*
 * A reading process: a task comes in, its result goes out as JSON. It has a process of its own, and not a thread, since
 * V8 ends the whole process for most ways of running out of memory in a thread, whatever `resourceLimits` say.
 */
const megabytes = Number(process.argv[2]);
new Worker(new URL('./watch.js', import.meta.url), { workerData: { megabytes, parent: process.ppid } }).unref();

keepCompiled();
const { read } = await import('./read');

// Ctrl-C is told to all processes of a terminal; what becomes of this one is for its parent to say.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
process.on('message', async (task: Task) => process.send?.(JSON.stringify(await read(task))));
process.send?.('ready');
