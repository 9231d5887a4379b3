/**
 * What reading and checking costs, against the bare parsers and against what else a user would take: `npm run bench`.
 *
 *   --only reading,starting,jobs,growth,memory   parts of it
 *   --format html,docx,pdf                          of the reading
 *   --out FILE                                      where the JSON goes; node_modules/.cache/ogi-bench/last.json
 *   --against FILE                                  another run's JSON, to be compared with
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { edition, formats, makeDocuments } from './documents/index';
import { measureGrowth } from './growth';
import { measureJobs } from './jobs';
import type { Measurement } from './measurement';
import { measureMemory } from './memory';
import { measureReading, type Readings } from './reading';
import { measureStarting } from './starting';
import { comparison, tablesOf } from './table';

const { values: given } = parseArgs({
  options: {
    only: { type: 'string', default: 'reading,starting,jobs,growth,memory' },
    format: { type: 'string', default: formats.join() },
    out: { type: 'string', default: 'node_modules/.cache/ogi-bench/last.json' },
    against: { type: 'string' },
  },
});
const asked = (part: string) => given.only.split(',').includes(part);
const tell = (text: string) => process.stderr.write(`${text}\n`);

tell('making documents');
const documents = await makeDocuments();
const begun = performance.now();
const readings: Readings[] = [];
for (const format of formats.filter((format) => asked('reading') && given.format.split(',').includes(format)))
  readings.push(await measureReading(documents, format, tell));
const starting = asked('starting') ? measureStarting() : [];
tell('jobs');
const jobs = asked('jobs') ? await measureJobs(documents) : [];
tell('growth');
const growth = asked('growth') ? await measureGrowth(tell) : [];
tell('memory');
const memory = asked('memory') ? await measureMemory(documents) : [];

const measured: Measurement = {
  date: new Date().toISOString().slice(0, 10),
  commit: execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim(),
  machine: `${availableParallelism()} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`,
  edition,
  seconds: (performance.now() - begun) / 1000,
  skipped: [...documents.missing, ...readings.flatMap(({ skipped }) => skipped)],
  reading: readings.flatMap(({ fared }) => fared),
  starting,
  jobs,
  growth,
  memory,
};
writeFileSync(given.out, `${JSON.stringify(measured, null, 2)}\n`);
console.log(tablesOf(measured));
if (given.against) console.log(`\n${comparison(JSON.parse(readFileSync(given.against, 'utf8')), measured)}`);
