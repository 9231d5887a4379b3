import type { Value } from '../model/value';
import { fold } from './fold';

const fullWidth = /[\uff01-\uff5e]/g;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Signs for none. Two backslashes end a row of LaTeX. */
const dashes = /^(?:[-‐‑‒–—―─━﹣－−ー_~～/／∕⁄]+|\\|无|無|没有|[-—]*无[-—]*|n\/?a|nil)$/i;
const footnote =
  /(?<=[\d件项个元])(?:[\u2460-\u2473\u00b9\u00b2\u00b3\u2070-\u2079*※]+|\[\^[\w-]{1,20}\]|[[［][\d\u00b9\u00b2\u00b3\u2070-\u2079]{1,2}[\]］]|[（(]?见?注[\d\u00b9\u00b2\u00b3\u2070-\u2079]{0,2}[）)]?)$/;
/** The mark of a note behind a dash: a raised figure, a circled one, a star. */
const markOnDash = /(?<=[^\d])(?:[\u2460-\u2473\u00b9\u00b2\u00b3\u2070-\u2079*※]{1,3}|\[\^[\w-]{1,20}\])$/;
const note = /^([^([]+?)[([](?=[^)\]]*?\p{Script=Han})([^)\]]*)[)\]]$/u;
const figure = /^([+\-‐‑–−]?)([1-9]\d{0,2}(?:,\d{3})+|\d+)(\.\d+)?(万元|亿元|元|[件项个次条宗起人份例类名篇])?$/;
/** A full stop or a semicolon behind a figure ends it, and is none of it; a point may have lost its decimals. */
const closed = /(?<=[\d件项个次条宗起人份例类名篇元])[。;]$/;
/** What a sum is told by, and money. */
const [summed, money] = [/^(?:共计?|合计|总计|计)(?=\d)/, /^(?:人民币|[¥￥])(?=\d)/];
const unchanged = /^(?:不变|无变化|持平|未变|没有变化|无增减|未增减|无增减变化)$/;
const increase = /^(?:增加|新增|增|↑)/;
const decrease = /^(?:减少|減少|减|減|↓)/;

const units = { 元: 0, 万元: 4, 亿元: 8 } as const;

/** How a cell is to be read. */
export interface Reading {
  /** The unit of the column, where it is money. */
  readonly unit?: '元' | '万元' | null;
  /** The column states a change: words such as 增加3, 减少2 and 不变 are figures in it. */
  readonly change?: boolean;
}

/** What most cells say: it is one number in every way of reading. */
const plainCount = /^[0-9]{1,15}$/;

const unreadable: Value = { kind: 'unreadable', number: null, unit: null };

/**
 * Reads a cell's text. A figure is read only where the whole text is one: digits in any width, thousands separators, a
 * sign, a unit, one bracketed note or footnote mark behind it, 共 or 人民币 ahead of it. Anything else is `unreadable`, never a guess; so are digits
 * parted by white space and a dash over a figure, which may be two cells, and more than 15 digits. The number is in `reading.unit`.
 */
export function readValue(text: string, reading: Reading = {}): Value {
  if (plainCount.test(text)) return { kind: 'number', number: Number(text), unit: null };
  const trimmed = text.replace(invisible, '').trim();
  if (trimmed === '') return { kind: 'blank', number: null, unit: null };
  if (/^[零〇]件?$/.test(trimmed)) return { kind: 'number', number: 0, unit: null };
  if (dashes.test(trimmed.replace(/\s+/g, '').replace(markOnDash, '')))
    return { kind: 'dash', number: null, unit: null };
  if (/\d\s+[\d.,]|[.,]\s+\d|[-‐‑–−][^\S\n]*\n\s*\d/.test(narrow(trimmed))) return unreadable;
  const plain = narrow(trimmed).replace(/\s+/g, '').replace(closed, '').replace(footnote, '');
  const [, noted, remark = ''] = note.exec(plain) ?? [];
  if (noted === undefined) return readFigure(plain, reading);
  // A unit in brackets is the figure's unit and no remark; other money in them is a second figure.
  const unit = /^(?:单位:?|以)?([万亿]?元)计?$/.exec(remark)?.[1];
  if (unit) return readFigure(`${noted}${unit}`, reading);
  return /元/.test(remark) && reading.unit ? unreadable : readFigure(noted, reading);
}

function narrow(text: string): string {
  return text
    .replace(fullWidth, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/．/g, '.')
    .replace(/[，﹐٬]|(?<=\d)[\u2009\u202f](?=\d{3}(?!\d))/g, ',');
}

function readFigure(text: string, { unit = null, change = false }: Reading): Value {
  if (change && unchanged.test(fold(text))) return { kind: 'number', number: 0, unit: null };
  const told = text.replace(unit ? money : summed, '');
  const signed = change ? told.replace(increase, '+').replace(decrease, '-') : told;
  const match = figure.exec(signed.replace(/^([+-])[+-]$/, '$1'));
  if (!match) return unreadable;
  const [, sign, whole = '', fraction = '', suffix] = match;
  const digits = whole.replaceAll(',', '');
  if (digits.length + Math.max(fraction.length - 1, 0) > 15) return unreadable;
  const printed = suffix === '元' || suffix === '万元' || suffix === '亿元' ? suffix : null;
  if (printed ? !unit : unit && suffix) return unreadable;
  const shift = printed && unit ? units[printed] - units[unit] : 0;
  const size = Number(`${digits}${fraction}e${shift}`);
  const number = sign && sign !== '+' && size !== 0 ? -size : size;
  return { kind: 'number', number, unit: printed === '亿元' ? '万元' : printed };
}

/** The two ways in which the form's cells are read: counts and changes, and money. */
const readings: readonly Reading[] = [{ change: true }, { unit: '元' }];

const inWords = /^[约共计]*[〇零一二两三四五六七八九十百千万\d]+[件项个次条宗起人份例类名篇]?$/;

/** Whether a text is an amount that is not read as a figure, in Chinese numerals or with a word before it: no label is one. */
export function isAmountInWords(text: string): boolean {
  return inWords.test(fold(text));
}

/** Whether a text could be a cell's value rather than a label: a figure, a dash or nothing. */
export function isValue(text: string): boolean {
  return readings.some((reading) => readValue(text, reading).kind !== 'unreadable');
}
