import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Task } from './task';

/** What reading one input may cost. */
export interface Budget {
  /** Time, in seconds. */
  readonly seconds: number;
  /** Resident memory of the process that reads, in MB (2²⁰ bytes). */
  readonly megabytes: number;
}

/** What reading one input may cost unless the user says otherwise. */
export const standardBudget: Budget = { seconds: 60, megabytes: 1024 };

/** How an attempt to read ended: with a result as JSON, or with the end of the process. */
export type Attempt = { readonly json: string } | { readonly failed: 'timed-out' | 'crashed' };

/** A process that reads one input after another. */
export interface ReaderProcess {
  /** How many inputs it was given. */
  readonly given: number;
  /** Reads within the time given; the process has ended after an attempt that failed. */
  read(task: Task, seconds: number): Promise<Attempt>;
  end(): void;
}

/**
 * Starts a reading process that may hold as much memory as is given, in MB. The time to start is not the input's: the process has as much once more for it.
 * Node's options that this program was started with are not handed on: with some of them (`--eval`, `--import`, `--watch`) the process would run the program.
 */
export function startReader(megabytes: number): ReaderProcess {
  // What V8 prints when it runs out of memory is no message to the user.
  const child = fork(fileURLToPath(new URL('./reader.js', import.meta.url)), [String(megabytes)], {
    execArgv: [`--max-old-space-size=${megabytes}`, `--max-semi-space-size=${young(megabytes)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let answer = (_attempt: Attempt) => {};
  let [isReady, isGone, given] = [false, false, 0];
  const left = () => {
    isGone = true;
    answer({ failed: 'crashed' });
  };
  child.once('exit', left);
  child.once('error', left);
  child.on('message', (message) => {
    // Node itself may tell its parent something else (`node --watch`).
    if (typeof message !== 'string') return;
    isReady = true;
    answer({ json: message });
  });
  /** What comes first of an answer, the end of the process, and that of the time. */
  const answered = (seconds: number) =>
    new Promise<Attempt>((resolve) => {
      // An answer that has come while this process was busy counts: it is heard before the clock.
      const clock = setTimeout(() => setImmediate(() => answer({ failed: 'timed-out' })), seconds * 1000);
      answer = (attempt) => {
        clearTimeout(clock);
        answer = () => {};
        if ('failed' in attempt) child.kill('SIGKILL');
        resolve(attempt);
      };
    });
  return {
    get given() {
      return given;
    },
    async read(task, seconds) {
      given++;
      if (!isReady && !isGone) {
        const start = await answered(seconds);
        if ('failed' in start) return start;
      }
      if (isGone) return { failed: 'crashed' };
      child.send(task, () => {});
      return answered(seconds);
    },
    end: () => child.kill('SIGKILL'),
  };
}

/**
 * How large half of V8's young generation may grow, in MB. The tree of a page is larger than what Node gives by itself (16 MB), and was copied again and
 * again while it was read: that took half of all the time.
 */
function young(megabytes: number): number {
  return Math.max(1, Math.min(48, Math.floor(megabytes / 16)));
}
