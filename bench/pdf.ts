/**
 * What reading a PDF costs beside pdfjs alone: `npm run bench:pdf [-- FOLDER]`. Every PDF of the fixtures, or of a folder, is read in rounds,
 * by this reader and by pdfjs (text content and operators of every page), one after the other; processor time is measured, and the least of all rounds
 * counts. Then as many files as make 300 are read in the same process, and its memory is told as it goes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readDocument } from '../src/adapters/index';
import { readByPdfjs } from './contenders/pdfjs';

const rounds = 7;
const folder = process.argv[2] ?? 'fixtures';
const pdfResources = `${resolve('node_modules/pdfjs-dist')}/`;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.pdf'))
  .sort()
  .map((file) => ({ file, bytes: new Uint8Array(readFileSync(join(folder, file))) }));

const readHere = (bytes: Uint8Array) => readDocument({ bytes, pdfResources });

/** Milliseconds of processor time. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

interface Entry {
  readonly file: string;
  readonly bytes: Uint8Array;
  here: number;
  bare: number;
}

const readable: Entry[] = [];
for (const { file, bytes } of files) {
  const read = await readHere(bytes).catch(() => null);
  if (read) readable.push({ file, bytes, here: Number.POSITIVE_INFINITY, bare: Number.POSITIVE_INFINITY });
}
for (let round = 0; round < rounds; round++) {
  for (const entry of readable) {
    entry.here = Math.min(entry.here, await timed(() => readHere(entry.bytes)));
    entry.bare = Math.min(entry.bare, await timed(() => readByPdfjs(entry.bytes)));
  }
}
console.log('  here ms  pdfjs ms  ratio');
const row = (here: number, bare: number, name: string) =>
  console.log(
    `${here.toFixed(1).padStart(9)} ${bare.toFixed(1).padStart(9)} ${(here / bare).toFixed(2).padStart(6)}  ${name}`,
  );
for (const { file, here, bare } of readable) row(here, bare, file);
const sum = (of: (entry: Entry) => number) => readable.reduce((total, entry) => total + of(entry), 0);
row(
  sum(({ here }) => here),
  sum(({ bare }) => bare),
  'all',
);

const many = 300;
for (let read = 0; read < many; read++) {
  await readHere(readable[read % readable.length]?.bytes ?? new Uint8Array());
  if ((read + 1) % 50 > 0) continue;
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  console.log(`after ${read + 1} files: heap ${Math.round(heapUsed / 1e6)} MB, resident ${Math.round(rss / 1e6)} MB`);
}
