import { characterSet, nextOf } from './character-set';
import { findQuantities, type Quantity } from './quantities';
import { wordAt } from './vocabulary';

/** A stretch of a passage between two stops, with the numbers in it. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly quantities: readonly Quantity[];
  /** Whether a sentence begins with it. */
  readonly opens: boolean;
  /** Whether it stands in a bracket, which tells of the number ahead and is over where it closes. */
  readonly aside: boolean;
}

const stop = ',;:。!?…—';
const sentenceEnd = '。!?';

/**
 * Splits a compact text into clauses. A bracket is a stop where a number stands in it under a label of its own
 * （含部分公开6件）; a bracket with nothing but a number, or with none, belongs to the words around it: 自然人（29件）, （七）总计.
 */
export function clausesOf(text: string): Clause[] {
  const quantities = findQuantities(text).filter((quantity) => !beginsWord(text, quantity));
  const inside = (index: number) => quantities.some((quantity) => quantity.start <= index && index < quantity.end);
  const stops = stopsOf(text, quantities);
  const clauses: Clause[] = [];
  let [start, next, opens, aside] = [0, 0, true, false];
  for (let index = nextMark(text, 0); index <= text.length; index = nextMark(text, index + 1)) {
    const character = text.charAt(index);
    const ends = index === text.length || stops.has(index) || (stop.includes(character) && !inside(index));
    if (!ends) continue;
    const own: Quantity[] = [];
    for (let quantity = quantities[next]; quantity && quantity.start < index; quantity = quantities[++next])
      own.push(quantity);
    if (index > start) clauses.push({ start, end: index, quantities: own, opens, aside });
    opens = index > start ? sentenceEnd.includes(character) : opens || sentenceEnd.includes(character);
    if (stops.has(index)) aside = isOpening(character);
    start = index + 1;
  }
  return clauses;
}

/** 三类内部事务信息, 四类过程性信息: the name of a line that begins with a numeral; 两项合计: the numbers before. */
function beginsWord(text: string, { start, end, unit }: Quantity): boolean {
  const word = unit === 'other' || unit === 'item' ? wordAt(text, start) : null;
  if (word === null) return false;
  if (word.sense === 'two' || word.sense === 'three') return ofSum.test(text.slice(end, end + 2));
  return unit === 'other' && word.length > end - start && word.sense.includes('.');
}

const ofSum = /^(?:合计|[共计占]|总[共计]|之和|相加)/;

function isOpening(character: string): boolean {
  return '(（〔[【'.includes(character);
}

/** Where brackets are stops. */
function stopsOf(text: string, quantities: readonly Quantity[]): ReadonlySet<number> {
  const stops = new Set<number>();
  if (quantities.length === 0) return stops;
  for (const bracket of text.matchAll(/[(（〔[【][^()（）〔〕[\]【】]*[)）〕\]】]/g)) {
    const [from, to] = [bracket.index, bracket.index + bracket[0].length - 1];
    const own = quantities.filter((quantity) => quantity.start > from && quantity.start < to);
    const labelled = own.some((quantity) => quantity.start > from + 1) || (own[0] !== undefined && own[0].end < to);
    if (labelled) stops.add(from);
    if (own.length > 0) stops.add(to);
  }
  return stops;
}

const isMark = characterSet(',;:。!?…—()（）〔〕[]【】');

/** Where the next stop or bracket stands, if any, or the text ends; past its end where the text is over. */
function nextMark(text: string, from: number): number {
  return from > text.length ? from : nextOf(isMark, text, from);
}

/** The words before and after each number of a clause, as far as they belong to it. */
export interface Labelled {
  readonly quantity: Quantity;
  readonly labelStart: number;
  readonly tailEnd: number;
  /** Where the tail of the number before begins, which ends at the label; the label's own start where there is none. */
  readonly aheadStart: number;
  /** The last of a list in which it stands with nothing behind it: 复议1件、诉讼2件未审结. */
  readonly last: Labelled | null;
}

/** Gives each number of a clause its stretch: 制发8件、废止3件 and 2件维持、1件纠正 part at the 、 between the numbers. */
export function labelsOf(text: string, clause: Clause): Labelled[] {
  let [labelStart, aheadStart] = [clause.start, clause.start];
  const labelled = clause.quantities.map((quantity, index): Labelled => {
    const after = clause.quantities[index + 1];
    const tailEnd = after ? partingPoint(text, quantity, after.start) : clause.end;
    const one = { quantity, labelStart, tailEnd, aheadStart, last: null };
    [labelStart, aheadStart] = [tailEnd, Math.min(quantity.end, tailEnd)];
    return one;
  });
  for (let index = labelled.length - 2; index >= 0; index--) {
    const [one, next] = [labelled[index], labelled[index + 1]];
    if (one && next && isListed(text, one, next)) labelled[index] = { ...one, last: next.last ?? next };
  }
  return labelled;
}

/** Whether a joint alone stands between a number and the label of the next. */
function isListed(text: string, { quantity, tailEnd }: Labelled, next: Labelled): boolean {
  return tailEnd === quantity.end && isJoint(text.charAt(tailEnd)) && next.quantity.start > next.labelStart + 1;
}

/** What joins two labelled numbers; not the 及 of 涉及 nor the 与 of 参与. */
const joint = /、|和|(?<!涉)及|(?<!参)与/;

/** Whether a label that begins with the character is joined to the number before. */
export function isJoint(character: string): boolean {
  return character !== '' && '、和及与'.includes(character);
}

/** A number of persons or the like is part of the next number's label: 1名申请人提交36件. */
function partingPoint(text: string, before: Quantity, to: number): number {
  const mark = text.slice(before.end, to).search(joint);
  if (mark >= 0) return before.end + mark;
  return before.unit === 'other' ? before.start : before.end;
}
