import type { Result } from '../node';
import { type ReaderPool, startReaders } from '../reader/reader-pool';
import { unread } from '../reader/unread';
import { interruption } from './interruption';
import { openInput } from './open-input';
import type { Reading } from './reading';

/** How many results for each process may wait for one before them: while a file takes its time, the others go on. */
const ahead = 32;

/**
 * Reads inputs and gives their results in the same order, each as soon as all before it have been given, also while the
 * next name is still to come. Rejects with the reason of an interruption.
 */
export async function* readAll(
  sources: Iterable<string> | AsyncIterable<string>,
  reading: Reading,
): AsyncGenerator<Result> {
  const readers = startReaders(reading);
  const stop = () => readers.end();
  interruption.addEventListener('abort', stop);
  try {
    yield* inOrder(sources, reading.jobs * ahead, (source) => readOne(source, readers, reading));
  } catch (error) {
    throw interruption.aborted ? interruption.reason : error;
  } finally {
    interruption.removeEventListener('abort', stop);
    stop();
  }
}

async function readOne(source: string, readers: ReaderPool, reading: Reading): Promise<Result> {
  try {
    const task = await openInput(source, reading, interruption);
    return JSON.parse(await readers.read(task));
  } catch (error) {
    if (interruption.aborted) throw interruption.reason;
    return unread(source, error);
  }
}

/** Begins work on names as they come, on at most `most` at a time, and gives what comes of it in their order. */
async function* inOrder<T>(
  names: Iterable<string> | AsyncIterable<string>,
  most: number,
  begin: (name: string) => Promise<T>,
): AsyncGenerator<T> {
  const iterator = iterate(names);
  const waiting: Promise<T>[] = [];
  let coming: Promise<IteratorResult<string>> | undefined = iterator.next();
  while (coming || waiting.length > 0) {
    const [first] = waiting;
    const name: IteratorResult<string> | 'first' | undefined = await Promise.race([
      ...(coming && waiting.length < most ? [coming] : []),
      ...(first ? [first.then(() => 'first' as const)] : []),
    ]);
    if (name === 'first') {
      waiting.shift();
      if (first) yield await first;
    } else if (name?.done) coming = undefined;
    else if (name) {
      const begun = begin(name.value);
      // Whoever waits for it hears of its failure; until then it is not unheard.
      begun.catch(() => {});
      waiting.push(begun);
      coming = iterator.next();
    }
  }
}

async function* iterate(names: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  yield* names;
}
