import type { Context } from './context';
import type { Measure } from './measure';
import { measureOf } from './measures';
import { Senses } from './senses';
import { namesSubject } from './settle';
import { together } from './together';
import type { Sense } from './vocabulary';
import type { Reach } from './words';

/** What may follow a number up to the next stop without changing what it counts. */
export const neutral: ReadonlySet<Sense | null> = new Set<Sense>([
  'filler',
  'thisYear',
  'soFar',
  'sum',
  'onTime',
  'all',
  'disclosure',
  'decide',
]);

/** What shows, behind a number, that it is not the table's. */
const elsewhere: readonly Sense[] = ['foreign', 'growth', 'level', 'part', 'share', 'behalf', 'previous'];

/** What names a number, and whether the words around it leave no doubt. */
export interface Naming {
  readonly measure: Measure | null;
  readonly byTail: boolean;
  readonly understood: boolean;
  readonly senses: Senses;
}

/** The words before and after a number, and what they mean together. */
export interface Around {
  readonly label: Reach;
  readonly tail: Reach;
  readonly both: Senses;
}

/**
 * A number is named by its label, else by its tail. A tail behind a label may narrow what is counted (5件涉及征地), so it has
 * to be understood; not so behind a label that ends with 的 (上年结转的5件全部办结): that number is whole, the tail tells of it.
 */
export function nameNumber({ label, tail, both }: Around, money: boolean, closed: boolean, context: Context): Naming {
  const negated = label.senses.has('negation');
  const own = negated
    ? null
    : (measureOf(label.senses, money, context.topic) ??
      together(label.senses, context) ??
      underHeading(label, context));
  const joint = () => measureOf(both, money, context.topic);
  if (!own) {
    const measure = negated || namesSubject(label.senses) ? null : joint();
    return { measure, byTail: true, understood: label.understood && tail.understood, senses: both };
  }
  const goesOver = label.senses.has('carry') && tail.senses.has('next');
  const whole = nounFollows(tail) || goesOver || tellsResult(own, tail) ? joint() : null;
  if (whole) return { measure: whole, byTail: true, understood: label.understood && tail.understood, senses: both };
  if (closed) return { measure: own, byTail: false, understood: label.understood, senses: label.senses };
  const measure = tail.senses.hasAny(elsewhere) ? null : own;
  const isOfRow = tail.understood && tellsGroup(label.senses, tail.senses);
  const plain =
    isOfRow || tail.words.every((word) => neutral.has(word.sense)) || (tail.understood && isSame(own, joint()));
  const sure = measure && isOfRow ? { ...measure, certainty: 'certain' as const } : measure;
  return { measure: sure, byTail: false, understood: label.understood && plain, senses: label.senses };
}

/** 对重复申请4件不予处理: the tail names the group of the label's row of table 三, which no other procedure has. */
export function tellsGroup(label: Senses, tail: Senses): boolean {
  const groups = tail.naming('requests.');
  return (
    groups.length > 0 && groups.every((group) => label.naming('requests.').some((line) => line.startsWith(`${group}.`)))
  );
}

/** 行政复议尚有5件未审结: the tail says nothing but how the cases of the label ended. */
function tellsResult({ subject }: Measure, { words, understood }: Reach): boolean {
  if (!subject.startsWith('disputes.') || !understood) return false;
  return (
    words.some(({ sense }) => isResult(sense)) && words.every(({ sense }) => sense === 'filler' || isResult(sense))
  );
}

function isResult(sense: Sense | null): boolean {
  return sense !== null && results.includes(sense);
}

const results: readonly Sense[] = ['column:upheld', 'column:corrected', 'column:otherResult', 'column:pending'];

/** 答复45件信息公开申请: what is counted stands right behind the measure word. */
export function nounFollows({ words }: Reach): boolean {
  const first = words.find((word) => word.sense !== 'filler' && word.sense !== 'disclosure');
  return first !== undefined && first.sense !== null && namesSubject(Senses.of([first]));
}

/** 行政处罚方面，全年作出决定1326件: words for when and whose behind a heading, which says what they are of. */
function underHeading({ words, senses }: Reach, { heading, topic }: Context): Measure | null {
  if (!heading || words.length === 0 || !words.every(({ sense }) => ofHeadings.has(sense))) return null;
  const measure = measureOf(heading.and(senses), false, topic);
  return measure?.subject === 'requests' ? null : measure;
}

const ofHeadings: ReadonlySet<Sense | null> = new Set<Sense>(['filler', 'sum', 'thisYear', 'own', 'decide']);

/** Whether the words behind a number leave it what those ahead of it say: not so 3件败诉. */
function isSame(one: Measure, other: Measure | null): boolean {
  return other?.certainty !== 'open' && JSON.stringify(one.readings) === JSON.stringify(other?.readings);
}

/** 申请 of a kind that is not understood, where requests were not spoken of: 采伐申请, 补贴申请. */
export function isOtherProcedure({ understood, senses }: Naming, { topic }: Context): boolean {
  return !understood && senses.has('bareRequest') && !senses.has('request') && topic.subject !== 'requests';
}
