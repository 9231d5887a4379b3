/**
 * What reading and checking a report cost: `npm run bench:read`. Every fixture is read and checked in rounds in one process;
 * the medians of all rounds are printed per format, with the ratio of checking to reading.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReport, ExtractError, extractReport, type Report } from '../src/node';

const rounds = 20;

const inputs = readdirSync('fixtures').flatMap((name) => {
  const [source = ''] = readdirSync(join('fixtures', name)).filter((file) => file.startsWith('source.'));
  return { bytes: new Uint8Array(readFileSync(join('fixtures', name, source))) };
});

const times = new Map<string, { read: number[]; check: number[] }>();
for (let round = 0; round < rounds; round++) {
  for (const { bytes } of inputs) {
    const begun = performance.now();
    const report = await extractReport(bytes).catch(refused);
    if (!report) continue;
    const read = performance.now();
    checkReport(report);
    const all = times.get(report.format) ?? { read: [], check: [] };
    all.read.push(read - begun);
    all.check.push(performance.now() - read);
    times.set(report.format, all);
  }
}

console.log('format    reports  read ms  check ms  check/read');
for (const [format, { read, check }] of times) {
  const [slow, quick] = [median(read), median(check)];
  const cells = [read.length / rounds, slow.toFixed(2), quick.toFixed(3), (quick / slow).toFixed(3)];
  console.log(format.padEnd(8), ...cells.map((cell) => String(cell).padStart(9)));
}
console.log(`heap at the end: ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`);

function refused(error: unknown): Report | undefined {
  if (error instanceof ExtractError) return undefined;
  throw error;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
