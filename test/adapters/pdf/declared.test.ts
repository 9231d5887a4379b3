import { deflateSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/adapters/index';
import type { Limits } from '../../../src/model/index';
import { byteString } from '../../../src/text/decode';

/** Why a file is refused, and the limit that it names. */
async function refusal(file: string, limits: Limits = {}): Promise<unknown> {
  const bytes = Uint8Array.from(file, (letter) => letter.charCodeAt(0));
  return readDocument({ bytes, limits }).then(
    () => 'read',
    ({ code, values }) => (values.limit ? [code, values.limit] : code),
  );
}

const [declared, codes, unpacked] = [
  ['too-large', 'declared'],
  ['too-large', 'codes'],
  ['too-large', 'unpackedBytes'],
];

/** A PDF of one page with a letter in a font of the standard, and has further objects, numbered from 10. */
function pdf(objects: readonly string[], page = '', content = ''): string {
  const drawn = `BT /F 12 Tf 9 9 Td (A) Tj ET ${content}`;
  const own = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${page}>>>>`,
    stream('', drawn),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const numbered = [
    ...own.map((object, index) => [index + 1, object]),
    ...objects.map((each, index) => [index + 10, each]),
  ];
  return `%PDF-1.7\n${numbered.map(([number, object]) => `${number} 0 obj\n${object}\nendobj\n`).join('')}trailer<</Root 1 0 R>>\n%%EOF`;
}

function stream(entries: string, content: string): string {
  return `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}

function deflated(content: string): string {
  return byteString(new Uint8Array(deflateSync(Uint8Array.from(content, (letter) => letter.charCodeAt(0)))));
}

/** An object stream: the objects with the numbers they get. */
function objectStream(
  objects: readonly (readonly [number, string])[],
  entries = '',
  pack = deflated,
  filter = 'FlateDecode',
) {
  const heads = objects.map(([number], index) => {
    const before = objects.slice(0, index).reduce((sum, [, object]) => sum + object.length + 1, 0);
    return `${number} ${before}`;
  });
  const head = `${heads.join(' ')} `;
  const body = objects.map(([, object]) => object).join(' ');
  return stream(`/Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/${filter}${entries}`, pack(head + body));
}

function hexadecimal(content: string): string {
  return `${Array.from(content, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('')}>`;
}

/** As runs of what it says, which are not shorter. */
function runs(content: string): string {
  const pieces = content.match(/[\s\S]{1,100}/g) ?? [];
  return `${pieces.map((piece) => String.fromCharCode(piece.length - 1) + piece).join('')}\x80`;
}

/** As numbers of base 85. */
function base85(content: string): string {
  const groups = content.match(/[\s\S]{1,4}/g) ?? [];
  const digits = groups.map((group) => {
    const whole = Array.from(group.padEnd(4, '\0')).reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
    const five = [4, 3, 2, 1, 0].map((power) => String.fromCharCode(33 + (Math.floor(whole / 85 ** power) % 85)));
    return five.slice(0, group.length + 1).join('');
  });
  return `${digits.join('')}~>`;
}

/** As codes of nine bits that stand for one letter each, begun anew before they would grow. */
function lzw(content: string): string {
  const pieces = content.match(/[\s\S]{1,200}/g) ?? [];
  const all = [...pieces.flatMap((piece) => [256, ...Array.from(piece, (letter) => letter.charCodeAt(0))]), 257];
  const bits = all.map((code) => code.toString(2).padStart(9, '0')).join('');
  return (bits.match(/.{1,8}/g) ?? [])
    .map((byte) => String.fromCharCode(Number.parseInt(byte.padEnd(8, '0'), 2)))
    .join('');
}

const packings: readonly (readonly [string, (content: string) => string])[] = [
  ['ASCIIHexDecode', hexadecimal],
  ['ASCII85Decode', base85],
  ['LZWDecode', lzw],
  ['RunLengthDecode', runs],
  ['FlateDecode', deflated],
];

const sampled = (size: string, more = '') =>
  stream(`/FunctionType 0/Domain[0 1]/Range[0 1 0 1 0 1]/BitsPerSample 8/Size ${size}${more}`, 'samples');
const composite = (widths: string) =>
  `<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>${widths}>>`;
const doubled = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const next = `${index + 11} 0 R`;
    return `<</FunctionType 3/Domain[0 1]/Functions[${next} ${next}]/Bounds[.5]/Encode[0 1 0 1]>>`;
  });

