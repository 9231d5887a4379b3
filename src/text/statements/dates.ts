import { readNumeral } from './chinese-numeral';
import type { Sense } from './vocabulary';

/** A date at the beginning of a text: how long it is, and which period it means. */
interface Dated {
  readonly length: number;
  readonly sense: Sense;
}

/** The characters with which a date may begin. */
export const dateStarts = '0123456789截至从自一二三四五六七八九十';

/** Years are written digit by digit (二〇二三年), months and days as numbers (十二月三十一日). */
const date =
  /^(?:(?:截至|截止|至|从|自)?(?:(\d{4}|[〇○零一二三四五六七八九]{4})年(?:度)?(?:(全年|年?底|年?末|年?初)|(?:(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(\d{1,2}|[一二三四五六七八九十]{1,3})日|([底末]))?)?)))/;
const monthAndDay =
  /^(?:截至|截止|至|从|自)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|[底末初]|[上中下]旬)?/;
/** A cut-off at the end of December is the whole year, any other a part of it. */
const yearEnd = /^(?:12|十二)月(?:31|三十一)日|^(?:截至|截止|至)(?:12|十二)月(?:(?:31|三十一)日|[底末])/;
const span =
  /^(?:自|从)?(\d{4}|[〇○零一二三四五六七八九]{4})年(?:1月1日|一月一日)(?:起)?(?:至|到|[-~—])(?:\1年)?(?:12月31日|十二月三十一日)(?:止|期间)?/;
const years = /^(?:自|从)?\d{4}年?(?:至|到|[-~—])\d{4}年(?:度)?/;

/** No date has more characters: 自二〇二三年一月一日起至二〇二三年十二月三十一日期间. */
export const longestDate = 40;

/** A date says which period is meant, seen from the year that the report is on. */
export function readDate(text: string, year: number | null): Dated | null {
  if (!/[年月]/.test(text)) return null;
  const whole = span.exec(text);
  if (whole) return { length: whole[0].length, sense: senseOfYear(readNumeral(whole[1] ?? ''), year) };
  const several = years.exec(text);
  if (several) return { length: several[0].length, sense: 'part' };
  const match = date.exec(text);
  if (match) {
    const [{ length }, printed, point, month, day, end] = match;
    const sense = senseOfYear(readNumeral(printed ?? ''), year);
    if (month !== undefined && sense === 'thisYear')
      return {
        length,
        sense: readNumeral(month) === 12 && (readNumeral(day ?? '') === 31 || end !== undefined) ? sense : 'part',
      };
    if (sense === 'thisYear' && point?.endsWith('初')) return { length, sense: 'previous' };
    return { length, sense: month !== undefined ? 'part' : sense };
  }
  const month = monthAndDay.exec(text);
  return month && { length: month[0].length, sense: yearEnd.test(month[0]) ? 'thisYear' : 'part' };
}

function senseOfYear(printed: number | null, year: number | null): Sense {
  if (year === null || printed === null) return 'part';
  if (printed === year) return 'thisYear';
  if (printed === year - 1) return 'previous';
  return printed === year + 1 ? 'next' : 'part';
}
