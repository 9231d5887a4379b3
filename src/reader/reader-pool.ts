import { ExtractError } from '../index';
import { type Budget, type ReaderProcess, startReader } from './reader-process';
import type { Task } from './task';
import { type Unread, unread } from './unread';

/** Processes that read; an input waits until one of them is free. */
export interface ReaderPool {
  /** Gives the result as JSON. A process that takes too long or dies costs only the input it was reading. */
  read(task: Task): Promise<string>;
  /** Ends the processes; what they were reading, what waits and what is asked later rejects with a plain `Error`. */
  end(): void;
}

/** A place for one process at a time. */
interface Place {
  reader?: ReaderProcess | undefined;
}

/** How many inputs are read at a time, and what each may cost. */
export interface Pooling {
  readonly jobs: number;
  readonly budget: Budget;
  /** A process that was started before there was anything to read, for who asks first. */
  readonly spare: () => ReaderProcess | undefined;
}

/** Starts processes as they are needed, as many jobs as there are at a time. */
export function startReaders({ jobs, budget, spare }: Pooling): ReaderPool {
  const places: Place[] = [];
  const free: Place[] = [];
  const queue: ((place: Place) => void)[] = [];
  let ended = false;
  const obtain = () => {
    const place = free.pop();
    if (place) return Promise.resolve(place);
    if (places.length === jobs) return new Promise<Place>((resolve) => queue.push(resolve));
    const made: Place = {};
    places.push(made);
    return Promise.resolve(made);
  };
  const release = (place: Place) => {
    const next = queue.shift();
    if (next) next(place);
    else free.push(place);
  };
  const readAt = async (place: Place, task: Task): Promise<string> => {
    if (ended) throw new Error('the reader is closed');
    const reader = place.reader ?? spare() ?? startReader(budget.megabytes);
    place.reader = reader;
    const attempt = await reader.read(task, budget.seconds);
    if ('json' in attempt) return attempt.json;
    place.reader = undefined;
    if (ended) throw new Error('the reader is closed');
    // What earlier inputs left in memory may have ended the process: alone, the input gets all that it may use.
    if (attempt.failed === 'crashed' && reader.given > 1) return readAt(place, task);
    return JSON.stringify(givenUp(task.source, attempt.failed, budget));
  };
  return {
    async read(task) {
      const place = await obtain();
      return readAt(place, task).finally(() => release(place));
    },
    end() {
      ended = true;
      for (const { reader } of places) reader?.end();
    },
  };
}

function givenUp(source: string, code: 'timed-out' | 'crashed', budget: Budget): Unread {
  return unread(source, new ExtractError(code, { ...budget }));
}
