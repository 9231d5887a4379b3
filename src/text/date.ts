import { readChineseNumeral } from './statements/chinese-numeral';

/** A calendar day that a text prints, and where: `text.slice(start, end)` is what was read. */
export interface PrintedDate {
  /** As ISO 8601 writes it: 2024-01-20. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

const months = '[〇零○一二三四五六七八九十]{1,3}';
const arabic = String.raw`(?<!\d)(20\d{2})(?:年(\d{1,2})月(\d{1,2})日|([-/.])(\d{1,2})\4(\d{1,2})(?!\d|[-/.]\d))`;
const chinese = `(二[〇零○Oo0一二三四五六七八九]{3})年(${months})月(${months})日`;
const written = new RegExp(`${arabic}|${chinese}`, 'g');

const somewhere = /[2２][0０][0-9０-９]{2}|二/;

/** Whether a text that is not compacted yet may print a day: tells most lines of a page from those that do. */
export function mayHoldDate(text: string): boolean {
  return somewhere.test(text);
}

/** The days that a compact text prints, in Arabic or Chinese figures; what the calendar does not have is none. */
export function datesIn(text: string): PrintedDate[] {
  return [...text.matchAll(written)].flatMap((match): PrintedDate[] => {
    const [, year, month, day, , otherMonth, otherDay, ...words] = match;
    const figures = year === undefined ? words : [year, month ?? otherMonth, day ?? otherDay];
    const date = isoDate(figures.map(numberOf));
    return date === null ? [] : [{ date, start: match.index, end: match.index + match[0].length }];
  });
}

function numberOf(figures = ''): number {
  return /^\d+$/.test(figures) ? Number(figures) : (readChineseNumeral(figures.replace(/[○Oo0]/g, '〇')) ?? 0);
}

function isoDate([year = 0, month = 0, day = 0]: readonly number[]): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
