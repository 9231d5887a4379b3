import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Documents } from './documents/index';
import { median, type Spread, spread } from './statistics';

/** How many times as fast two threads are as one, in documents a second of the command line. */
export interface Scaled {
  readonly format: string;
  readonly documents: number;
  /** Documents a second with one thread and with two. */
  readonly one: number;
  readonly two: number;
  readonly ratio: Spread;
}

const rounds = 3;
const copies = { html: 3, docx: 6 } as const;

/** Reads the same folder with one thread and with two, in turn. Says nothing on a machine with one processor. */
export function measureThreads({ paths }: Documents): Scaled[] {
  if (availableParallelism() < 2) return [];
  return (['html', 'docx'] as const).map((format) => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-threads-'));
    for (let copy = 0; copy < copies[format]; copy += 1)
      for (const [index, path] of paths[format].entries())
        copyFileSync(path, join(folder, `${copy}-${index}.${format}`));
    const runs = Array.from({ length: rounds }, () => ({ one: seconds(folder, 1), two: seconds(folder, 2) }));
    rmSync(folder, { recursive: true, force: true });
    const documents = copies[format] * paths[format].length;
    return {
      format,
      documents,
      one: documents / median(runs.map(({ one }) => one)),
      two: documents / median(runs.map(({ two }) => two)),
      ratio: spread(runs.map(({ one, two }) => one / two)),
    };
  });
}

function seconds(folder: string, jobs: number): number {
  const begun = performance.now();
  const options = ['extract', '--format', 'ndjson', '--jobs', String(jobs), '--out', `${folder}.ndjson`, folder];
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...options]);
  rmSync(`${folder}.ndjson`, { force: true });
  if (status !== 0) throw new Error(String(stderr));
  return (performance.now() - begun) / 1000;
}