const wide = '[0 2000000000 500]';

describe('what dictionaries declare is held against the limits before pdfjs makes it', () => {
  test.each([
    ['samples of a function', [sampled('[900000000]')], declared],
    ['samples in two directions', [sampled('[30000 30000]')], declared],
    ['samples by an object of its own', [sampled('11 0 R'), '[900000000]'], declared],
    ['samples by a number of its own', [sampled('[11 0 R]'), '900000000'], declared],
    ['samples under an escaped name', [sampled('[1]', '/S#69ze[900000000]')], declared],
    ['samples behind a comment', [sampled('[%)\n900000000]')], declared],
    ['samples of many bits', [sampled('[1]', '/BitsPerSample 2000000000')], declared],
    ['a function of thirty inputs', [sampled('[1]', `/Domain[${'0 1 '.repeat(30)}]`)], declared],
    ['functions that name the next twice', [...doubled(30), '<</FunctionType 2/N 1>>'], declared],
    ['functions in one another without end', doubled(600), declared],
    ['a function named again and again', [sampled('[100000]'), `<</Function[${'10 0 R '.repeat(20)}]>>`], declared],
    [
      'layers that name the next ten times',
      Array.from(
        { length: 9 },
        (_, index) => `<</VE 2${index} 0 R>>endobj 2${index} 0 obj [/And ${`2${index + 1} 0 R `.repeat(10)}]`,
      ),
      declared,
    ],
    [
      'numbers of a function named again and again',
      [
        `<</FunctionType 3/Functions[${'11 0 R '.repeat(1000)}]>>`,
        '<</FunctionType 2/N 1/C0 12 0 R>>',
        `[${'0 '.repeat(5000)}]`,
      ],
      declared,
    ],
    [
      'a program named again and again',
      [
        `<</FunctionType 3/Functions[${'11 0 R '.repeat(1000)}]>>`,
        stream('/FunctionType 4/Domain[0 1]/Range[0 1]/Filter/FlateDecode', deflated(`{${'1 pop '.repeat(1000)}}`)),
      ],
      declared,
    ],
    ['a program that jumps', [stream('/FunctionType 4/Domain[0 1]/Range[0 1]', '{0 j}')], declared],
    [
      'samples of one of two objects of a number',
      [sampled('[1]', '/FunctionType 11 0 R/Size[900000000]'), '0\nendobj 11 0 obj 2'],
      declared,
    ],
    [
      'widths from one of two objects of a number',
      [composite('/W[11 0 R 12 0 R 500]'), '0\nendobj 11 0 obj 2000000000', '2000000001'],
      codes,
    ],
    ['objects of a stream', [stream('/Type/ObjStm/N 30000000/First 4', '')], declared],
    ['cross-references', [stream('/Type/XRef/W[0 0 0]/Index[0 2000000000]', '')], declared],
    ['cross-references without an index', [stream('/W[0 0 0]/Size 2000000000', '')], declared],
    ['pixels of a predictor', [stream('/Filter/FlateDecode/DecodeParms<</Predictor 12/Colors 9999>>', '')], declared],
    [
      'rows of a predictor',
      [stream('/Filter/FlateDecode/DecodeParms[<</Predictor 12/Columns 2000000000>>]', '')],
      unpacked,
    ],
    ['samples by a string, of which pdfjs makes a number', [sampled('[(900000000)]')], declared],
    ['samples by a list, of which it does too', [sampled('[[900000000]]')], declared],
    ['samples of as many bits as a string says', [sampled('[9]', '/BitsPerSample(2000000000)')], declared],
    ['a function that is part of itself', ['<</FunctionType 3/Functions[10 0 R]>>'], declared],
    ['layers listed inside themselves', [`<</Order[11 0 R]>>`, '[(x) 11 0 R 11 0 R]'], declared],
    [
      'elements of structure that name the next ten times',
      [
        '<</StructTreeRoot 20 0 R>>',
        ...Array.from(
          { length: 9 },
          (_, index) => `<<>>endobj 2${index} 0 obj <</K[${`2${index + 1} 0 R `.repeat(10)}]>>`,
        ),
      ],
      declared,
    ],
    [
      'widths behind a long comment',
      [composite('/W 30 0 R'), `<<>>endobj\n30 %${'x'.repeat(700)}\n0 obj ${wide}`],
      codes,
    ],
    [
      'widths behind what is nested deeply',
      [composite(`/J${'<</A'.repeat(101)} 1${'>>'.repeat(101)}/W${wide}`)],
      codes,
    ],
    ['what is nested too deeply', [composite(`/J${'<</A'.repeat(600)} 1${'>>'.repeat(600)}`)], declared],
    ['a picture among operators in a dictionary', [composite(`/J BI /W 1 ID ( EI /W${wide}`)], declared],
    ['a key', ['<</Encrypt<</Filter/Standard/V 2/R 3/Length 2000000000>>>>'], declared],
    ['a key of a filter', ['<</Encrypt 11 0 R>>', '<</V 4/CF<</A<</CFM/V2/Length 2000000>>>>>>'], declared],
    ['widths', [composite('/W[0 2000000000 500]')], codes],
    ['widths by an object of its own', [composite('/W 11 0 R'), '[0 2000000000 500]'], codes],
    ['widths in ranges', [composite(`/W[${'0 65535 500 '.repeat(300)}]`)], codes],
    ['widths beyond all numbers', [composite(`/W[1${'0'.repeat(300)} 1${'0'.repeat(300)} 500]`)], codes],
    ['widths between signs', [composite('/W[0+30000000 500]')], codes],
    ['measures from top to bottom', [composite('/W2[0 2000000000 500 1 1]')], codes],
    [
      'a list of widths named again and again',
      [composite(`/W[${'0 11 0 R '.repeat(4000)}]`), `[${'1 '.repeat(5000)}]`],
      codes,
    ],
  ])('%s', async (_, objects, expected) => {
    expect(await refusal(pdf(objects))).toEqual(expected);
  });

  test.each([4, 5, 6, 7])('a mesh of kind %d without bits', async (kind) => {
    const mesh = stream(`/ShadingType ${kind}/BitsPerCoordinate 0/BitsPerComponent 8/BitsPerFlag 8`, 'x');
    expect(await refusal(pdf([mesh]))).toEqual(declared);
  });

  test.each(packings)('in streams of objects under %s', async (filter, pack) => {
    const inner = objectStream(
      [
        [20, '<</FunctionType 0/Size 21 0 R>>'],
        [21, '[900000000]'],
      ],
      '',
      pack,
      filter,
    );
    expect(await refusal(pdf([inner]))).toEqual(declared);
  });

  test('in streams of objects whose rows were foretold', async () => {
    const rows = (content: string) =>
      deflated((content.match(/[\s\S]{1,8}/g) ?? []).map((row) => `\0${row.padEnd(8)}`).join(''));
    const inner = objectStream(
      [[20, composite('/W[0 2000000000 500]')]],
      '/DecodeParms<</Predictor 12/Columns 8>>',
      rows,
    );
    expect(await refusal(pdf([inner]))).toEqual(codes);
  });

  test('in streams of objects inside one another', async () => {
    const inner = objectStream([[21, composite('/W[0 2000000000 500]')]]);
    expect(await refusal(pdf([objectStream([[20, inner]])]))).toEqual(codes);
  });

  const widths = (entries: string, pack = (content: string) => content, filter = 'AHx') =>
    objectStream([[20, composite(`/W${wide}`)]], entries, pack, filter);
  const rowsOf = (content: string) => (content.match(/[\s\S]{1,8}/g) ?? []).map((row) => `\0${row.padEnd(8)}`).join('');
  const body = `20 12 \nendstream\n ${composite(`/W${wide}`)}`;
  const long = [
    stream('/N 1/First 6', body).replace(/Length \d+/, 'Length 11 0 R'),
    `${body.length} endobj 11 0 obj 999999999`,
  ];
  const later = (entry: string, value: string) => [
    objectStream([[20, composite(`/W${wide}`)]]).replace(entry, ' 30 0 R'),
    objectStream([[30, value]]),
  ];

  test.each([
    [
      'under a filter that does not exist',
      [widths('', deflated, '/Foo/FlateDecode]').replace('/Filter//', '/Filter[/')],
      codes,
    ],
    [
      'under parameters of a filter that has none',
      [widths('/DecodeParms<</Predictor 12/Columns 7>>', hexadecimal)],
      codes,
    ],
    [
      'under parameters of no filter',
      [widths('/DecodeParms<</Predictor 12/Columns 7>>').replace('/Filter/AHx', '')],
      codes,
    ],
    ['under no filter, since an entry before it says so', [widths('/F null')], codes],
    [
      'under a predictor of the first filter of two',
      [
        widths(
          '/DecodeParms[<</Predictor 12/Columns 8>>null]',
          (content) => deflated(rowsOf(hexadecimal(content))),
          '/FlateDecode/AHx]',
        ).replace('/Filter//', '/Filter[/'),
      ],
      codes,
    ],
    [
      'under codes that become longer when the standard says so',
      [widths('/DecodeParms<</EarlyChange 0>>', lzw, 'LZW')],
      codes,
    ],
    [
      'under codes that become longer at another time',
      [widths('/DecodeParms<</EarlyChange -259>>', lzw, 'LZW')],
      declared,
    ],
    ['that begin where a later stream says', later(' 5', '5'), declared],
    ['that are packed as a later stream says', later('/FlateDecode', '/FlateDecode'), declared],
    [
      'under one filter or another',
      [widths('').replace('/AHx', ' 30 0 R'), '1 endobj 30 0 obj /AHx endobj 30 0 obj /Fl'],
      declared,
    ],
    ['that go on behind what looks like their end', long, codes],
  ])('in streams of objects %s', async (_, objects, expected) => {
    expect(await refusal(pdf(objects))).toEqual(expected);
  });

  test('in streams of objects whose data refer to what stands before their beginning', async () => {
    // A copy of three bytes from one before the beginning, then the rest as it is.
    const content = `20 0 ${composite(`/W${wide}`)}`;
    const size = [content.length, 0, content.length ^ 0xff, 0xff];
    const packed = byteString(Uint8Array.of(0x78, 0x9c, 0x02, 0x02, 0x40, 0x00, ...size)) + content;
    expect(await refusal(pdf([stream('/N 1/First 8/Filter/FlateDecode', packed)]))).toEqual(codes);
  });

  test('as much as published reports have of all that is read', async () => {
    const fine = [
      stream('/FunctionType 4/Domain[0 1]/Range[0 1]', '% a jump: j\n{ dup 0.5 gt { pop 1 } if }'),
      sampled('[255]'),
      composite('/W[0[500 250]3 95 500 96 65535 1000]'),
      '<</W[0 0 0]/S/S>>',
      '<</Params<</Size 90000000>>>>',
    ];
    expect(await refusal(pdf(fine))).toBe('read');
  });
});

