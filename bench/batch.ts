/**
 * How far one processor goes: `npm run bench:batch [folder]`. The reports in a folder (the fixtures where none is named) are
 * copied until there are enough of each format, and the built command line extracts them, one at a time; told is what
 * it took of the processor, starting and writing included, and how many reports an hour that makes.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const enough = 200;
const [folder = 'fixtures'] = process.argv.slice(2);

const byFormat = new Map<string, string[]>();
for (const line of extract(folder).stdout.split('\n').filter(Boolean)) {
  const { source, ok, format }: { source: string; ok: boolean; format: string } = JSON.parse(line);
  if (ok) byFormat.set(format, [...(byFormat.get(format) ?? []), source]);
}

console.log('format    reports  CPU ms a report  reports an hour');
for (const [format, sources] of byFormat) {
  const copies = mkdtempSync(join(tmpdir(), 'ogi-report-bench-'));
  for (let index = 0; index < enough; index++) {
    const source = sources[index % sources.length] ?? '';
    mkdirSync(join(copies, format), { recursive: true });
    copyFileSync(source, join(copies, format, `${index}${extname(source)}`));
  }
  const { seconds } = extract(copies);
  const cells = [sources.length, ((seconds * 1000) / enough).toFixed(1), Math.round((enough / seconds) * 3600)];
  console.log(format.padEnd(8), ...cells.map((cell, index) => String(cell).padStart([8, 16, 16][index] ?? 0)));
  rmSync(copies, { recursive: true });
}

/** Runs the command line over a folder, one file at a time; `seconds` of the processor, its reading process included. */
function extract(path: string): { stdout: string; seconds: number } {
  const script = 'time -p "$0" dist/cli.js extract -q -f ndjson --jobs 1 "$1"';
  const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, path], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const times = [...stderr.matchAll(/^(?:user|sys) ([\d.]+)$/gm)].map((match) => Number(match[1]));
  return { stdout, seconds: times.reduce((sum, time) => sum + time, 0) };
}
