/**
 * A contender in a process of its own: a path comes in on a line, what reading the file cost goes out, so that none warms or
 * litters the memory of another. The name of the contender is the argument.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { load } from 'cheerio';
import mammoth from 'mammoth';
import { parse } from 'parse5';
import { checkReport, extractReport, LimitName, type Limits } from '../../src/node';
import { lean, readByPdfjs } from './pdfjs';

/** Milliseconds of processor time since the process began, those of its helper threads included. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Bytes as text, by the encoding that the page declares; the documents are what they say. */
function decode(bytes: Uint8Array): string {
  const charset = /charset="?([\w-]+)/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)))?.[1];
  return new TextDecoder(charset).decode(bytes);
}

type Read = (bytes: Uint8Array) => Promise<Readonly<Record<string, number>>>;

const whole = async (work: () => unknown) => {
  const begun = clock();
  await work();
  return { whole: clock() - begun };
};

/** How cost grows is measured beyond what is read by default. */
const unlimited: Limits = Object.fromEntries(LimitName.options.map((name) => [name, 1e9]));

const readers: Readonly<Record<string, Read>> = {
  parse5: (bytes) => whole(() => parse(decode(bytes))),
  cheerio: (bytes) => whole(() => load(decode(bytes))),
  mammoth: (bytes) => whole(() => mammoth.convertToHtml({ buffer: Buffer.from(bytes) })),
  pdfjs: (bytes) => whole(() => readByPdfjs(bytes)),
  'pdfjs-lean': (bytes) => whole(() => readByPdfjs(bytes, lean)),
  async own(bytes) {
    const begun = clock();
    const report = await extractReport(bytes, { limits: unlimited });
    const read = clock();
    checkReport(report);
    const end = clock();
    return { whole: end - begun, check: end - read };
  },
};

const read = readers[process.argv[2] ?? ''];
for await (const path of createInterface({ input: process.stdin })) {
  const bytes = new Uint8Array(readFileSync(path));
  console.log(JSON.stringify(await read?.(bytes)));
}
