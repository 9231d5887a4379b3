import { type Named, nearest } from './by-labels';
import type { Line } from './lines';
import { isStranger } from './other-names';
import type { LeafEntry, PrintedLabel } from './vocabulary';

/**
 * Names labels by their words. A wording never seen is named by its place: an outcome that no label names is the unknown
 * label that stands as far from the named ones on both sides of it as the form has it.
 */
export function namer(
  lines: readonly Line[],
  groups: readonly LeafEntry[],
  outcomes: readonly LeafEntry[],
): (label: PrintedLabel) => Named {
  const names = new Map<string, Named>();
  const labels = lines.flatMap((line) => line.spans.flatMap((span) => span.label ?? []));
  const byWords = (label: PrintedLabel): Named => ({
    row: nearest(label, groups),
    column: nearest(label, outcomes),
  });
  for (const label of labels) if (!names.has(label.folded)) names.set(label.folded, byWords(label));
  const spoken = labels.map((label) => names.get(label.folded));
  const missing = outcomes.filter((outcome) => !spoken.some((named) => named?.column === outcome));
  for (const outcome of missing) {
    const standing = labels.filter((_, at) => standsFor(outcomes.indexOf(outcome), at, spoken, outcomes));
    const [only] = standing;
    const isOne = standing.every((label) => label.folded === only?.folded);
    if (only && isOne && !isStranger(only, outcome)) names.set(only.folded, { row: null, column: outcome });
  }
  return (label) => names.get(label.folded) ?? byWords(label);
}

/** Whether the unnamed label at a place stands where an outcome does in the form; a kind of case, or the list begun anew, ends a list. */
function standsFor(
  place: number,
  at: number,
  spoken: readonly (Named | undefined)[],
  outcomes: readonly LeafEntry[],
): boolean {
  const isNamed = (named: Named | undefined) => Boolean(named?.row ?? named?.column);
  if (isNamed(spoken[at])) return false;
  const before = spoken.findLastIndex((named, i) => i < at && isNamed(named));
  const after = spoken.findIndex((named, i) => i > at && isNamed(named));
  const placeOf = (i: number) => {
    const outcome = spoken[i]?.column;
    return outcome ? outcomes.indexOf(outcome) : -1;
  };
  const first = placeOf(before);
  const last = placeOf(after) > first ? placeOf(after) : outcomes.length;
  return (
    before >= 0 &&
    place - first === at - before &&
    (after < 0 ? place <= outcomes.length - 1 : last - place === after - at)
  );
}
