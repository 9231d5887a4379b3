import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Contender, contenders } from './contenders/index';
import { type Running, start } from './contenders/start';
import type { Documents } from './documents/index';
import { median, type Spread, spread } from './statistics';

/** How many times as fast two processes read as one, in documents a second on the clock. */
export interface Scaled {
  readonly name: string;
  readonly documents: number;
  /** Documents a second with one process and with two. */
  readonly one: number;
  readonly two: number;
  readonly ratio: Spread;
}

/** Seconds that so many jobs take for all documents. */
type Seconds = (jobs: number) => number | Promise<number>;

const rounds = 3;
/** How many times over the documents are read: enough that starting does not matter. */
const copies = { html: { own: 3, bare: 6 }, docx: { own: 6, bare: 1 } } as const;

/**
 * The command line over a folder with one job and with two, in turn; and the bare parser of the format in one process and in
 * two, which is what the machine has to give. Says nothing on a machine with one processor.
 */
export async function measureJobs({ paths }: Documents): Promise<Scaled[]> {
  if (availableParallelism() < 2) return [];
  const scaled: Scaled[] = [];
  for (const format of ['html', 'docx'] as const) {
    const all = repeated(paths[format], copies[format].own);
    const folder = mkdtempSync(join(tmpdir(), 'bench-jobs-'));
    for (const [index, path] of all.entries()) copyFileSync(path, join(folder, `${index}.${format}`));
    scaled.push(await scale(`${format.toUpperCase()}, ogi-report`, all.length, (jobs) => commandLine(folder, jobs)));
    rmSync(folder, { recursive: true, force: true });
    const bare = contenders.find((one) => one.format === format && one.what === 'parser');
    if (bare === undefined) continue;
    const again = repeated(paths[format], copies[format].bare);
    scaled.push(await scale(`${format.toUpperCase()}, ${bare.title}`, again.length, parsing(bare, again)));
  }
  return scaled;
}

async function scale(name: string, documents: number, seconds: Seconds): Promise<Scaled> {
  const runs: { one: number; two: number }[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push({ one: await seconds(1), two: await seconds(2) });
  return {
    name,
    documents,
    one: documents / median(runs.map(({ one }) => one)),
    two: documents / median(runs.map(({ two }) => two)),
    ratio: spread(runs.map(({ one, two }) => one / two)),
  };
}

function commandLine(folder: string, jobs: number): number {
  const begun = performance.now();
  const options = ['extract', '--format', 'ndjson', '--jobs', String(jobs), '--out', `${folder}.ndjson`, folder];
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...options]);
  rmSync(`${folder}.ndjson`, { force: true });
  if (status !== 0) throw new Error(String(stderr));
  return (performance.now() - begun) / 1000;
}

/** The time from when each process has read a first document. */
function parsing(contender: Contender, paths: readonly string[]): Seconds {
  return async (jobs) => {
    const ready = await Promise.all(Array.from({ length: jobs }, () => started(contender, paths[0] ?? '')));
    const begun = performance.now();
    await Promise.all(ready.map((running, job) => readAll(running, evenly(paths, job, jobs))));
    const end = performance.now();
    for (const running of ready) running.end();
    return (end - begun) / 1000;
  };
}

async function started(contender: Contender, first: string): Promise<Running> {
  const running = await start(contender);
  if (typeof running === 'string') throw new Error(running);
  await running.read(first);
  return running;
}

async function readAll(running: Running, paths: readonly string[]): Promise<void> {
  for (const path of paths) await running.read(path);
}

function evenly(paths: readonly string[], job: number, jobs: number): string[] {
  return paths.filter((_, index) => index % jobs === job);
}

function repeated(paths: readonly string[], times: number): string[] {
  return Array.from({ length: times }, () => paths).flat();
}
