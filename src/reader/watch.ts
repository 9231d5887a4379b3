import { workerData } from 'node:worker_threads';

/*
 * Watches a reading process from a thread, since its main thread may be busy for ever: ends it where it holds more memory
 * than it may (the limit of V8's heap does not count buffers) and where the program that it reads for is gone.
 */
const { megabytes, parent }: { megabytes: number; parent: number } = workerData;

setInterval(() => {
  const tooLarge = process.memoryUsage.rss() > megabytes * 2 ** 20;
  if (tooLarge || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 50);