describe('streams that are packed otherwise than with Flate', () => {
  const map = '1 begincidrange <00000000> <00fffffe> 0 endcidrange ';

  test.each(packings)('have their codes counted under %s', async (filter, pack) => {
    expect(await refusal(pdf([stream(`/Type/CMap/Filter/${filter}`, pack(map))]))).toEqual(codes);
  });

  test.each(packings)('are unpacked in any order: %s', async (filter, pack) => {
    const file = pdf([stream(`/Filter[/AHx/${filter}/A85]`, hexadecimal(pack(base85(map))))]);
    expect(await refusal(file)).toEqual(codes);
  });

  test.each([
    ['runs', '/RL', '\x81 '.repeat(10_000)],
    ['zeros of base 85', '/ASCII85Decode', 'z'.repeat(300_000)],
    ['Flate in hexadecimal digits', '[/ASCIIHexDecode/FlateDecode]', hexadecimal(deflated(' '.repeat(1_200_000)))],
  ])('have their bytes counted: %s', async (_, filter, content) => {
    expect(await refusal(pdf([stream(`/Filter${filter}`, content)]), { unpackedBytes: 1_000_000 })).toEqual(unpacked);
  });

  test('are read as before where they stay within the limits', async () => {
    for (const [filter, pack] of packings)
      expect(await refusal(pdf([stream(`/Filter/${filter}`, pack('1 begincidrange <00> <ff> 0 endcidrange'))]))).toBe(
        'read',
      );
  });
});

