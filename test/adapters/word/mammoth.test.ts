import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/adapters/index';
import type { Document } from '../../../src/model/index';
import { show } from '../show';

const files = readdirSync('fixtures').flatMap((name) =>
  readdirSync(join('fixtures', name))
    .filter((file) => file.endsWith('.docx'))
    .map((file) => join('fixtures', name, file)),
);

const NO_STYLES = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

/** The grids without the numbers that Word counts by itself, which mammoth does not read. */
function grids(document: Document): string[] {
  return document.blocks
    .filter((block) => block.type === 'grid')
    .map((grid) => show(grid).replace(/(?<=[|~]|^)\d\.(?=\p{L})/gmu, ''));
}

test.each(files)('%s has the grids that mammoth finds in it, but for automatic numbers', async (file) => {
  const bytes = readFileSync(file);
  // It fails where there are no styles.
  const styled = zipSync({ 'word/styles.xml': strToU8(NO_STYLES), ...unzipSync(bytes) });
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(styled) });
  const own = grids(await readDocument({ bytes: new Uint8Array(bytes) }));
  expect(own.length).toBeGreaterThan(0);
  expect(own).toEqual(grids(await readDocument({ bytes: strToU8(value) })));
});
