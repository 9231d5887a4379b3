import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

/** Two cells beside one another. */
const cells = ['20 100 m 140 100 l S', '20 120 m 140 120 l S', ...[20, 80, 140].map((x) => `${x} 100 m ${x} 120 l S`)];

function stream(content: string, entries = ''): string {
  return `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`;
}

/** A font whose two characters, 1 and 2, are drawn by operators, a hundredth of its size a unit. */
function font(down = '', one = '60 0 0 0 60 90 d1 25 0 10 80 re f'): string[] {
  return [
    `<</Type/Font/Subtype/Type3/FontBBox[0 0 60 90]/FontMatrix[.01 0 0 ${down}.01 0 0]/FirstChar 65/LastChar 66/Widths[60 60]/ToUnicode 8 0 R` +
      '/Encoding<</Type/Encoding/Differences[65/one 66/u1]>>/CharProcs<</one 6 0 R/u1 7 0 R>>/Resources<<>>>>',
    stream(one),
    stream('60 0 0 0 60 90 d1 5 0 50 80 re f'),
    stream('1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <41> <0031> <42> <0032> endbfchar'),
  ];
}

test('characters that a font draws by operators are read by its map, each in the place of its own advance', async () => {
  const content = [...cells, text('AB', 30, 106), text('BB', 100, 106)].join('\n');
  expect(await tableTexts(drawn(content, font()))).toEqual([['12', '22']]);
});

test('characters that a font draws downwards are sure where the page draws them upwards', async () => {
  const content = [...cells, text('AB', 30, 114).replace('1 0 0 1', '1 0 0 -1')].join('\n');
  expect(await tableTexts(drawn(content, font('-')))).toEqual([['12', '']]);
});

test.each([
  ['a shape in the white of the paper', '60 0 0 0 60 90 d1 25 0 10 80 re f', '1 g', '2'],
  ['a shape in grey', '60 0 0 0 60 90 d1 25 0 10 80 re f', '.7 g', '?21'],
  ['a picture of a shape in white', '60 0 0 0 60 90 d1 60 0 0 90 0 0 cm BI/W 1/H 1/BPC 1/IM true ID \0 EI', '1 g', '2'],
  ['drawn in black, not in white', '60 0 d0 0 g 25 0 10 80 re f', '1 g', '21'],
  ['a shape in black strokes, not in white', '60 0 0 0 60 90 d1 10 w 30 0 m 30 80 l S', '1 g', '21'],
])('a character beside a figure in black: %s', async (_, drawing, colour, read) => {
  const content = [...cells, text('B', 30, 106), colour, text('A', 36, 106), '0 g', text('B', 100, 106)].join('\n');
  expect(await tableTexts(drawn(content, font('', drawing)))).toEqual([[read, '2']]);
});
