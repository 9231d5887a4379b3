import { expect, test } from 'vitest';
import { withoutUnseen } from '../../../src/adapters/pdf/marks/visible';
import { drawn, helvetica, tableTexts, text } from './drawn';
import { glyphOf } from './marks';

/** Two rows and two columns with borders, a label and a cell 80 by 30 points from (90, 130) on that holds only what is drawn. */
const frame = '10 130 160 60 re S 90 130 m 90 190 l S 10 160 m 170 160 l S';
const labels = [text('Item', 15, 170), text('Issued', 95, 170), text('Rules', 15, 140)];

const states =
  '/ExtGState<</C<</LC 2>>/V<</ca .8>>/H<</ca .2>>/M<</BM/Multiply>>/D<</BM/Difference>>/S<</SMask<</S/Alpha/G 6 0 R>>>>>>';
const shading =
  '/Shading<</G<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 200 0]/Function<</FunctionType 2/Domain[0 1]/N 1/C0[0]/C1[.2]>>/Extend[true true]>>>>';
const mask = `<</Type/XObject/Subtype/Form/BBox[0 0 200 200]/Group<</S/Transparency>>/Length 18>>stream
0 0 200 200 re f

endstream`;

async function ruled(...drawings: string[]): Promise<string | undefined> {
  const content = [frame, ...labels, ...drawings].join('\n');
  const rows = await tableTexts(drawn(content, [helvetica, mask], states + shading));
  return rows[1]?.[1];
}

const old = text('88', 110, 140);
const renewed = text('308', 110, 140);
/** Around the old figure. */
const place = '105 136 25 14 re f';
/** From one side of it to the other, two points apart. */
const upright = Array.from({ length: 13 }, (_, i) => 105 + 2 * i);

test.each([
  ['a white rectangle', `q 1 g ${place} Q`],
  ['a rectangle in another colour', `q .9 1 .8 rg ${place} Q`],
  [
    'a rectangle with round corners',
    'q 1 g 106 134 m 129 134 l 130 134 130 134 130 135 c 130 152 l 105 152 l 105 134 l f Q',
  ],
  ['a thick white stroke', 'q 1 G 14 w 105 143 m 130 143 l S Q'],
  ['a thick white stroke with square ends', 'q 1 G 14 w 2 J 110 143 m 124 143 l S Q'],
  ['a white disc, a stroke without length', 'q 1 G 26 w 1 J 116 143 m 116 143 l S Q'],
  ['a white square, a stroke without length', 'q 1 G 26 w /C gs 116 143 m h S Q'],
  ['thin white strokes side by side', `q 1 G 2.1 w ${upright.map((x) => `${x} 136 m ${x} 150 l S`).join(' ')} Q`],
  ['thin white rectangles side by side', `q 1 g ${upright.map((x) => `${x} 136 2.1 14 re`).join(' ')} f Q`],
  ['a rectangle and a hole beside it', 'q 1 g 100 131 40 28 re 134 134 4 4 re f* Q'],
])('a figure covered by %s is not on the page', async (_, cover) => {
  expect(await ruled(old, cover, renewed)).toBe('308');
});

test.each([
  ['a stroke without length that ends just there', 'q 1 G 26 w 116 143 m 116 143 l S Q'],
  ['thin white strokes apart', `q 1 G 1 w ${upright.map((x) => `${x} 136 m ${x} 150 l S`).join(' ')} Q`],
  ['a thin white stroke', 'q 1 G 2 w 105 143 m 130 143 l S Q'],
])('a figure under %s is seen', async (_, stroke) => {
  expect(await ruled(old, stroke)).toMatch(/88$/);
});

test('a figure is seen that thin strokes side by side are drawn beside', async () => {
  const strokes = upright.map((x) => `${x + 28} 136 m ${x + 28} 150 l S`).join(' ');
  expect(await ruled(old, `q 1 G 2.1 w ${strokes} Q`)).toMatch(/88$/);
});

test('a figure that is covered and not drawn anew leaves its cell blank', async () => {
  expect(await ruled(old, `q 1 g ${place} Q`)).toBe('');
});

test.each([
  ['half of a digit by a rectangle', 'q 1 g 113 136 20 14 re f Q'],
  ['a figure by a veil', `q /V gs 1 g ${place} Q`],
  ['a figure through a soft mask', `q /S gs 1 g ${place} Q`],
  ['a figure in a way that no one foresees', `q /D gs 1 g ${place} Q`],
  ['a figure through a clip with a shape of its own', `q 110 140 m 130 140 l 120 150 l W n 1 g ${place} Q`],
  ['a figure by a picture', 'q 25 0 0 14 105 136 cm Q'],
])('what covers %s leaves it in doubt', async (_, cover) => {
  expect(await ruled(old, cover)).toMatch(/^\?88?$/);
});

