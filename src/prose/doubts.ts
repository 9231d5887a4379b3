import { isOfBodies } from '../text/statements/certainty';
import type { Statement } from '../text/statements/index';
import type { Judgement } from './judgement';

/** What is in doubt is loose at the most, and told of another body perhaps where a word at its place is not understood. */
export function weaker({ certainty, doubt = '' }: Statement): Statement['certainty'] {
  return certainty === 'open' || atPlace.test(doubt) || isOfOutcomes(doubt) ? 'open' : 'loose';
}

/**
 * The doubts that the tables settle, and from which statement on: where a number of two digits, or two smaller ones, are exactly the
 * table's, and no more are not, the sentence spoke of the whole body, whatever the word was that was not understood: 县政府办收到申请33件，
 * 予以公开31件，不予公开2件 has one of them by chance. Where that word stood at a place of the text, what is told ahead of the numbers
 * that speak for it may still be another's: 区住建局予以公开12件；收到政府信息公开申请120件.
 */
export function liftedDoubts(judgements: readonly (Judgement | null)[]): ReadonlyMap<string, number> {
  const known = new Map<string, Evidence>();
  for (const [index, judgement] of judgements.entries()) {
    const { doubt, value = 0, round, unit } = judgement?.statement ?? {};
    if (!judgement || doubt === undefined || round || unit !== 'case' || judgement.outcome === 'unknown') continue;
    const agrees = judgement.outcome === 'agrees';
    if (agrees && value === 0) continue;
    known.set(doubt, weigh(known.get(doubt), agrees ? (value >= 10 ? 2 : 1) : -2, index));
  }
  return new Map(
    [...known].flatMap(([doubt, { pro, con, from }]) =>
      isSettled(doubt, pro, con) ? [[doubt, atPlace.test(doubt) ? from : 0] as const] : [],
    ),
  );
}

/** Some bodies that are named are the whole only where more numbers agree. */
function isSettled(doubt: string, pro: number, con: number): boolean {
  if (isOfBodies(doubt)) return pro >= 4 && pro > con;
  return pro >= 2 && (pro > con || (pro === con && !isOfOutcomes(doubt)));
}

/** 主动公开267件，不予公开46件，依申请公开99件: documents may be classed in the same words, so that one number that agrees and one that does not settle nothing. */
function isOfOutcomes(doubt: string): boolean {
  return doubt.includes(':outcomes');
}

/** How much speaks for a doubtful word's meaning the whole body, and against it. */
interface Evidence {
  readonly pro: number;
  readonly con: number;
  /** From which statement on it may be held to, what spoke against it ahead of that, and how much more speaks for it since. */
  readonly from: number;
  readonly ahead: number;
  readonly since: number;
}

function weigh(before: Evidence | undefined, weight: number, index: number): Evidence {
  const { pro, con, from, ahead, since } = before ?? { pro: 0, con: 0, from: index, ahead: 0, since: 0 };
  if (weight < 0) return { pro, con: con - weight, from, ahead, since: since + weight };
  const anew = since < 0 || (since === 0 && ahead > 0);
  return {
    pro: pro + weight,
    con,
    ...(anew ? { from: index, ahead: con, since: weight } : { from, ahead, since: since + weight }),
  };
}

/** A doubt about a word, and not about what a whole passage is about. */
const atPlace = /^\d+:\d/;
