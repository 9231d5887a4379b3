import type { Context } from './context';
import type { Measure } from './measure';
import { kindOf, measureOf } from './measures';
import type { Senses } from './senses';
import type { Reading } from './statement';

/** The kind of all numbers that tell what came in or was dealt with. */
export const intake = 'intake';

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