test.each([
  ['under it', '.8 g 90 130 80 30 re f 0 g', ''],
  ['through which it is plainly seen', '', `q /H gs 1 0 0 rg ${place} Q`],
  ['of a marker', '', `q /M gs 1 1 0 rg ${place} Q`],
  ['around it', '', 'q 1 g 91 131 78 28 re 105 136 25 14 re f* Q'],
  ['beside it', '', 'q 1 g 91 131 15 28 re 90 160 80 30 re f Q'],
  ['that is its own soft mask', `q /S gs`, 'Q'],
])('a figure with a ground %s is read', async (_, before, after) => {
  expect(await ruled(before, old, after)).toBe('88');
});

/** A picture as wide as most of the page, and what the file says of it. */
const wide = (entries: string) =>
  `<</Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray${entries}/Length 1>>stream\n0\nendstream`;

test.each([
  ['is drawn over it', '', '', '', '?88'],
  ['has a soft mask', '/SMask 8 0 R', '', '', '88'],
  ['is a stencil', '/ImageMask true', '', '', '88'],
  ['is laid on thinly', '', '/H gs', '', '88'],
  ['is laid on thickly', '', '/V gs', '', '?88'],
  ['is printed on it as ink on ink', '', '/M gs', '', '88'],
  ['is drawn under it', '', '', old, '88'],
])('a figure and a picture as wide as a page that %s', async (_, entries, state, after, read) => {
  const content = [frame, ...labels, after ? '' : old, `q ${state} 180 0 0 180 10 10 cm /P Do Q`, after].join('\n');
  const objects = [helvetica, mask, wide(entries), ...(entries.startsWith('/SMask') ? [wide('')] : [])];
  const rows = await tableTexts(drawn(content, objects, `${states}/XObject<</P 7 0 R>>`));
  expect(rows[1]?.[1]).toBe(read);
});

test('a page on which more is painted than can be looked at has nothing sure', () => {
  const box = { left: 0, top: 0, right: 100, bottom: 100 };
  const covers = Array.from({ length: 5_000 }, (_, i) => {
    const paint = { colour: [0, 0, 0], opacity: 0.01, isMultiplied: false } as const;
    return { box, order: i + 1, outline: null, evenOdd: false, kind: 'path', paint } as const;
  });
  const glyphs = Array.from({ length: 5_000 }, () =>
    glyphOf('1', { ink: { colour: '#000000', opacity: 1, order: 0 } }),
  );
  const began = performance.now();
  const seen = withoutUnseen(glyphs, covers, 100, false);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(seen.at(-1)?.unsure).toBe(true);
});

test.each([
  ['white on paper', `${text('19', 110, 140)} 1 g ${text('0', 121.12, 140)} 0 g`],
  ['white on white', `1 g ${place} 0 g ${text('19', 110, 140)} 1 g ${text('0', 121.12, 140)} 0 g`],
  [
    'in the colour of its ground',
    `.2 .4 .6 rg ${place} 0 g ${text('19', 110, 140)} .2 .4 .6 rg ${text('0', 121.12, 140)} 0 g`,
  ],
  ['of no colour by its process', `${text('19', 110, 140)} 0 0 0 0 k ${text('0', 121.12, 140)} 0 g`],
  ['with white outlines', `${text('19', 110, 140)} 1 G 1 Tr ${text('0', 121.12, 140)} 0 Tr 0 G`],
])('a digit %s is not on the page', async (_, drawing) => {
  expect(await ruled(drawing)).toBe('19');
});

test.each([
  ['white on a dark ground', `q .2 .4 .6 rg ${place} 1 g ${old} Q`, '88'],
  ['white on a picture', `q 25 0 0 14 105 136 cm Q 1 g ${old} 0 g`, '88'],
  ['white on a shading', `q 105 136 25 14 re W n /G sh Q 1 g ${old} 0 g`, '88'],
  ['grey', `.6 g ${old} 0 g`, '88'],
  ['with dark outlines filled white', `1 g 2 Tr ${old} 0 Tr 0 g`, '88'],
  ['hardly grey', `.95 g ${old} 0 g`, '?88'],
])('a figure %s is read', async (_, drawing, read) => {
  expect(await ruled(drawing)).toBe(read);
});
