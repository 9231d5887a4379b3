import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

/** Two cells beside one another. */
const cells = ['20 100 m 140 100 l S', '20 120 m 140 120 l S', ...[20, 80, 140].map((x) => `${x} 100 m ${x} 120 l S`)];

function stream(content: string, entries = ''): string {
  return `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`;
}

/** A font whose two characters, 1 and 2, are drawn by operators, a hundredth of its size a unit. */
function font(down = ''): string[] {
  return [
    `<</Type/Font/Subtype/Type3/FontBBox[0 0 60 90]/FontMatrix[.01 0 0 ${down}.01 0 0]/FirstChar 65/LastChar 66/Widths[60 60]/ToUnicode 8 0 R` +
      '/Encoding<</Type/Encoding/Differences[65/one 66/u1]>>/CharProcs<</one 6 0 R/u1 7 0 R>>/Resources<<>>>>',
    stream('60 0 0 0 60 90 d1 25 0 10 80 re f'),
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
