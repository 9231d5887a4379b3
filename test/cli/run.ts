import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const cli = resolve('dist/cli.js');

/** How a run of the command line ended. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line in a folder; `input` is its standard input. */
export function run(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = '',
  env: NodeJS.ProcessEnv = process.env,
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    input,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** Runs the built command line with a file of the folder as its standard input. */
export function runFrom(file: string, folder: string, args: readonly string[]): Pick<Run, 'status'> {
  const input = openSync(join(folder, file), 'r');
  const { status } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, stdio: [input, 'ignore', 'ignore'] });
  closeSync(input);
  return { status };
}

/** Runs the built command line with a standard output that takes nothing. */
export function runToFull(folder: string, args: readonly string[]): Omit<Run, 'stdout'> {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(full);
  return { status, stderr };
}

/** Starts the built command line and leaves it running, its standard input open. */
export function start(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  return spawn(process.execPath, [cli, ...args], { cwd: folder, env, stdio: 'pipe' });
}

/** The objects of an NDJSON output. */
export function lines(stdout: string): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** A new temporary folder with the files given by their paths in it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-test-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
