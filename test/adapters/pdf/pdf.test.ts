import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { extractReport, lookAtPage } from '../../../src/node';

const bytesOf = (fixture: string) => new Uint8Array(readFileSync(`fixtures/${fixture}/source.pdf`));
const turned = ['town-2023-rotated', 'town-2023-aslant', 'town-2023-cid'];

/** Reads a file in a thread of its own with the built package. */
function readInWorker(path: string): Promise<unknown> {
  const program = `
    const { parentPort, workerData } = require('node:worker_threads');
    const { extractReportFile } = require(workerData.entry);
    extractReportFile(workerData.path).then((report) => parentPort.postMessage(report));`;
  return new Promise((done, failed) => {
    const worker = new Worker(program, { eval: true, workerData: { entry: resolve('dist/node.cjs'), path } });
    worker.once('message', done).once('error', failed);
  });
}

test.each(turned)('%s reads the same in a worker thread', async (fixture) => {
  const report = await extractReport(bytesOf(fixture));
  expect(await readInWorker(resolve(`fixtures/${fixture}/source.pdf`))).toEqual(report);
});

test.each(turned)('%s: the box of every figure holds its characters, on the page as it is shown', async (fixture) => {
  const report = await extractReport(bytesOf(fixture));
  const pages = [...new Set(Object.values(report.cells).map((cell) => cell.location.page ?? 0))];
  const views = new Map(
    await Promise.all(pages.map(async (page) => [page, await lookAtPage(bytesOf(fixture), page)] as const)),
  );
  const astray = Object.entries(report.cells).filter(([, { location, raw }]) => {
    const { box, page = 0 } = location;
    const inside = views.get(page)?.glyphs.filter((glyph) => {
      const [x, y] = [(glyph.box.left + glyph.box.right) / 2, (glyph.box.top + glyph.box.bottom) / 2];
      return box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    });
    return (
      [...(inside ?? [])]
        .sort((a, b) => a.box.left - b.box.left)
        .map((glyph) => glyph.text)
        .join('') !== raw
    );
  });
  expect(astray).toEqual([]);
  expect(Object.keys(report.cells).length).toBe(200);
});
