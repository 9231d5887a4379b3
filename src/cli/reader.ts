import { parentPort, workerData } from 'node:worker_threads';
import { Limits } from '../node';
import { read } from './read';

const limits = Limits.parse(workerData);

/** A reading thread: a path comes in, its result goes out. */
parentPort?.on('message', async (source: string) => {
  parentPort?.postMessage(await read(source, limits));
});