test.each([
  ['strings of letters', 'begincidrange (\\000\\000\\000\\000) (\\000\\377\\377\\376) 0 endcidrange'],
  ['comments around them', '% [\nbegincidrange <00000000> <00fffffe> 0 endcidrange % ]\n'],
  ['comments among them', 'begincidrange % <00>\n<00000000> % endcidrange\n<00fffffe> 0 endcidrange'],
  ['a list that ends in a comment', 'beginbfrange <00> <01> [ % ]\n <00> ] <00000000> <00fffffe> 0 endbfrange'],
  ['more bytes than count', 'begincidrange <0100000000> <0100fffffe> 0 endcidrange'],
])('the codes of a map are counted with %s', async (_, map) => {
  expect(await refusal(pdf([stream('', map)]))).toEqual(codes);
});

describe('what is used again and again is counted each time', () => {
  const map = stream('', `begincidrange ${'<0000> <ffff> 0 '.repeat(30)}endcidrange`);

  test('maps of characters', async () => {
    const fonts = Array.from({ length: 10 }, (_, index) => `<</Type/Font/N ${index}/ToUnicode 10 0 R>>`);
    expect(await refusal(pdf([map, ...fonts]))).toEqual(codes);
    expect(await refusal(pdf([map, ...fonts.slice(0, 3)]))).toBe('read');
  });

  test('maps of characters, of which two hundred fonts have one each that names all codes', async () => {
    const every = stream(
      '',
      'begincodespacerange <0000> <ffff> endcodespacerange beginbfrange <0000> <ffff> <0000> endbfrange',
    );
    const fonts = Array.from({ length: 100 }, (_, index) => `<</Type/Font/N ${index}/ToUnicode 10 0 R>>`);
    expect(await refusal(pdf([every, ...fonts, ...Array.from({ length: 100 }, () => every)]))).toBe('read');
  });

  test('fonts inside fonts', async () => {
    const fonts = Array.from({ length: 300 }, (_, index) => `<</Type/Font/N ${index}/DescendantFonts[10 0 R]>>`);
    expect(await refusal(pdf([composite('/W[0 65535 500]'), ...fonts]))).toEqual(codes);
  });

  test('fonts that are no list inside fonts', async () => {
    const fonts = Array.from({ length: 300 }, (_, index) => `<</Type/Font/N ${index}/DescendantFonts 10 0 R>>`);
    expect(await refusal(pdf([composite('/W[0 65535 500]'), ...fonts]))).toEqual(codes);
  });

  test('maps of characters that pdfjs has ready', async () => {
    const fonts = (count: number, name: string) =>
      Array.from({ length: count }, (_, index) => `<</N ${index}/Encoding/${name}/DescendantFonts[10 0 R]>>`);
    expect(await refusal(pdf([composite(''), ...fonts(500, 'UniGB-UCS2-H')]))).toEqual(codes);
    expect(await refusal(pdf([composite(''), ...fonts(300, 'UniGB-UCS2-H')]))).toBe('read');
    expect(await refusal(pdf([composite(''), ...fonts(300, 'Identity-H')]))).toBe('read');
  });

  test.each([
    ['a page draws in pieces', [`<</Contents[${'10 0 R '.repeat(50)}]>>`]],
    ['pages draw', Array.from({ length: 50 }, () => '<</Contents 10 0 R>>')],
  ])('what %s', async (_, pages) => {
    const file = pdf([stream('', ' '.repeat(50_000)), ...pages]);
    expect(await refusal(file, { streamBytes: 1_000_000 })).toEqual(['too-large', 'streamBytes']);
  });

  const blanks = stream('', ' '.repeat(50_000));
  const form = (entries = '', content = ' '.repeat(50_000)) => stream(`/Subtype/Form/BBox[0 0 9 9]${entries}`, content);
  const forms = '/XObject<</X 10 0 R/Y 11 0 R>>';
  const nested = [
    form(`/Resources<<${forms}>>`, '/Y Do '.repeat(10)),
    form('/Resources<</XObject<</X 12 0 R>>>>', '/X Do '.repeat(10)),
    form(),
  ];
  const choice = '<</Subtype/Widget/FT/Ch/Rect[0 0 9 9]/Opt 11 0 R>>';
  const options = `[${'[(a)(b)] '.repeat(500)}]`;

  test.each([
    ['a page that is named', ['[3 0 R]', '<</Contents 10 0 R>>', `<</Kids[${'11 0 R '.repeat(50)}]>>`], ''],
    [
      'pages in a list that is named',
      ['', '<</Contents 10 0 R>>', `<</Kids[${'11 0 R '.repeat(7)}]>>`, `<</Kids[${'12 0 R '.repeat(7)}]>>`],
      '',
    ],
    ['a form that is drawn', [form()], '/X Do '.repeat(50)],
    ['a form that is drawn behind a word', [form()], '/X none Do '.repeat(50)],
    ['a form that is drawn behind a comment', [form()], '/X % /None\nDo '.repeat(50)],
    ['a form that is drawn under an escaped name', [form()], '/#58 Do '.repeat(50)],
    ['a form that is drawn behind what stands for nothing', [form()], '/X\x01 \x01Do '.repeat(50)],
    ['a form that is drawn behind strings', [form()], '(Do \\) (Do) ) /X Do <28> /X Do '.repeat(25)],
    ['a form that is drawn behind a picture', [form()], `BI /W 1 /H 1 ID ( EI ${'/X Do '.repeat(50)}`],
    ['forms in forms', nested, '/X Do '],
    ['forms in one without resources', [form('', '/Y Do '.repeat(50)), form()], '/X Do '],
    ['notes', [choice, options, `<</Annots[${'10 0 R '.repeat(500)}]>>`], ''],
    [
      'notes with a long text',
      ['<</Subtype/Text/Contents 11 0 R>>', `(${'a'.repeat(50_000)})`, `<</Annots[${'10 0 R '.repeat(50)}]>>`],
      '',
    ],
    ['what notes look like', ['<</AP<</N 11 0 R>>>>', form(), `<</Annots[${'10 0 R '.repeat(50)}]>>`], ''],
  ])('%s', async (_, [first = '', ...others], content) => {
    const file = pdf([first.length < 9 ? blanks : first, ...others], forms, content);
    expect(await refusal(file, { streamBytes: 1_000_000 })).toEqual(['too-large', 'streamBytes']);
    expect(await refusal(file)).toBe('read');
  });
});

