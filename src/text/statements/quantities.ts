import { readChineseNumeral } from './chinese-numeral';

/** What a number in prose counts, by its measure word. */
export type Unit = 'case' | 'item' | 'percent' | 'money' | 'none' | 'other';

/** A number in prose with its measure word. */
export interface Quantity {
  /** From the first character of the number (or the word 约 before it) to the last of the measure word. */
  readonly start: number;
  readonly end: number;
  /** The value; money in 元, percentages as printed (33.9). */
  readonly value: number;
  /** Half of the last printed digit's place is what rounding can hide. */
  readonly step: number;
  readonly unit: Unit;
  /** A round figure (约, 近, 余, 多, 左右, a whole figure in 万) or a range: it says how large, not how many. */
  readonly round: boolean;
  /** A round figure that estimates (约, 近, 余), and no bound (不足, 以上) nor range. */
  readonly estimate: boolean;
}

const arabic = '\\d{1,3}(?:,\\d{3}){1,6}(?![\\d,])(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const chinese = '数?[零〇一二两三四五六七八九十百千万]+';
const units: readonly (readonly [Unit, string])[] = [
  [
    'other',
    '个工作日|工作日|个百分点|百分点|个月|平方公里|公里|小时|分钟|人次|家次|户次|条次|人|名|户|家|篇|期|场|张|页|封|批|类|台|套|册|幅|天|倍|成|折|岁|届|级|字|分|周|楼|层|栏|季|轮|片|版|所|处|款|章',
  ],
  ['percent', '%'],
  ['money', '亿元|万元|元'],
  ['case', '[件例](?!次)|[宗起份]'],
  ['item', '[件例]次|[项条个部次笔]'],
];
const unit = units.map(([, words]) => `(${words})`).join('|');
const pattern = new RegExp(
  `(大约|约|将近|接近|近|超过|超|突破|逾|不足|不到|至少|最多|最高)?(?:(${arabic})(?:[-~—至到](?=\\d)(?:${arabic}))?|(${chinese}))([万亿千百]?)([余多几+]?)(?:${unit})?(左右|上下|以上|以内|以下|之多|以来)?`,
  'g',
);
/** Which group of the pattern is the first of the units. */
const firstUnit = 6;
const estimates: readonly string[] = ['大约', '约', '将近', '接近', '近', '左右', '上下'];
const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const moneyScales: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** The numbers of a compact text in the order in which they stand; a year is none, nor is a Chinese numeral without a measure word. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  if (!numeral.test(text)) return found;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const quantity = quantityOf(text, match);
    if (quantity) found.push(quantity);
  }
  return found;
}

/** Whether a text has a figure of any kind: without one nothing is counted. */
export function hasNumeral(text: string): boolean {
  return numeral.test(text);
}
const numeral = /[\d０-９零〇一二两三四五六七八九十百千万]/;

function quantityOf(text: string, match: RegExpExecArray): Quantity | null {
  const { 0: whole, 1: before, 2: figure, 3: numeral = '', 4: scale = '', 5: more, index: start } = match;
  const value = figure === undefined ? readChineseNumeral(numeral) : readFigure(figure);
  if (value === null || !standsAlone(text, start, match)) return null;
  const after = match[firstUnit + units.length];
  const found = units.findIndex((_, index) => match[firstUnit + index] !== undefined);
  const [kind, word] = [units[found]?.[0] ?? 'none', match[firstUnit + found] ?? ''];
  if (kind === 'none' && (figure === undefined || !isBareCount(text, start, match))) return null;
  const factor = (scales[scale] ?? 1) * (kind === 'money' ? (moneyScales[word] ?? 1) : 1);
  const decimals = figure?.includes('.') ? figure.length - figure.indexOf('.') - 1 : 0;
  const ranged = figure !== undefined && whole.length > figure.length + 1 && /\d[-~—至到]\d/.test(whole);
  const shortened = (scale !== '' || /万$/.test(numeral)) && kind !== 'money' && decimals === 0;
  return {
    start,
    end: start + whole.length,
    value: exact(value, factor),
    step: factor / 10 ** decimals,
    unit: kind,
    round: before !== undefined || more !== '' || after !== undefined || ranged || shortened,
    estimate:
      !ranged &&
      (before === undefined || estimates.includes(before)) &&
      (after === undefined || estimates.includes(after)),
  };
}

/** The value of an Arabic figure; null for one that begins a group of thousands with nought, or has more digits than a number can hold. */
function readFigure(figure: string): number | null {
  const grouped = figure.includes(',');
  const digits = grouped ? figure.replaceAll(',', '') : figure;
  const length = digits.includes('.') ? digits.length - 1 : digits.length;
  return length <= 15 && !(grouped && figure.startsWith('0')) ? Number(digits) : null;
}

/** A figure that touches letters, another figure, or a sign of numbering is part of a name: 12345热线, COVID19, 〔2021〕30, 第3. 无一件 counts nothing. */
function standsAlone(text: string, start: number, match: RegExpMatchArray): boolean {
  const end = start + match[0].length;
  if (
    match[0].startsWith('一') &&
    /^一[件份宗起例]/.test(match[0]) &&
    /(?:无|没有|未有|未见|(?:未|没有)(?:发生|出现|收到|受理))$/.test(text.slice(Math.max(0, start - 4), start))
  )
    return false;
  if (/[\w.第〔[《/]/.test(text.charAt(start - 1)) || /\d /.test(text.slice(start - 2, start))) return false;
  const rest = text.slice(end, end + 2);
  return !/^[\w〕\]》/]/.test(rest) && !(/\d$/.test(match[0]) && /^[ .,]\d/.test(rest));
}

/** A figure without a measure word counts something only where a label ends in front of it and nothing follows: 申请件数37, 收到申请：37。 */
function isBareCount(text: string, start: number, match: RegExpMatchArray): boolean {
  return (
    /[数量为计:是共]/.test(text.charAt(start - 1)) && /^(?:[^\p{L}\p{N}]|$)/u.test(text.slice(start + match[0].length))
  );
}

function exact(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}
