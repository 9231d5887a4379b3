import { pathOf } from '../files';
import { ExtractError, type Input, type Limits, limitsGiven, type PageView, type Report } from '../index';
import { named, pageNumber, toBytes, toOptions } from '../input';
import { startReaders } from './reader-pool';
import { standardBudget } from './reader-process';
import type { Task } from './task';

/** What reading one input may cost, and how many are read at a time. */
export interface ReaderOptions {
  /** Time for one input, in seconds, 2,147,483 (some 25 days) at most; 60 unless it is told. */
  readonly timeout?: number | undefined;
  /** Resident memory of a process that reads, in MB (2²⁰ bytes), 9,999,999 at most; 1024 unless it is told. */
  readonly memory?: number | undefined;
  /** How many processes may read at a time, 999 at most; 1 unless it is told. */
  readonly jobs?: number | undefined;
  /** How much of everything an input may have, as for `extractReport`. */
  readonly limits?: Limits | null | undefined;
}

/** Reads in processes of its own, which are ended where an input takes too long or too much memory. */
export interface Reader {
  /** Reads a report as `extractReport` does; rejects with `ExtractError`, also `timed-out` and `crashed`. */
  extractReport(input: Input, options?: { readonly fileName?: string | undefined }): Promise<Report>;
  /** Reads a report from a file as `extractReportFile` does; rejects with `ExtractError`, also `timed-out` and `crashed`. */
  extractReportFile(file: string | URL): Promise<Report>;
  /** Shows a page of a PDF as `lookAtPage` does; rejects with `ExtractError`, also `timed-out` and `crashed`. */
  lookAtPage(input: Input, page: number): Promise<PageView | null>;
  /**
   * Ends the processes; until then they keep the program from ending. What they are reading, what waits and what is asked later rejects with an `Error`
   * that is no `ExtractError`: nothing is known of it.
   */
  close(): void;
}

/** The longest time for which Node sets a clock, in seconds. */
const longest = Math.floor((2 ** 31 - 1) / 1000);

/**
 * Makes a reader for files of strangers: whatever a file does, its reading ends, within the time and the memory given, and harms no other. Processes are
 * started as they are needed and read one input after another. Throws `RangeError` for what is no number above 0 or too large, for `jobs` in parts, and for a limit that does not
 * exist; `TypeError` for options that are none. Node only.
 */
export function createReader(options: ReaderOptions = {}): Reader {
  toOptions(options);
  const { timeout = standardBudget.seconds, memory = standardBudget.megabytes, jobs = 1 } = options;
  const limits = limitsGiven(options.limits);
  needNumber('timeout', timeout, longest);
  needNumber('memory', memory, 9_999_999);
  needNumber('jobs', jobs, 999);
  if (!Number.isInteger(jobs)) throw new RangeError(`not a whole number: jobs=${jobs}`);
  const budget = { seconds: timeout, megabytes: Math.ceil(memory) };
  const readers = startReaders({ jobs, budget, spare: () => undefined });
  const answer = async (task: Omit<Task, 'limits'>) => {
    const result = JSON.parse(await readers.read({ ...task, limits }));
    if (!result.ok) throw new ExtractError(result.code, result.values);
    return result;
  };
  return {
    extractReport: async (input, options = {}) =>
      (await answer({ source: toOptions(options).fileName ?? '', bytes: await toBytes(input) })).report,
    extractReportFile: async (file) => (await answer({ source: pathOf(file) })).report,
    lookAtPage: async (input, page) =>
      (await answer({ source: '', bytes: await toBytes(input), page: pageNumber(page) })).view,
    close: () => readers.end(),
  };
}

function needNumber(name: string, value: unknown, most = Number.POSITIVE_INFINITY): void {
  if (!(typeof value === 'number' && value > 0)) throw new RangeError(`not a positive number: ${name}=${named(value)}`);
  if (value > most) throw new RangeError(`more than ${most}: ${name}=${value}`);
}