describe('pictures', () => {
  const picture = (entries = '') =>
    stream(`/Subtype/Image/Width 9/Height 9/Filter/FlateDecode${entries}`, deflated(' '.repeat(1_500_000)));
  const drawn = '/XObject<</Im0 10 0 R>>';
  const limits = { streamBytes: 1_000_000 };

  test.each([
    ['that are drawn', [picture(), stream('', '')], drawn],
    ['in a list of their own', [picture(), '<</Im0 10 0 R>>'], '/XObject 11 0 R'],
    ['that mask others', [picture(), picture('/SMask 10 0 R')], '/XObject<</Im0 11 0 R>>'],
    ['that nothing names', [picture()], ''],
  ])('%s are not unpacked', async (_, objects, resources) => {
    expect(await refusal(pdf(objects, resources, '/Im0 Do'), limits)).toBe('read');
  });

  test.each([
    ['as maps of characters', [picture(), '<</Type/Font/ToUnicode 10 0 R>>'], drawn],
    ['as content', [picture(), '<</Contents[10 0 R]>>'], drawn],
    ['as content by a name of a picture', [picture()], '/Font<</XObject<</ToUnicode 10 0 R>>>>'],
    ['by a list that is a font too', [picture(), '<</Im0 10 0 R>>', '<</Font<</F 11 0 R>>>>'], '/XObject 11 0 R'],
    ['by an object in a stream', [picture(), objectStream([[30, '[/ICCBased 10 0 R]']])], drawn],
    ['as functions', [picture('/FunctionType 4')], drawn],
    ['as streams of objects', [picture('/N 1/First 4')], drawn],
    ['as cross-references', [picture('/W[1 2 1]')], drawn],
    ['as one of several of their number', [picture(), `null endobj 10 0 obj ${stream('', '')}`], drawn],
  ])('that may be used %s are', async (_, objects, resources) => {
    expect(await refusal(pdf(objects, resources), limits)).toEqual(['too-large', 'streamBytes']);
  });
});

