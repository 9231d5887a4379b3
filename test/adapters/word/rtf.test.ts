import { describe, expect, test } from 'vitest';
import { blocks, read } from '../show';

const file = (body: string, head = '') => `{\\rtf1\\ansi\\ansicpg1252${head}\n${body}}`;

describe('characters of RTF', () => {
  test('bytes mean what the character set of their font says', async () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset136 MingLiU;}}';
    const body = "{\\f1 \\'bc\\'d7}{\\f2 \\'a4A}{\\f0 \\'e9}";
    expect(await blocks(file(body, fonts))).toEqual(['甲乙é']);
  });

  test('a second byte that is a letter belongs to the first', async () => {
    expect(await blocks("{\\rtf1\\ansi\\ansicpg936 \\'81@\\'bc\\'d7}")).toEqual(['丂甲']);
  });

  test('a character in Unicode hides as many characters as stand for it', async () => {
    expect(await blocks(file("\\uc2\\u30002\\'3f\\'3f{\\uc0\\u20057}1\\uc1\\u-10179?\\u-8704?"))).toEqual([
      '甲乙1\u{1f600}',
    ]);
  });

  test('destinations that are not the text are left out, known ones in spite of \\*', async () => {
    const body =
      '{\\header H}{\\*\\unknown U}{\\footnote F}{\\pict 00ff}{\\upr{A}{\\*\\ud{B}}}{\\info{\\title T}}{\\bin3 }}}}C';
    const document = await read(file(body));
    expect(document.titles).toEqual(['T']);
    expect(document.blocks.map((block) => (block.type === 'paragraph' ? block.text : block.type))).toEqual([
      'BC',
      'picture',
    ]);
  });
});

test.each([
  ['24{\\sub 1}', '24₁'],
  ['24{\\super 1}', '24¹'],
  ['24{\\up6 1}', '24¹'],
  ['24{\\up 1}', '24¹'],
  ['24{\\dn6 1}', '24₁'],
  ['{\\up6 24}', '24'],
  ['24{\\up6\\plain 1}', '241'],
])('what stands off its line keeps apart from the number before it: %s', async (body, expected) => {
  expect(await blocks(file(body))).toEqual([expected]);
});

test('a field that Word draws from its code is doubted, one with a result is not', async () => {
  const field = (code: string, result: string) => `{\\field{\\*\\fldinst{ ${code}}}{\\fldrslt ${result}}}`;
  const row = (cell: string) => `\\trowd\\cellx900\\cellx1800 A\\cell ${cell}\\cell\\row`;
  const body = row(`${field('EQ \\\\f(2,4)', '')}24`) + row(field('PAGE', '24'));
  expect(await blocks(file(body))).toEqual(['A|?24\nA|24']);
});

test('deleted and hidden marks join paragraphs, which have one number', async () => {
  const item = (label: string, text: string) => `\\pard{\\listtext ${label}\\tab}${text}`;
  const body = [
    `${item('1.', 'A')}\\par`,
    `${item('2.', '{\\deleted B\\par}')}`,
    `${item('3.', 'C{\\v\\par}')}`,
    `${item('4.', 'D')}\\par`,
  ].join('');
  expect(await blocks(file(body))).toEqual(['1.\tA', '4.\tCD']);
});

describe('tables of RTF', () => {
  test('rows that say nothing of being in a table are in one from their definition to their end', async () => {
    expect(
      await blocks(
        file(
          '\\trowd\\cellx900\\cellx1800 A\\par B\\cell 1\\cell\\row\\trowd\\cellx900\\cellx1800 C\\cell 2\\cell\\row D',
        ),
      ),
    ).toEqual(['A/B|1\nC|2', 'D']);
  });

  test('cells merged to the left go on without their text, rows keep their definition', async () => {
    const body =
      '\\trowd\\clmgf\\cellx900\\clmrg\\cellx1800\\cellx2700\\intbl A\\cell X\\cell B\\cell\\row 1\\cell 2\\cell 3\\cell\\row';
    expect(
      await blocks(file(`${body}\\trowd\\cellx900\\cellx1800\\cellx2700\\intbl 4\\cell 5\\cell 6\\cell\\row`)),
    ).toEqual(['A|~A|B\n1|~1|3\n4|5|6']);
  });

  test('a row with another number of cells than it defines is in doubt', async () => {
    const body = '\\trowd\\cellx900\\cellx1800\\intbl A\\cell 1\\cell\\row\\intbl B\\cell 2\\cell 3\\cell\\row';
    expect(await blocks(file(body))).toEqual(['A|1|∅\n?B|?2|?3']);
  });

  test('tables that touch are parted where the rows share no lines', async () => {
    const row = (edges: readonly number[], texts: string) =>
      `\\trowd${edges.map((edge) => `\\cellx${edge}`).join('')}\\intbl ${[...texts].map((text) => `${text}\\cell `).join('')}\\row`;
    const body = [
      row([1000, 2000, 3000], 'ABC'),
      row([1000, 2000, 3000], '123'),
      row([700, 1400, 3000], 'DEF'),
      row([700, 1400, 3000], '456'),
    ];
    expect(await blocks(file(body.join('\n')))).toEqual(['A|B|C\n1|2|3', 'D|E|F\n4|5|6']);
  });

  test('a header with lines of its own stays with its table', async () => {
    const row = (edges: readonly number[], texts: string) =>
      `\\trowd${edges.map((edge) => `\\cellx${edge}`).join('')}\\intbl ${[...texts].map((text) => `${text}\\cell `).join('')}\\row`;
    const body = [row([1300, 3000], 'AB'), row([1000, 2000, 3000], '123'), row([1000, 2000, 3000], '456')];
    expect(await blocks(file(body.join('\n')))).toEqual(['A|~A|B|~B\n1|2|~2|3\n4|5|~5|6']);
  });
});

test('a byte order mark and white space before the file are no text of it', async () => {
  expect(await blocks('\ufeff{\\rtf1 A}')).toEqual(['A']);
  expect(await blocks('\r\n {\\rtf1 A}')).toEqual(['A']);
});

test('what ends inside a group is cut off', async () => {
  await expect(read('{\\rtf1 {\\b A}')).rejects.toMatchObject({ code: 'damaged-file' });
});
