import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Contender } from './index';

/** What reading one file cost, in milliseconds, by part; `whole` is all of it. */
export type Cost = Readonly<Record<string, number>>;

/** A contender that is ready to read. */
export interface Running {
  readonly contender: Contender;
  /** Reads a file; gives null where it cannot, and rejects where it has ended. */
  readonly read: (path: string) => Promise<Cost | null>;
  readonly end: () => void;
}

/** Starts a contender; gives why it cannot be run here. */
export async function start(contender: Contender): Promise<Running | string> {
  if (contender.runs === 'program') return startProgram(contender);
  const python = contender.runs === 'python';
  const child = python
    ? spawn('/usr/bin/python3', ['bench/contenders/peers.py', contender.name])
    : spawn(process.execPath, [`${import.meta.dirname}/process.mjs`, contender.name]);
  return talkTo(child, contender, python);
}

async function talkTo(
  child: ChildProcessWithoutNullStreams,
  contender: Contender,
  greets: boolean,
): Promise<Running | string> {
  const complaints: string[] = [];
  child.stderr.on('data', (data) => complaints.push(String(data)));
  child.stdin.on('error', () => {});
  const failed = new Promise<null>((resolve) => child.once('error', () => resolve(null)));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const next = await Promise.race([lines.next(), failed]);
    return next && !next.done ? next.value : null;
  };
  if (greets && (await answer()) === null) return complaints.join('').trim().split('\n').at(-1) || 'not installed';
  return {
    contender,
    async read(path) {
      child.stdin.write(`${path}\n`);
      const line = await answer();
      if (line !== null) return JSON.parse(line);
      throw new Error(`${contender.name} ended at ${path}: ${complaints.join('').trim()}`);
    },
    end: () => child.stdin.end(),
  };
}

/** A program is started for every file, as whoever uses it does; its cost is what passes on the clock. */
function startProgram(contender: Contender): Running | string {
  if (spawnSync(contender.name, ['-v']).error) return 'not installed';
  return {
    contender,
    async read(path) {
      const begun = performance.now();
      const { error, status } = spawnSync(contender.name, ['-layout', path, '-']);
      return error || status !== 0 ? null : { whole: performance.now() - begun };
    },
    end: () => {},
  };
}
