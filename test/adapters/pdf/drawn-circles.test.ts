import { expect, test } from 'vitest';
import { readDocument } from '../../../src/adapters';
import { drawn, helvetica } from './drawn';

const stream = (entries: string, content: string) =>
  `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`;
const form = (resources: string, content: string) =>
  stream(`/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<${resources}>>`, content);
const group = (resources: string, content: string) =>
  stream(
    `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Group<</S/Transparency/CS/DeviceGray>>/Resources<<${resources}>>`,
    content,
  );
const tiling = (entries: string, content: string) =>
  stream(`/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9${entries}`, content);
const glyphs = (resources: string) =>
  `<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/CharProcs<</a 7 0 R>>/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[9]/Resources<<${resources}>>>>`;
const mask = (of: string) => `<</SMask<</S/Luminosity/G ${of}>>>>`;

const paint = 'BT /F 10 Tf 9 99 Td (A) Tj ET /Pattern cs /P scn 0 0 50 50 re f';

/** What becomes of a page that shows a letter and draws with further objects, from 6 on. */
function read(content: string, resources: string, ...objects: string[]) {
  return readDocument({ bytes: drawn(content, [helvetica, ...objects], resources) }).then(
    ({ blocks }) => blocks.length,
    ({ code }) => code,
  );
}

const pattern = '/Pattern<</P 6 0 R>>';

test.each([
  ['a pattern', [tiling(`/Resources<<${pattern}>>`, '/Pattern cs /P scn 0 0 5 5 re f')]],
  ['a pattern by resources of what draws it', [tiling('', '/Pattern cs /P scn 0 0 5 5 re f')]],
  [
    'a pattern in a form',
    [tiling('/Resources<</XObject<</X 7 0 R>>>>', '/X Do'), form(pattern, '/Pattern cs /P scn 0 0 5 5 re f')],
  ],
  [
    'two patterns',
    [
      tiling('/Resources<</Pattern<</Q 7 0 R>>>>', '/Pattern cs /Q scn 0 0 5 5 re f'),
      tiling(`/Resources<<${pattern}>>`, '/Pattern cs /P scn 0 0 5 5 re f'),
    ],
  ],
] as const)('%s that draws itself is refused', async (_, objects) => {
  expect(await read(paint, pattern, ...objects)).toBe('too-large');
});

test('the group of a soft mask that draws itself is refused', async () => {
  const masked = 'BT /F 10 Tf 9 99 Td (A) Tj ET /G gs 0 0 50 50 re f';
  const states = '/ExtGState<</G 6 0 R>>';
  expect(await read(masked, states, mask('7 0 R'), group(states, '/G gs 0 0 5 5 re f'))).toBe('too-large');
});

test('a glyph that paints with a pattern that writes it is refused', async () => {
  const fonts = `/Font<</F 5 0 R/T 8 0 R>>${pattern}`;
  const content = `${paint} BT /T 10 Tf 9 50 Td (a) Tj ET`;
  const writes = tiling('/Resources<</Font<</T 8 0 R>>>>', 'BT /T 5 Tf 0 0 Td (a) Tj ET');
  expect(
    await read(content, fonts, writes, stream('', '9 0 d0 /Pattern cs /P scn 0 0 5 5 re f'), glyphs(pattern)),
  ).toBe('too-large');
});

test.each([
  ['a pattern', [tiling('/Resources<<>>', '0 0 5 5 re f')]],
  [
    'a pattern whose resources name it and whose content does not',
    [tiling(`/Resources<<${pattern}>>`, '0 0 5 5 re f')],
  ],
  [
    'a pattern that paints with another of the same name',
    [
      tiling('/Resources<</Pattern<</P 7 0 R>>>>', '/Pattern cs /P scn 0 0 5 5 re f'),
      tiling('/Resources<<>>', '0 0 5 5 re f'),
    ],
  ],
  ['a form in a pattern', [tiling('/Resources<</XObject<</X 7 0 R>>>>', '/X Do /X Do'), form('', '0 0 5 5 re f')]],
] as const)('%s is drawn', async (_, objects) => {
  expect(await read(paint, pattern, ...objects)).toBe(1);
});
