import type { Entry, LeafEntry, PrintedLabel } from './vocabulary';
import { type Comparison, compare } from './wordings';

/** The times that labels name. A comparison with another year, as 比上年增减, names none. */
const times = {
  past: /(?<![比较同与])(?:上一?年|去年|往年)|(?<!目)前年|以前年度|(?<!年)同期/,
  present: /本年|今年|当年|年内/,
  next: /下一?年|次年|明年|来年/,
} as const;
/** Part of a year, and more than one. */
const partOfYear = /[上下]半年|季度|[本上当]月/;
const manyYears = /累计|累积|历年|历史/;
/** What counts all there is, whenever it came about. */
const stock = /有效|[总合共]/;

/** Measures that are no counts of a year's cases or papers. */
const measures = [
  /占比|比[例重]|百分/,
  /同比|环比/,
  /增[长幅速减]|降幅|减少|下降|上升|(?<!新)增加/,
  /率$/,
  /平均|人均/,
  /预计|计划/,
];
/** What is dealt with, which is another count than what has come in or is left. */
const dealtWith = /(?<![未不没无])(?:办结|办毕|办理完毕|答复)/;

/**
 * Whether what a printed label says beside the words of the form's line contradicts them: it negates the line (不属于国家秘密), or takes its negation away
 * (已审结), or names another time (累计制发件数) or another measure (占比).
 */
export function contradicts(label: PrintedLabel, leaf: Pick<LeafEntry, 'entry' | 'groups'>): boolean {
  const asked = answers.get(label) ?? new Map<Entry, boolean>();
  answers.set(label, asked);
  const known = asked.get(leaf.entry);
  if (known !== undefined) return known;
  const compared = compare(label, leaf);
  const answer =
    compared !== null && (namesAnotherTime(compared) || namesAnotherMeasure(compared) || isTurnedRound(compared));
  asked.set(leaf.entry, answer);
  return answer;
}

/** What has been answered of labels, most of which every report prints. */
const answers = new WeakMap<PrintedLabel, Map<Entry, boolean>>();

function namesAnotherTime({ said, wording }: Comparison): boolean {
  if (partOfYear.test(said)) return true;
  const isNamed = (text: string) => (time: RegExp) => time.test(text);
  const all = Object.values(times);
  const [own, printed] = [all.filter(isNamed(wording)), all.filter(isNamed(said))];
  const isOwn = printed.some((time) => own.includes(time));
  if (manyYears.test(said) && !stock.test(wording) && !printed.includes(times.present)) return true;
  return !isOwn && printed.some((time) => own.length > 0 || time !== times.present);
}

function namesAnotherMeasure({ said, wording }: Comparison): boolean {
  if (dealtWith.test(said) && /新收|结转/.test(wording)) return true;
  return measures.some((measure) => measure.test(said) && !measure.test(wording));
}

const not = '不';

/** A text with every word that negates written as 不, half of 禁止 too. */
function withNegations(text: string): string {
  return text
    .replace(/没有?|[未无非]|禁止?|(?<![废截终停])止/g, not)
    .replace(/予以?/g, '')
    .replace(/不[是为系得能]/g, not);
}

const han = /\p{Script=Han}/u;

function isTurnedRound(compared: Comparison): boolean {
  const [said, wording] = [withNegations(compared.said), withNegations(compared.wording)];
  return isNegated(said, wording) || isAffirmed(said, wording);
}

/** Whether a word of the wording is negated that stands in it before all that is negated there. */
function isNegated(said: string, wording: string): boolean {
  const [plain = ''] = wording.split(not);
  return [...said].some((character, at) => {
    if (character !== not) return false;
    const [first = '', second] = said.slice(at + 1, at + 3);
    const from = first === '' ? -1 : plain.indexOf(first);
    // A word may lack its last character: 不属国家秘密.
    return from >= 0 && (second === undefined || plain.slice(from + 1, from + 3).includes(second));
  });
}

/** Whether a word that the wording negates stands without a negation. */
function isAffirmed(said: string, wording: string): boolean {
  const count = (text: string) => text.split(not).length;
  if (count(said) >= count(wording)) return false;
  return [...wording].some((character, at) => {
    const next = wording.slice(at + 1, at + 3);
    if (character !== not || next.length < 2) return false;
    const places = placesOf(next, said);
    return places.some((from) => isPlain(said, from)) && !places.some((from) => isBehindNegation(said, from));
  });
}

/** Whether nothing stands before a place that may be a negation out of which a damaged character came. */
function isPlain(text: string, at: number): boolean {
  return at === 0 || han.test(text[at - 1] ?? '');
}

/** So many characters may stand between a negation and the word that it negates: 不予进行补正. */
const reach = 3;

function isBehindNegation(text: string, at: number): boolean {
  return text.slice(Math.max(0, at - reach), at).includes(not);
}

function placesOf(part: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}
