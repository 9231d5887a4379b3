import type { Limits, Result } from '../node';
import { read } from './read';
import { startThreads } from './thread-pool';

/** Fewer inputs than this are read in the main thread: they are done before threads have started. */
const fewInputs = 12;

/** Reads inputs and gives their results in the same order. At most four results for each thread wait for their turn. */
export async function* readAll(sources: readonly string[], jobs: number, limits: Limits): AsyncGenerator<Result> {
  if (jobs < 2 || sources.length < fewInputs) {
    for (const source of sources) yield await read(source, limits);
    return;
  }
  const threads = startThreads(Math.min(jobs, sources.length), limits);
  try {
    const waiting: Promise<Result>[] = [];
    for (const source of sources) {
      waiting.push(source === '-' ? read(source, limits) : threads.read(source));
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
