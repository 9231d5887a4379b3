import { characterSet, nextOf } from './character-set';
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
  `(?:(${arabic})(?:[-~—至到](?=\\d)(?:${arabic}))?|(${chinese}))([万亿千百]?)([余多几+]?)(?:${unit})?(左右|上下|以上|以内|以下|之多|以来)?`,
  'y',
);
/** Which group of the pattern is the first of the units. */
const firstUnit = 5;
/** A word right ahead of a number that makes it a round one; none has more characters than `longestRounding`. */
const rounding = /(?:大约|将近|接近|超过|突破|不足|不到|至少|最多|最高|[约近超逾])$/;
const longestRounding = 2;
const estimates: readonly string[] = ['大约', '约', '将近', '接近', '近', '左右', '上下'];
const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const moneyScales: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** The numbers of a compact text in the order in which they stand; a year is none, nor is a Chinese numeral without a measure word. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  let from = 0;
  for (let at = nextOf(opensFigure, text, 0); at < text.length; at = nextOf(opensFigure, text, from)) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const quantity = match && quantityOf(text, match, from);
    if (quantity) found.push(quantity);
    from = match ? pattern.lastIndex : at + 1;
  }
  return found;
}

/** The characters with which a number begins. */
const opensFigure = characterSet('0123456789数零〇一二两三四五六七八九十百千万');

/** Whether a text has a figure of any kind: without one nothing is counted. */
export function hasNumeral(text: string): boolean {
  return numeral.test(text);
}
const numeral = /[\d０-９零〇一二两三四五六七八九十百千万]/;

/** A number of a text, of which all up to `from` is told already. */
function quantityOf(text: string, match: RegExpExecArray, from: number): Quantity | null {
  const { 0: whole, 1: figure, 2: numeral = '', 3: scale = '', 4: more, index: at } = match;
  const found = units.findIndex((_, index) => match[firstUnit + index] !== undefined);
  const kind = units[found]?.[0] ?? 'none';
  if (kind === 'none' && figure === undefined) return null;
  const value = figure === undefined ? readChineseNumeral(numeral) : readFigure(figure);
  const before = rounding.exec(text.slice(Math.max(from, at - longestRounding), at))?.[0] ?? '';
  const [start, end] = [at - before.length, at + whole.length];
  if (value === null || !standsAlone(text, start, end)) return null;
  if (kind === 'none' && !isBareCount(text, start, end)) return null;
  const factor = (scales[scale] ?? 1) * (kind === 'money' ? (moneyScales[match[firstUnit + found] ?? ''] ?? 1) : 1);
  const decimals = figure?.includes('.') ? figure.length - figure.indexOf('.') - 1 : 0;
  const ranged = figure !== undefined && whole.length > figure.length + 1 && /\d[-~—至到]\d/.test(whole);
  const shortened = (scale !== '' || /万$/.test(numeral)) && kind !== 'money' && decimals === 0;
  const after = match[firstUnit + units.length] ?? '';
  const hedged = before !== '' || after !== '';
  return {
    start,
    end,
    value: exact(value, factor),
    step: factor / 10 ** decimals,
    unit: kind,
    round: hedged || more !== '' || ranged || shortened,
    estimate: !ranged && [before, after].every((word) => word === '' || estimates.includes(word)),
  };
}

/** The value of an Arabic figure; null for one that begins a group of thousands with nought, or has more digits than a number can hold. */
function readFigure(figure: string): number | null {
  const grouped = figure.includes(',');
  const digits = grouped ? figure.replaceAll(',', '') : figure;
  const length = digits.includes('.') ? digits.length - 1 : digits.length;
  return length <= 15 && !(grouped && figure.startsWith('0')) ? Number(digits) : null;
}

/** A figure that touches letters, another figure, or a sign of numbering is part of a name: 12345热线, COVID19, 〔2021〕30, 第3. 无一件 counts nothing, nor does 上一个年度. */
function standsAlone(text: string, start: number, end: number): boolean {
  const isOne = text.charAt(start) === '一' && oneCase.test(text.slice(start, end));
  if (isOne && noneAhead.test(text.slice(Math.max(0, start - 4), start))) return false;
  if (/[\w.第〔[《/]/.test(text.charAt(start - 1)) || /\d /.test(text.slice(start - 2, start))) return false;
  const rest = text.slice(end, end + 2);
  if (text.charAt(end - 1) === '个' && rest.startsWith('年')) return false;
  return !/^[\w〕\]》/]/.test(rest) && !(/\d/.test(text.charAt(end - 1)) && /^[ .,]\d/.test(rest));
}

const oneCase = /^一[件份宗起例]/;
const noneAhead = /(?:无|没有|未有|未见|(?:未|没有)(?:发生|出现|收到|受理))$/;

/** A figure without a measure word counts something only where a label ends in front of it and nothing follows: 申请件数37, 收到申请：37。 */
function isBareCount(text: string, start: number, end: number): boolean {
  return /[数量为计:是共]/.test(text.charAt(start - 1)) && /^(?:[^\p{L}\p{N}]|$)/u.test(text.slice(end));
}

function exact(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}
