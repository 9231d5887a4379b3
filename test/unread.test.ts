import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from '../src/adapters/index';
import { checkReport } from '../src/check';
import { extractReport } from '../src/extract';
import { type Audit, type Document, ExtractError } from '../src/model/index';
import { recognise } from '../src/recognise/index';
import { consistentFigures } from './builders/consistent';
import { pageOf } from './builders/page';
import { seeded } from './builders/random';
import { losses } from './builders/unread';

/** Fixtures without a finding, of every format and of many producers. */
const names =
  'bureau-2019-signed city-2022-hybrid department-2023-split district-2021-gb18030 town-2022 town-2022-short-rowspan town-2023 town-2023-chromium town-2023-doc town-2023-docx town-2023-libreoffice town-2023-npm-docx town-2023-pandoc town-2023-pipes town-2023-python-docx town-2023-rtf town-2023-tabs town-2023-typst town-2023-weasyprint town-2023-wps'.split(
    ' ',
  );
const pdfResources = join(process.cwd(), 'node_modules/pdfjs-dist/');

async function documentOf(name: string): Promise<Document> {
  const folder = join('fixtures', name);
  const [source = ''] = readdirSync(folder).filter((file) => file.startsWith('source.'));
  return readDocument({ bytes: new Uint8Array(readFileSync(join(folder, source))), pdfResources });
}

/** The audit of what is left of a document; null where that is no report any more. */
function auditOf(document: Document): Audit | null {
  try {
    return checkReport(recognise(document));
  } catch (error) {
    if (error instanceof ExtractError) return null;
    throw error;
  }
}

async function auditOfPage(page: string): Promise<Audit | null> {
  try {
    return checkReport(await extractReport(page));
  } catch (error) {
    if (error instanceof ExtractError) return null;
    throw error;
  }
}

describe('what is not read is never held against the authority', () => {
  const documents: [string, Document, number][] = [];
  beforeAll(async () => {
    for (const name of names) {
      const document = await documentOf(name);
      documents.push([name, document, auditOf(document)?.tally.passed ?? 0]);
    }
  });

  test.each(Object.entries(losses))('where %s', (_, lose) => {
    const blamed = documents.flatMap(([name, document, passed], index) =>
      [1, 2].flatMap((run) => {
        const audit = auditOf(lose(document, seeded(100 * index + run)));
        const told = audit?.findings.map(({ rule, message }) => `${name} ${run} ${rule}: ${message}`) ?? [];
        return audit && audit.tally.passed > passed ? [...told, `${name} ${run} passes more`] : told;
      }),
    );
    expect(blamed).toEqual([]);
  });

  test('where a page ends anywhere', async () => {
    const figures = consistentFigures(seeded(6), 'mid');
    const [received, concluded, left] = ['newReceived', 'concluded', 'carriedForward'].map(
      (row) => figures[`requests.${row}.total`],
    );
    const overview = `2023年新收政府信息公开申请${received}件，办结${concluded}件，结转下年度继续办理${left}件。`;
    const page = pageOf(figures, { organization: '青石县人民政府', year: 2023, overview });
    const whole = `<html><body><div>${page}</div></body></html>`;
    const ends = Array.from({ length: 40 }, (_, part) => Math.floor((whole.length * part) / 40));
    const audits = await Promise.all(ends.map((end) => auditOfPage(whole.slice(0, end))));
    expect(audits.flatMap((audit) => audit?.findings ?? [])).toEqual([]);
    expect(audits.filter((audit) => audit !== null && audit.tally.unknown > 0).length).toBeGreaterThan(30);
  });
});
