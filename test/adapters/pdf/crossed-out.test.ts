import { expect, test } from 'vitest';
import { withCrossedOut } from '../../../src/adapters/pdf/marks/crossed-out';
import { drawn, tableTexts, text } from './drawn';
import { lineOfDigits as line } from './marks';

test.each([
  ['over it', { left: -1, right: 11, top: 1, bottom: 9 }, true],
  ['over its last digit', { left: 6, right: 9, top: -4, bottom: 14 }, true],
  ['of many, over a table', { left: -100, right: 110, top: -100, bottom: 110 }, true],
  ['under it', { left: -1, right: 11, top: 9, bottom: 14 }, false],
  ['beside it', { left: 11, right: 20, top: 1, bottom: 9 }, false],
  ['past its corner', { left: 9, right: 30, top: -14, bottom: 1 }, false],
])('a figure with a slanted stroke %s', (_, stroke, struck) => {
  expect(withCrossedOut(line('73'), [stroke], []).some((glyph) => glyph.struck === true)).toBe(struck);
});

test('a figure is not struck by what many strokes beside it do', () => {
  const slants = Array.from({ length: 400 }, (_, i) => ({ left: 20 + i, right: 22 + i, top: 1, bottom: 9 }));
  expect(withCrossedOut(line('73'), slants, []).some(({ struck }) => struck)).toBe(false);
});

test('strokes without number take no time', () => {
  const slants = Array.from({ length: 20_000 }, () => ({ left: 100, right: 200, top: 0, bottom: 9 }));
  const glyphs = Array.from({ length: 200 }, () => line('0123456789')).flat();
  const began = performance.now();
  withCrossedOut(glyphs, slants, []);
  expect(performance.now() - began).toBeLessThan(1_000);
});

test.each([
  ['across it', '105 150 m 120 150 112 136 130 138 c S', '?88'],
  ['level through it', '105 144 m 111 146 117 141 124 144 c S', '?88'],
  ['with both control points in one', '105 150 m 112 136 130 138 y S', '?88'],
  ['under it', '105 137 m 111 138 117 136 124 137 c S', '88'],
  ['around it', '100 144 m 100 160 132 160 132 144 c 132 130 100 130 100 144 c S', '88'],
  ['that is not seen', '/N gs 105 150 m 120 150 112 136 130 138 c S', '88'],
  ['that goes on straight', '100 130 m 101 130 101 131 102 132 c 130 152 l S', '?88'],
])('a figure with a curved stroke %s', async (_, stroke, read) => {
  expect(await cellUnder(stroke)).toBe(read);
});

test.each([
  ['a turned bar over it', '105 136 m 128 149 l 127 151 l 104 138 l f', '?88'],
  ['a pen of varying width over it', '105 137 m 115 141 l 128 150 l 127 151.5 l 113 143 l f', '?88'],
  ['a turned bar beside it', '135 136 m 158 149 l 157 151 l 134 138 l f', '88'],
  ['an arrow before it', '96 140 m 102 143.5 l 96 147 l f', '88'],
  ['a bar that is not seen', '/N gs 105 136 m 128 149 l 127 151 l 104 138 l f', '88'],
])('a figure with %s', async (_, shape, read) => {
  expect(await cellUnder(shape)).toBe(read);
});

test('a figure is held against each of the many curves of a drawing', async () => {
  const many = `60 139 m ${'60 139.5 61 139.5 61 139 c '.repeat(5_000)}S`;
  expect(await cellUnder(many)).toBe('88');
  expect(await cellUnder(`${many} 105 150 m 120 150 112 136 130 138 c S`)).toBe('?88');
});

test.each([
  ['a bar', '105 136 m 128 149 l 127 151 l 104 138 l f', '?88'],
  ['a pale watermark of thin strokes', '.85 g 105 136 m 128 149 l 127 151 l 104 138 l f 0 g', '88'],
  ['a pale wave', '.85 G 100 141 m 110 150 120 132 132 143 c S 0 G', '88'],
  ['a wave laid on thinly', '/T gs 100 141 m 110 150 120 132 132 143 c S /O gs', '88'],
  ['a wave', '.5 G 100 141 m 110 150 120 132 132 143 c S 0 G', '?88'],
  ['a large letter', '.5 g 105 132 m 112 132 l 130 155 l 123 155 l f 0 g', '88'],
])('a figure with %s behind it', async (_, shape, read) => {
  expect(await cellUnder('', shape)).toBe(read);
});

/** What the cell of the figure 88 says under a shape, and over one. */
async function cellUnder(shape: string, behind = ''): Promise<string | undefined> {
  const frame = '10 130 160 60 re S 90 130 m 90 190 l S 10 160 m 170 160 l S';
  const texts = [text('Item', 15, 170), text('Issued', 95, 170), text('Rules', 15, 140), text('88', 110, 140)];
  const rows = await tableTexts(
    drawn(
      [behind, frame, ...texts, shape].join('\n'),
      undefined,
      '/ExtGState<</N<</CA 0/ca 0>>/T<</CA .15>>/O<</CA 1>>>>',
    ),
  );
  return rows[1]?.[1];
}