describe('what is drawn, and no more, is counted', () => {
  const letterhead = (content: string) => stream('/Subtype/Form/BBox[0 0 9 9]', content);
  const large = letterhead(' '.repeat(50_000));

  test('strings and comments that have the letters of the operator draw nothing', async () => {
    const content = `/X Do ${'(What We Do) Tj (a\\)(b) Do) Tj % Do\n<20> Tj '.repeat(50)}`;
    expect(await refusal(pdf([large], '/XObject<</X 10 0 R>>', content), { streamBytes: 1_000_000 })).toBe('read');
  });

  test('pages have what they draw from those that they are part of', async () => {
    const pages = Array.from({ length: 30 }, (_, index) => [
      `<</Parent 2 0 R/Resources<</XObject<</X ${12 + 3 * index} 0 R>>>>>>`,
      `<</Parent ${10 + 3 * index} 0 R/Contents 4 0 R>>`,
      letterhead(`${' '.repeat(50_000)}${index}`),
    ]).flat();
    expect(await refusal(pdf(pages, '', '/X Do'), { streamBytes: 2_000_000 })).toBe('read');
  });

  test.each([
    ['a string', '(', ''],
    ['a comment', '%', '('],
  ])('%s that does not end in its piece of content hides nothing of the next', async (_, before, after) => {
    const file = pdf(
      [large, stream('', before), stream('', `${after}\n${'/X Do '.repeat(50)}`)],
      '/XObject<</X 10 0 R>>',
    );
    const inPieces = file.replace('/Contents 4 0 R', '/Contents[11 0 R 12 0 R]');
    expect(await refusal(inPieces, { streamBytes: 1_000_000 })).toEqual(['too-large', 'streamBytes']);
  });

  const samples = stream('/FunctionType 0/Domain[0 1]/Range[0 1]/Size[100000]/BitsPerSample 8', '');
  test.each([
    ['a shading', (number: number) => `<</ShadingType 2/Function ${number} 0 R>>`],
    ['a colour space', (number: number) => `[/Separation/Spot/DeviceRGB ${number} 0 R]`],
  ])('a function that %s names once counts once, and again where it is named again', async (_, naming) => {
    const numbers = Array.from({ length: 30 }, (__, index) => 10 + index);
    const each = [...numbers.map(() => samples), ...numbers.map(naming)];
    expect(await refusal(pdf(each))).toBe('read');
    expect(await refusal(pdf([...each, ...numbers.map(naming)]))).toEqual(declared);
  });

  test('operators that may each draw one of many forms are not looked through without end', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => [
      letterhead(''),
      `<</XObject<</X ${10 + 2 * index} 0 R>>>>`,
    ]).flat();
    const file = pdf([...many, '<</Contents 4 0 R>>'], '', '/X Do '.repeat(3000));
    expect(await refusal(file)).toEqual(declared);
  });

  test('lists that name lists are looked through once', async () => {
    const lists = [11, 12, 13].map((number) => `[${`${number} 0 R `.repeat(3000)}]`);
    const file = pdf([...lists, 'null', stream('/Type/ObjStm/N 1/First 4/DecodeParms 10 0 R', '9 0 1')]);
    expect(await refusal(file)).toBe('read');
  });
});

