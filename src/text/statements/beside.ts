import type { Context } from './context';
import type { Measure } from './measure';
import { kindOf, measureOf } from './measures';
import type { Senses } from './senses';
import type { Reading, Statement, Term } from './statement';

/** The kind of all numbers that tell what came in or was dealt with. */
const intake = 'intake';

/** A number of a sentence as it stands beside the others, as far as is known what it counts. */
export interface Beside {
  /** What it seems to count; null where nothing says so, and it goes on with `subject`. */
  readonly kind: typeof intake | Reading | null;
  readonly subject: string;
  /** Its words for what was done with what it counts, where two numbers told by the same would both be the whole. */
  readonly act: string | null;
  /** Whether it tells of people, who may be all that applied: 本县居民提交52件 beside 外县申请人提交33件. */
  readonly everyone: boolean;
  readonly value: number;
  /** Whether everything that is said of it is understood, so that it is the whole of its kind. */
  readonly whole: boolean;
  /** Whether its own words leave no doubt what it counts: 废止3件 within 废止和失效5件 is of its kind, 其他3件 within 其他处理5件 may not be. */
  readonly sure: boolean;
  /** Whether its words say that it is a part of a number before it: 其中. */
  readonly part: boolean;
  /** Whether 、 or the like joins it to the number before. */
  readonly joined: boolean;
}

/** What a number seems to count that is or is not understood; null where it is something else, or a difference. */
export function besideOf(measure: Measure | null, said: Said, context: Context): Beside | null {
  const { senses, understood, value, joined } = said;
  const { thisYear } = context;
  if (senses.has('growth')) return null;
  const about = subjectOfSentence(context);
  const topic = about === context.topic.subject ? context.topic : { ...context.topic, subject: about };
  const kind = measure ?? kindOf(senses, topic);
  const subject = kind?.subject ?? topic.subject;
  if (subject === null || subject === 'foreign' || (!kind && isElse(said))) return null;
  if (subject === 'requests' && !measure && (!thisYear || senses.hasAny(['previous', 'next']))) return null;
  const whole = understood && thisYear && (measure ?? measureOf(senses, false, topic)) !== null;
  const came = kind?.last === 'intake' && kind.readings[0]?.plus[0]?.column === 'total';
  const all = subject === 'requests' && kind?.readings[0]?.plus[0]?.line === 'requests.concluded';
  const everyone = subject === 'requests' && senses.has('people');
  const act = came ? (senses.has('receive') ? said.receiving : null) : all ? null : '';
  const part = senses.has('subset') && !senses.hasAny(['share', 'behalf']);
  return {
    kind: came ? intake : (kind?.readings[0] ?? null),
    subject,
    act,
    everyone,
    value,
    whole,
    sure: kind?.certainty === 'certain',
    part,
    joined,
  };
}

/** Whether words that name nothing the tables count name something else, and are not left over. */
function isElse({ senses, understood }: Said): boolean {
  return senses.has('foreign') || (understood && !senses.hasAny(['share', 'behalf']));
}

/** What the sentence has been about, though a number before was of something not understood. */
function subjectOfSentence({ topic, about }: Context): string | null {
  return topic.subject === 'foreign' ? about : topic.subject;
}

/** What is said of a number. */
interface Said {
  readonly senses: Senses;
  readonly understood: boolean;
  readonly value: number;
  /** How it is told what came in: 新收 beside 收到 is no other whole. */
  readonly receiving: string;
  readonly joined: boolean;
}

/** What was read of one number: a statement, and its place beside the others, which is only told where some of them are statements. */
export interface Read {
  readonly statement: Statement | null;
  readonly beside: () => Beside | null;
  /** Set where it stands in a bracket, as a part of the number ahead. */
  readonly aside?: boolean;
}

/** The place of what is no count. */
export const noPlace = () => null;

