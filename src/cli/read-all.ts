import { Worker } from 'node:worker_threads';
import type { Result } from '../node';
import { read, unread } from './read';

/** Fewer inputs than this are read in the main thread: they are done before threads have started. */
const fewInputs = 12;

/** Reads inputs and gives their results in the same order. At most four results for each thread wait for their turn. */
export async function* readAll(sources: readonly string[], jobs: number): AsyncGenerator<Result> {
  if (jobs < 2 || sources.length < fewInputs) {
    for (const source of sources) yield await read(source);
    return;
  }
  const threads = threadPool(Math.min(jobs, sources.length));
  try {
    const waiting: Promise<Result>[] = [];
    for (const source of sources) {
      waiting.push(source === '-' ? read(source) : threads.read(source));
      if (waiting.length >= jobs * 4) yield* first(waiting);
    }
    while (waiting.length > 0) yield* first(waiting);
  } finally {
    threads.end();
  }
}

async function* first(waiting: Promise<Result>[]): AsyncGenerator<Result> {
  const next = waiting.shift();
  if (next) yield await next;
}

/** Threads that read; an input waits until one is free. A thread that dies fails the input it was reading and is replaced. */
function threadPool(size: number) {
  const start = () => new Worker(new URL('./reader.js', import.meta.url));
  const running = new Set(Array.from({ length: size }, start));
  const free = [...running];
  const queue: ((thread: Worker) => void)[] = [];
  const release = (thread: Worker) => {
    const next = queue.shift();
    if (next) next(thread);
    else free.push(thread);
  };
  const obtain = () => {
    const thread = free.pop();
    return thread ? Promise.resolve(thread) : new Promise<Worker>((resolve) => queue.push(resolve));
  };
  const replace = (dead: Worker) => {
    running.delete(dead);
    const fresh = start();
    running.add(fresh);
    release(fresh);
  };
  return {
    async read(source: string): Promise<Result> {
      const thread = await obtain();
      return new Promise((resolve) => {
        const died = (error: unknown) => {
          thread.removeAllListeners();
          replace(thread);
          resolve(unread(source, error));
        };
        thread.once('error', died);
        thread.once('exit', () => died(new Error('thread ended')));
        thread.once('message', (result: Result) => {
          thread.removeAllListeners();
          release(thread);
          resolve(result);
        });
        thread.postMessage(source);
      });
    },
    end() {
      for (const thread of running) {
        thread.removeAllListeners();
        void thread.terminate();
      }
    },
  };
}