describe('the codes for which a font names glyphs are counted', () => {
  const word = (value: number) => String.fromCharCode((value >> 8) & 0xff, value & 0xff);
  const long = (value: number) => word(value >>> 16) + word(value);
  /** A font that has nothing but a map. */
  const font = (map: string) =>
    `${long(0x10000)}${word(1)}${word(0).repeat(3)}cmap${long(0)}${long(28)}${long(12 + map.length)}` +
    `${word(0)}${word(1)}${word(3)}${word(1)}${long(12)}${map}`;
  const groups = (count: number, ...numbers: number[]) =>
    word(12) + word(0) + long(0) + long(0) + long(count) + numbers.map(long).join('');
  const segments = (count: number) =>
    [4, 0, 0, count * 2, 0, 0, 0].map(word).join('') + word(0xfffe).repeat(count) + word(0).repeat(count * 3 + 1);
  const bytes = word(2) + word(0).repeat(2) + word(8).repeat(256) + word(0).repeat(4) + word(0) + word(0xffff);

  test.each([
    ['in a group', groups(1, 0, 0xfffffffe, 0), codes],
    ['in groups that the font does not have', groups(0xfffffffe), codes],
    ['in segments', segments(300), codes],
    ['of two bytes', bytes, codes],
    ['as many as all planes have', groups(1, 0, 0x10ffff, 0), 'read'],
    ['in as many segments as two bytes can tell apart', segments(1), 'read'],
  ])('%s', async (_, map, expected) => {
    expect(await refusal(pdf([stream('', font(map))]))).toEqual(expected);
    expect(await refusal(pdf([stream('/Filter/FlateDecode', deflated(font(map)))]))).toEqual(expected);
    expect(await refusal(pdf([stream('/Filter/AHx', hexadecimal(font(map)))]))).toEqual(expected);
  });

  test('in a font that others share', async () => {
    const fonts = Array.from({ length: 20 }, (_, index) => `<</N ${index}/FontFile2 10 0 R>>`);
    expect(await refusal(pdf([stream('', font(groups(1, 0, 0x10ffff, 0))), ...fonts]))).toEqual(codes);
  });
});

