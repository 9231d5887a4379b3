import type { Context } from './context';
import type { Measure } from './measure';
import type { Certainty } from './statement';
import type { Sense } from './vocabulary';
import type { Reach } from './words';

/** Verbs and attributes before which words not understood may be a subject: another body's name. */
const verbs: readonly Sense[] = [
  'receive',
  'handle',
  'due',
  'conclude',
  'decide',
  'issue',
  'repeal',
  'inForce',
  'publish',
];

/**
 * Words that are not understood and leave open whose, or which, cases are meant: of requests and disputes any, of decisions
 * and documents those in front of the verb, where another body's name would stand (取水等行政许可 only names kinds).
 */
export function leavesOpen({ words }: Reach, measure: Measure): boolean {
  if (measure.certainty === 'open') return true;
  const strange = words.findIndex((word) => word.sense === null);
  if (strange < 0) return false;
  if (!measure.subject.startsWith('disclosure.')) return true;
  return words.slice(strange).some((word) => word.sense !== null && verbs.includes(word.sense));
}

const ofEnforcers = ':enforcers';
const decidedLines: readonly string[] = ['disclosure.licensing', 'disclosure.penalties', 'disclosure.compulsion'];

/** The doubt whose numbers follow where all that decide were named: of decisions they are the whole body's. */
export function doubtOfEnforcers(place: string): string {
  return `${place}${ofEnforcers}`;
}

/** Whether a doubt is that of those who decide. */
export function isOfEnforcers(doubt: string | null): boolean {
  return doubt?.endsWith(ofEnforcers) === true;
}

const ofBodies = ':bodies';

/** The doubt whose numbers follow where some of the bodies were named that the table counts together. */
export function doubtOfBodies(place: string): string {
  return `${place}${ofBodies}`;
}

/** Whether a doubt is that of some bodies. */
export function isOfBodies(doubt: string | null): boolean {
  return doubt?.endsWith(ofBodies) === true;
}

/** The doubt in the sentences behind one: what speaks for some bodies being the whole there says nothing of the sentence that named them. */
export function doubtBehind(doubt: string | null): string | null {
  if (doubt === null || !isOfBodies(doubt) || doubt.endsWith(`+${ofBodies}`)) return doubt;
  return `${doubt.slice(0, -ofBodies.length)}+${ofBodies}`;
}

/** The doubt in what a measure leaves open of a passage, or of one sentence, since outcomes may be those of requests in one and of documents in the next. */
export function doubtOfMeasure({ open }: Measure, passage: number, sentence: number): string | null {
  if (open === undefined) return null;
  return open === 'outcomes' ? `${passage}:${open}:${sentence}` : `${passage}:${open}`;
}

/** How far a statement may be held against the tables, and the doubt about whose numbers it tells, if any. */
export function certaintyOf(
  { doubt, topic, sentence }: Pick<Context, 'doubt' | 'topic' | 'sentence'>,
  understood: boolean,
  measure: Measure,
  passage: number,
): { readonly certainty: Certainty; readonly doubt?: string } {
  const certainty = understood ? measure.certainty : 'open';
  const isTheirs = isOfEnforcers(doubt) && decidedLines.includes(measure.subject);
  const which =
    (isTheirs ? null : doubt) ??
    (measure.subject === 'requests' ? topic.doubt : null) ??
    doubtOfMeasure(measure, passage, sentence);
  return which === null ? { certainty } : { certainty, doubt: which };
}
