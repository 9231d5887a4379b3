/** Reads and checks the files named on the lines that come in, after a first line that says after how many to tell of the memory. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { checkReport, extractReport } from '../src/node';

let often = 0;
let documents = 0;
for await (const line of createInterface({ input: process.stdin })) {
  if (often === 0) {
    often = Number(line);
    continue;
  }
  checkReport(await extractReport(new Uint8Array(readFileSync(line))));
  documents += 1;
  if (documents % often !== 0) continue;
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  console.log(JSON.stringify({ documents, heap: heapUsed / 1e6, resident: rss / 1e6 }));
}
