import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Spread, spread } from './statistics';

/** How long a process took from its start to its end, in milliseconds on the clock, and how many times an empty one. */
export interface Started {
  readonly name: string;
  readonly cost: Spread;
  readonly ratio: Spread;
}

const rounds = 11;
const entry = JSON.stringify(pathToFileURL(resolve('dist/node.js')).href);

const commands: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'ogi-report --version': ['dist/cli.js', '--version'],
  'ogi-report extract, one HTML page': ['dist/cli.js', 'extract', 'fixtures/street-2021-prose/source.html'],
  'ogi-report check, one HTML page': ['dist/cli.js', 'check', 'fixtures/street-2021-prose/source.html'],
  "import 'ogi-report'": ['--input-type=module', '-e', `await import(${entry})`],
  "require('ogi-report')": ['-e', `require(${JSON.stringify(resolve('dist/node.cjs'))})`],
};

/** Starts each command in turn, many times. */
export function measureStarting(): Started[] {
  const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, args] of Object.entries(commands)) {
      const begun = performance.now();
      const { stderr } = spawnSync(process.execPath, args);
      times.get(name)?.push(performance.now() - begun);
      if (stderr.length > 0) throw new Error(`${name}: ${stderr}`);
    }
  const [empty = []] = [...times.values()];
  return [...times].map(([name, all]) => ({
    name,
    cost: spread(all),
    ratio: spread(all.map((time, round) => time / (empty[round] ?? Number.NaN))),
  }));
}
