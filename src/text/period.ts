import { readNumeral } from './statements/chinese-numeral';

/** A whole calendar year, or several, as a text tells it: `text.slice(start, end)` is what was read. */
export interface Period {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Whether its days are told, and not its months alone (2023年1月至12月). */
  readonly byDay: boolean;
}

const year = String.raw`(\d{4}|[一二][〇零○一二三四五六七八九]{3})`;
const [january, december] = ['(?:0?1|一|元)', '(?:12|十二)'];
const [newYear, lastDay] = ['(?:0?1|一)[日号]', '(?:31|三十一)[日号]'];
const to = '(?:至|到|[-~—－–―]+)';
const forms = [
  `${year}年${january}月${newYear}起?${to}(?:${year}年)?${december}月${lastDay}`,
  String.raw`(?<![\d./-])${year}([./-])0?1(?:\2)0?1${to}(?:${year}\2)?12(?:\2)31(?![\d./-])`,
  `${year}年${january}月?(?:份)?${to}(?:${year}年)?${december}月(?!${lastDay})`,
];
const patterns = forms.map((form) => new RegExp(form, 'g'));

/** The periods of whole years that a compact text tells, form by form, in Arabic or Chinese figures. */
export function periodsIn(text: string): Period[] {
  return patterns.flatMap((pattern, form) =>
    [...text.matchAll(pattern)].map((match): Period => {
      const [whole, ...groups] = match;
      const years = groups.flatMap((group) => (group && group.length === 4 ? (readNumeral(group) ?? []) : []));
      const [first = 0, last = first] = years;
      return { first, last, start: match.index, end: match.index + whole.length, byDay: form < 2 };
    }),
  );
}