test('a map of characters that begins as a font does has its codes counted', async () => {
  const map = '\x00\x01\x00\x00 begincidrange <00000000> <00fffffe> 0 endcidrange';
  expect(await refusal(pdf([stream('/Filter/FlateDecode', deflated(map))]))).toEqual(codes);
});

test('a stream that seems at its end because a part of it makes nothing is unpacked to its end', async () => {
  const nothing = '\x00\x00\x00\xff\xff'.repeat(3000);
  const content = new Uint8Array(deflateSync(strToU8(' '.repeat(1_200_000))));
  const [head, rest] = [byteString(content.subarray(0, 2)), byteString(content.subarray(2))];
  const begun = byteString(Uint8Array.of(0, 1, 0, 0xfe, 0xff, 0x20));
  const file = pdf([stream('/Filter/FlateDecode', head + begun + nothing + rest)]);
  expect(await refusal(file, { unpackedBytes: 1_000_000 })).toEqual(unpacked);
});

test('objects of one number by the thousand are not looked through for each that names it', async () => {
  const many = '9 0 obj 1 endobj\n'.repeat(5000);
  expect(await refusal(`${pdf([composite(`/W[${'9 0 R '.repeat(5000)}]`)])}\n${many}`)).toEqual(declared);
});

test('objects that begin again and again inside one another are not read without end', async () => {
  const file = `%PDF-1.7\n${'1 0 obj<<'.repeat(20_000)}`;
  expect(await refusal(file, { streamBytes: 10_000_000 })).toEqual(['too-large', 'streamBytes']);
});

test('a file whose objects were written anew two hundred times is read', async () => {
  const again = Array.from(
    { length: 200 * 50 },
    (_, index) => `${20 + (index % 50)} 0 obj\n<</W[1[${index}]]>>\nendobj\n`,
  );
  const file = pdf(['<</Type/Font/DescendantFonts[20 0 R]/W 21 0 R>>']).replace('trailer', `${again.join('')}trailer`);
  expect(await refusal(file)).toBe('read');
});

test.each([
  ['the sizes of a function', '<</FunctionType 0/Domain[0 1]/Range[0 1]/BitsPerSample 8/Size 11 0 R>>', '[2]'],
  ['the first code of widths', '<</Type/Font/Subtype/CIDFontType2/W[11 0 R 2 500]>>', '2'],
])('%s, written a hundred thousand times over, are read or refused', async (_, object, many) => {
  const again = `11 0 obj\n${many}\nendobj\n`.repeat(150_000);
  const file = pdf([object, many]).replace('trailer', `${again}trailer`);
  expect(['read', declared]).toContainEqual(await refusal(file));
});
