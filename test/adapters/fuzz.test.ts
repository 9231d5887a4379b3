import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/adapters/index';
import { ExtractError } from '../../src/model/index';
import { read, show } from './show';

/** Whatever comes in, a document comes out whose grids are full rectangles that place every square, or a clear refusal. */
async function holds(bytes: Uint8Array): Promise<boolean> {
  try {
    const { blocks } = await readDocument({ bytes });
    let table = 0;
    for (const block of blocks) {
      if (block.type !== 'grid') continue;
      table += 1;
      for (const squares of block.rows) {
        if (squares.length !== block.rows[0]?.length) return false;
        if (squares.some((square) => square.location.table !== table)) return false;
      }
    }
    return true;
  } catch (cause) {
    if (cause instanceof ExtractError) return true;
    throw cause;
  }
}

const tags =
  'table tr td th tbody thead tfoot caption div p span br pre dl dt dd ul li b h1 input textarea select img'.split(' ');
const styles = [
  'display:flex',
  'display:grid;grid-template-columns:1fr 1fr',
  'display:none',
  'display:table-row',
  'float:left',
  'grid-row:span 3',
  'grid-column:2/9',
];
const tag = fc
  .record({
    name: fc.constantFrom(...tags),
    style: fc.option(fc.constantFrom(...styles)),
    span: fc.option(fc.integer({ min: -1, max: 70_000 })),
    closing: fc.boolean(),
  })
  .map(({ name, style, span, closing }) =>
    closing
      ? `</${name}>`
      : `<${name}${style ? ` style="${style}"` : ''}${span === null ? '' : ` colspan=${span} rowspan=${span}`}>`,
  );
const markup = fc.array(fc.oneof(tag, fc.constantFrom('甲', '12', ' ', '<!--', '-->', '\t', '\n')), { maxLength: 60 });
const textLines = fc.array(
  fc.constantFrom(
    '甲\t1\t',
    '\t\t',
    '',
    ' ',
    '乙   2    3',
    '| 丙 | 4 |',
    '|--|--|',
    '0',
    '一、丁',
    '文。',
    '1,2,3',
    '+--+',
  ),
  { maxLength: 40 },
);

describe('any input', () => {
  test('bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), holds), { seed: 1 });
  });

  test('mark-up in any order', async () => {
    await fc.assert(
      fc.asyncProperty(markup, async (pieces) => holds(new TextEncoder().encode(`<p>${pieces.join('')}`))),
      { seed: 2, numRuns: 500 },
    );
  });

  test('lines in any order', async () => {
    await fc.assert(
      fc.asyncProperty(textLines, async (lines) => holds(new TextEncoder().encode(`甲${lines.join('\n')}`))),
      { seed: 3, numRuns: 500 },
    );
  });

  test('a page cut off anywhere', async () => {
    const page =
      '<!DOCTYPE html><style>.a{display:flex}</style><table><tr><td colspan=2>甲<td rowspan="3">乙</td></tr></table><div class=a>1</div>';
    for (let end = 1; end < page.length; end += 1)
      expect(await holds(new TextEncoder().encode(page.slice(0, end)))).toBe(true);
  });
});

describe('pages that no one writes', () => {
  test.each([
    '<div>',
    '<table><tr><td>',
    '<b><i>',
    '<dl><dd>',
    '<ul><li>',
    '<div style="display:flex"><i>1</i>',
    '<pre>',
  ])('5,000 times %s inside each other', async (open) => {
    const document = await read(`${open.repeat(5_000)}文`);
    expect(document.blocks.map(show).join('\n')).toContain('文');
  });

  test('deeper nesting is refused', async () => {
    await expect(read('<div>'.repeat(20_000))).rejects.toMatchObject({ code: 'too-deep' });
  });

  test('spans that claim everything', async () => {
    const document = await read(
      `<table>${'<tr><td colspan=1000 rowspan=65534>甲<td colspan=1000>乙'.repeat(1000)}</table>`,
    );
    expect(document.blocks.length).toBeGreaterThan(0);
  });
});
