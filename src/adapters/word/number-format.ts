/** How a list writes its numbers, by the names of ECMA-376 Part 1, 17.18.59 (ST_NumberFormat). */
export type NumberFormat = string;

const DIGITS = [...'〇一二三四五六七八九'];
const LEGAL_DIGITS = [...'零壹贰叁肆伍陆柒捌玖'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

const byFormat: ReadonlyMap<NumberFormat, (n: number) => string> = new Map(
  Object.entries({
    decimalZero: (n) => String(n).padStart(2, '0'),
    upperRoman: (n) => roman(n).toUpperCase(),
    lowerRoman: roman,
    upperLetter: (n) => letters(n).toUpperCase(),
    lowerLetter: letters,
    decimalFullWidth: (n) => digitsFrom(n, [...'０１２３４５６７８９']),
    decimalFullWidth2: (n) => digitsFrom(n, [...'０１２３４５６７８９']),
    chineseCounting: (n) => counting(n, DIGITS, '十百千', true),
    chineseCountingThousand: (n) => counting(n, DIGITS, '十百千', true),
    taiwaneseCounting: (n) => counting(n, DIGITS, '十百千', true),
    taiwaneseCountingThousand: (n) => counting(n, DIGITS, '十百千', true),
    japaneseCounting: (n) => counting(n, DIGITS, '十百千', false),
    chineseLegalSimplified: (n) => counting(n, LEGAL_DIGITS, '拾佰仟', true).replace(/^拾/, '壹拾'),
    ideographLegalTraditional: (n) => counting(n, [...'零壹貳參肆伍陸柒捌玖'], '拾佰仟', true).replace(/^拾/, '壹拾'),
    ideographDigital: (n) => digitsFrom(n, DIGITS),
    japaneseDigitalTenThousand: (n) => digitsFrom(n, DIGITS),
    taiwaneseDigital: (n) => digitsFrom(n, DIGITS),
    ideographTraditional: (n) => STEMS[n - 1] ?? String(n),
    ideographZodiac: (n) => BRANCHES[n - 1] ?? String(n),
    ideographEnclosedCircle: (n) => inBlock(n, 0x3280, 10),
    decimalEnclosedCircle: circled,
    decimalEnclosedCircleChinese: circled,
    decimalEnclosedParen: (n) => inBlock(n, 0x2474, 20),
    decimalEnclosedFullstop: (n) => inBlock(n, 0x2488, 20),
  }),
);

/** Word counts no further. Letters and Roman numerals of more would be as long as they are many. */
const highest = 32_767;

/** A list's number as it is printed; a format that is not known prints as an Arabic number, as Word does, and so does what Word cannot count. */
export function formatNumber(n: number, format: NumberFormat): string {
  const print = n >= 0 && n <= highest ? byFormat.get(format) : undefined;
  return print?.(n) ?? String(n);
}

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

/** a … z, aa, bb: Word repeats the letter. */
function letters(n: number): string {
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

function digitsFrom(n: number, digits: readonly string[]): string {
  return [...String(n)].map((digit) => digits[Number(digit)]).join('');
}

function circled(n: number): string {
  return n > 20 && n <= 35 ? inBlock(n - 20, 0x3251, 15) : inBlock(n, 0x2460, 20);
}

/** The nth sign of a block of Unicode, the plain number past its end. */
function inBlock(n: number, first: number, count: number): string {
  return n >= 1 && n <= count ? String.fromCodePoint(first + n - 1) : String(n);
}

/** 一, 十, 十一, 二十, 一百零三; `spelled` says whether a hundred is 一百 or 百. From 10000 on in plain digits. */
function counting(n: number, digits: readonly string[], units: string, spelled: boolean): string {
  if (n < 1 || n > 9999) return digitsFrom(n, digits);
  let text = '';
  const figures = [...String(n)].map(Number);
  figures.forEach((figure, index) => {
    const power = figures.length - 1 - index;
    const unit = power > 0 ? units[power - 1] : '';
    if (figure > 0) {
      const bare = power > 0 && figure === 1 && (spelled ? n < 20 : true);
      const gap = spelled && index > 0 && figures[index - 1] === 0 && text !== '' ? '零' : '';
      text += gap + (bare ? '' : digits[figure]) + unit;
    }
  });
  return text;
}
