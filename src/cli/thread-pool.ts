import { Worker } from 'node:worker_threads';
import type { Limits, Result } from '../node';
import { unread } from './read';

/** Threads that read; an input waits until one of them is free. */
export interface ThreadPool {
  /** Never rejects: a thread that dies fails the input it was reading, and another takes its place. */
  read(source: string): Promise<Result>;
  /** Ends the threads; what they were reading is never answered. */
  end(): void;
}

/** A thread and what waits for its answer. */
interface Thread {
  readonly worker: Worker;
  answer: (result: Result | Error) => void;
}

/** Starts threads as they are needed, up to `size` at a time, that read within the limits. */
export function startThreads(size: number, limits: Limits): ThreadPool {
  const threads = new Set<Thread>();
  const free: Thread[] = [];
  const queue: ((thread: Thread) => void)[] = [];

  const start = () => {
    const worker = new Worker(new URL('./reader.js', import.meta.url), { workerData: limits });
    const thread: Thread = { worker, answer: () => {} };
    const died = (error: Error) => {
      if (!threads.delete(thread)) return;
      if (free.includes(thread)) free.splice(free.indexOf(thread), 1);
      queue.shift()?.(start());
      thread.answer(error);
    };
    worker.on('message', (result: Result) => thread.answer(result));
    worker.on('error', died);
    worker.on('exit', () => died(new Error('thread ended')));
    threads.add(thread);
    return thread;
  };
  const obtain = () => {
    const thread = free.pop() ?? (threads.size < size ? start() : undefined);
    return thread ? Promise.resolve(thread) : new Promise<Thread>((resolve) => queue.push(resolve));
  };
  const release = (thread: Thread) => {
    const next = queue.shift();
    if (next) next(thread);
    else free.push(thread);
  };

  return {
    async read(source) {
      const thread = await obtain();
      const result = await new Promise<Result | Error>((resolve) => {
        thread.answer = resolve;
        thread.worker.postMessage(source);
      });
      if (result instanceof Error) return unread(source, result);
      release(thread);
      return result;
    },
    end() {
      const ending = [...threads];
      threads.clear();
      for (const { worker } of ending) void worker.terminate();
    },
  };
}
