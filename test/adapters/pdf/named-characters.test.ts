import { expect, test } from 'vitest';
import { readDocument } from '../../../src/adapters';
import { drawn, text } from './drawn';

/** The mapping of a file that says 4 for the code of 1, 5 for that of 2. */
const map = (...codes: readonly string[]) => {
  const content = `1 begincodespacerange <00> <FF> endcodespacerange ${codes.length} beginbfchar ${codes.join(' ')} endbfchar`;
  return `<</Length ${content.length}>>stream\n${content}\nendstream`;
};
const digits = ['<31> <0034>', '<32> <0035>'];

const helvetica = (encoding: string) =>
  `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding${encoding}/ToUnicode 6 0 R>>`;

/** What is read of the codes of 1 and 2, and the problems of the file. */
async function read(...fonts: readonly string[]): Promise<[string, string[]]> {
  const { blocks, problems } = await readDocument({
    bytes: drawn([text('12', 20, 100), '/F 10 Tf'].join('\n'), fonts),
  });
  const said = blocks.map((block) => ('text' in block ? block.text : '')).join('');
  return [said, problems.map(({ code }) => code)];
}

test('digits that an encoding names otherwise than the map are not believed', async () => {
  await expect(read(helvetica('/WinAnsiEncoding'), map(...digits))).rejects.toMatchObject({ code: 'text-unreliable' });
  const named = '<</Type/Encoding/Differences[49/seven/B]>>';
  await expect(read(helvetica(named), map('<31> <0034>'))).rejects.toMatchObject({ code: 'text-unreliable' });
  await expect(read(helvetica(named), map('<32> <0032>'))).rejects.toMatchObject({ code: 'text-unreliable' });
});

test('drawings of a font that are named as other digits are not believed', async () => {
  const shape = '60 0 0 0 60 90 d1 25 0 10 80 re f';
  const font =
    '<</Type/Font/Subtype/Type3/FontBBox[0 0 60 90]/FontMatrix[.01 0 0 .01 0 0]/FirstChar 49/LastChar 50/Widths[60 60]/ToUnicode 6 0 R' +
    '/Encoding<</Type/Encoding/Differences[49/NAME/g2]>>/CharProcs<</NAME 7 0 R/g2 7 0 R>>/Resources<<>>>>';
  const drawing = `<</Length ${shape.length}>>stream\n${shape}\nendstream`;
  expect(await read(font.replaceAll('NAME', 'four'), map(...digits), drawing)).toEqual(['45', []]);
  expect(await read(font.replaceAll('NAME', 'g1'), map(...digits), drawing)).toEqual(['45', []]);
  await expect(read(font.replaceAll('NAME', 'one'), map(...digits), drawing)).rejects.toMatchObject({
    code: 'text-unreliable',
  });
});

test.each([
  ['that agrees', '/WinAnsiEncoding', ['<31> <0031>', '<32> <0032>'], '12'],
  ['that says full-width digits', '/WinAnsiEncoding', ['<31> <FF11>', '<32> <FF12>'], '１２'],
  ['of names without meaning', '<</Type/Encoding/Differences[49/g17/g18]>>', digits, '45'],
])('digits by a map %s are believed', async (_, encoding, codes, said) => {
  expect(await read(helvetica(encoding), map(...codes))).toEqual([said, []]);
});