/**
 * The statements of one sentence. A count is the table's only where no other number of its sentence contests that it is the
 * whole of its kind: 收到98件，受理85件; 受理82件，不予受理3件; 局机关60件，下属单位25件; 许可决定4190件，不予许可决定20件. Such a count is left
 * open, and so is a share of it.
 */
export function statementsOf(sentence: readonly Read[]): Statement[] {
  const told: Statement[] = [];
  if (sentence.every(({ statement }) => statement === null)) return told;
  const numbers = sentence.length > 1 ? withParts(sentence) : [];
  let opened = false;
  for (const [index, { statement }] of sentence.entries()) {
    if (!statement) continue;
    const one = numbers[index];
    if (statement.kind === 'count')
      opened = one != null && (isContrasted(one, index, numbers) || isContested(one, index, numbers));
    const follows = statement.kind === 'count' || (statement.kind === 'share' && statement.stated?.part != null);
    told.push(opened && follows ? { ...statement, certainty: 'open' } : statement);
  }
  return told;
}

/** 其中重复申请2件、新提出的140件: new beside a part of another kind in one list, and not all that came in, as beside what was carried in. */
function isContrasted({ kind, part, joined }: Beside, index: number, numbers: readonly (Beside | null)[]): boolean {
  if (kind !== intake || !part) return false;
  const [before, after] = [numbers[index - 1], numbers[index + 1]];
  return (joined && isOtherPart(before)) || (after?.joined === true && isOtherPart(after));
}

function isOtherPart(other: Beside | null | undefined): boolean {
  if (!other?.part || other.kind === null || other.kind === intake) return false;
  return !other.kind.plus.some(({ line }) => line.startsWith('requests.carried'));
}

/** How many numbers on each side of one are held against it: more than anyone writes in a sentence, so that one without an end costs by its length. */
const mostBeside = 50;

function isContested(one: Beside, index: number, numbers: readonly (Beside | null)[]): boolean {
  const end = Math.min(numbers.length, index + mostBeside);
  for (let at = Math.max(0, index - mostBeside); at < end; at++) {
    if (at !== index && contests(numbers[at] ?? null, one, at - index)) return true;
  }
  return false;
}

/** What goes on behind 其中 without being a whole of its own, or is joined to a part, is a part as well (其中网络85件、信函88件), but not what came in anew: 其中撤回4件，实际受理85件. */
function withParts(sentence: readonly Read[]): (Beside | null)[] {
  let within = false;
  return sentence.map((read) => {
    const beside = read.beside();
    if (read.aside) return beside && { ...beside, part: true };
    const anew = beside?.kind === intake && beside.act !== null;
    within = beside !== null && (beside.part || (within && (beside.joined || !(beside.whole || anew))));
    return beside === null || beside.part === within ? beside : { ...beside, part: within };
  });
}

/** Whether a number leaves open that another is the whole; `behind` tells how many numbers behind that one it stands. */
function contests(other: Beside | null, one: Beside, behind: number): boolean {
  if (!other || other.subject !== one.subject) return false;
  if (other.part && !one.part && !(other.whole && other.sure)) return false;
  if (other.whole)
    return isSame(other.kind, one.kind) && other.act !== null && other.act === one.act && other.value !== one.value;
  return (
    isSame(other.kind, one.kind) ||
    (one.everyone && other.kind === intake) ||
    (other.kind === null && (one.subject === 'requests' ? one.kind === intake : behind === 1))
  );
}

/** Whether two kinds are one: the same readings of the table. */
function isSame(one: Beside['kind'], other: Beside['kind']): boolean {
  if (one === other) return true;
  if (one === null || other === null || one === intake || other === intake) return false;
  return isSameSum(one.plus, other.plus) && isSameSum(one.minus ?? [], other.minus ?? []);
}

function isSameSum(terms: readonly Term[], others: readonly Term[]): boolean {
  return (
    terms.length === others.length &&
    terms.every(({ line, column }, index) => line === others[index]?.line && column === others[index]?.column)
  );
}
