import { parentPort } from 'node:worker_threads';
import { read } from './read';

/** A reading thread: a path comes in, its result goes out. */
parentPort?.on('message', async (source: string) => {
  parentPort?.postMessage(await read(source));
});
