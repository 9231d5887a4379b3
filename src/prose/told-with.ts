import type { Report } from '../model/index';
import type { Told } from '../text/statements/index';
import { type Counts, countsIn } from './counted';
import { goesOnRightly, isElliptical } from './going-on';
import type { Judgement } from './judgement';
import { hasShare, isOwnShare } from './own-share';
import { hasRest, isLeft } from './rest';

/**
 * Leaves out contradictions that what is told with them explains, since a number that any sensible reading bears out is none: a part
 * told beside the rest of the whole that the table has, or with its share of it; a share of numbers of the text's own; and a number
 * that only its context says what it counts, where the tables do not bear out the number that it goes on from.
 */
export function unexplained(judgements: readonly Judgement[], told: readonly Told[], report: Report): Judgement[] {
  if (!judgements.some(({ outcome }) => outcome === 'contradicts')) return [...judgements];
  const known = new Map<number, Counts>();
  return judgements.filter((one) => {
    if (one.outcome !== 'contradicts') return true;
    const { passage } = one.statement;
    const counts = known.get(passage) ?? countsIn(passage, judgements, told);
    known.set(passage, counts);
    return !isExplained(one, counts, report);
  });
}

function isExplained(one: Judgement, { text, numbers }: Counts, report: Report): boolean {
  const { kind, unit, start } = one.statement;
  const counts = numbers.filter(({ quantity }) => quantity.unit !== 'percent');
  if (kind === 'share') return isOwnShare(one, counts, text);
  if (unit !== 'case' || kind === 'all') return false;
  const at = counts.findIndex(({ judgement }) => judgement === one);
  const behind = at < 0 ? counts.findLastIndex(({ quantity }) => quantity.end <= start) : at - 1;
  const from = counts[behind]?.quantity.end ?? 0;
  if (
    !goesOnRightly(one, counts.slice(0, behind + 1), text, report) &&
    isElliptical(one, text.slice(from, start), report)
  )
    return true;
  if (one.statement.remains && isLeft(one, counts.slice(0, behind + 1), report)) return true;
  return at >= 0 && (hasRest(one, counts, at, text) || hasShare(one, numbers, text));
}
