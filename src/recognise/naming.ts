import { fold } from '../text/fold';
import { align } from './align';
import { isAnother } from './other-names';
import { entryOf, type LeafEntry, likeness, type PrintedLabel } from './vocabulary';

/** From this likeness on a label plainly is the one of the form. */
export const plainly = 0.75;
/** Below this likeness a label is not recognised by its words. */
export const recognisable = 0.3;
const clearly = 0.15;

/** The label under which subtotals that a report adds by itself are printed. */
export const subtotalEntry = entryOf('小计', ['合计', '总计', '小结']);

/**
 * Names the columns of a header. A label that plainly is one of the form's is taken wherever it stands, for authorities do
 * change the order; what is left on both sides is aligned in order, the neighbours of a label being evidence for a wording
 * never seen. Null where a label is none of the form's or not clearly one, or names another thing, and where it is a group's: what stands under 法人或其他组织 alone is counted for all
 * in the group, and is no figure of one of them.
 */
export function nameLabels(
  labels: readonly PrintedLabel[],
  leaves: readonly LeafEntry[],
  grouped: (label: number, leaf: LeafEntry) => boolean,
): (LeafEntry | null)[] {
  return likeliest(labels, leaves, grouped).map((leaf, at) => {
    const label = labels[at];
    return leaf && label && isAnother(label, leaf) ? null : leaf;
  });
}

function likeliest(
  labels: readonly PrintedLabel[],
  leaves: readonly LeafEntry[],
  grouped: (label: number, leaf: LeafEntry) => boolean,
): (LeafEntry | null)[] {
  const named = plainNames(labels, leaves);
  const free = labels.flatMap((label, at) => (named[at] || isOfGroup(label, leaves) ? [] : [{ label, at }]));
  const open = leaves.filter((leaf) => !named.includes(leaf));
  if (open.length === 0 || free.length === 0) return named;
  const fits = (at: number, leaf: LeafEntry) => between(at, leaf, named, leaves);
  const score = (i: number, j: number) => {
    const [cell, leaf] = [free[i], open[j]];
    if (!cell || !leaf) return Number.NEGATIVE_INFINITY;
    return (
      1.6 * likeness(cell.label, leaf.entry) -
      0.45 +
      (grouped(cell.at, leaf) ? 0.2 : 0) +
      (fits(cell.at, leaf) ? 0.3 : -0.1)
    );
  };
  const { to, margin } = align(free.length, open.length, score, { missing: 0.3, extra: () => 0.3 });
  for (const [i, { label, at }] of free.entries()) {
    const leaf = open[to[i] ?? -1];
    if (!leaf || (margin[i] ?? 0) < clearly) continue;
    const spoken = likeness(label, leaf.entry) >= recognisable;
    const placed = fits(at, leaf) && likeness(label, subtotalEntry) < plainly;
    if (spoken || placed) named[at] = leaf;
  }
  return named;
}

/** Whether a label plainly is that of a group of leaves, and less that of any leaf, and does not name one right after it: two headings run together. */
function isOfGroup(label: PrintedLabel, leaves: readonly LeafEntry[]): boolean {
  const groups = [...new Set(leaves.flatMap((leaf) => leaf.groups))];
  const most = groups.reduce((like, group) => Math.max(like, likeness(label, group)), 0);
  if (most < plainly || leaves.some(({ entry }) => likeness(label, entry) >= most)) return false;
  const named = groups.map((group) => fold(group.label)).find((words) => label.folded.startsWith(words)) ?? '';
  return !leaves.some(({ entry }) => label.folded === named + fold(entry.label));
}

/** The labels that are one leaf's plainly and no other label's as much. */
function plainNames(labels: readonly PrintedLabel[], leaves: readonly LeafEntry[]): (LeafEntry | null)[] {
  const claims = labels.map((label) => {
    const ranked = leaves.map((leaf) => ({ leaf, like: likeness(label, leaf.entry) })).sort((a, b) => b.like - a.like);
    const [best, next] = ranked;
    const isClear = best && best.like >= plainly && best.like - (next?.like ?? 0) >= 0.1;
    return isClear && !isOfGroup(label, leaves) ? best : null;
  });
  return claims.map((claim, at) => {
    if (!claim) return null;
    const rivals = claims.filter((other, i) => i !== at && other?.leaf === claim.leaf && other.like >= claim.like);
    return rivals.length === 0 ? claim.leaf : null;
  });
}

/**
 * Whether a label stands where a leaf does in the form, counted from the named labels next to it on both sides: between
 * two named labels there are then as many unnamed ones as the form has there.
 */
function between(
  at: number,
  leaf: LeafEntry,
  named: readonly (LeafEntry | null)[],
  leaves: readonly LeafEntry[],
): boolean {
  const place = leaves.indexOf(leaf);
  const before = named.findLastIndex((other, i) => i < at && other !== null);
  const after = named.findIndex((other, i) => i > at && other !== null);
  const counts = (i: number) => {
    const other = named[i];
    return other ? leaves.indexOf(other) - place === i - at : true;
  };
  return (before >= 0 || after >= 0) && counts(before) && counts(after);
}
