import { centre } from '../geometry/box';
import { numberOf } from '../strings/numbering';
import type { LabelledRow } from './labelled-rows';
import type { StripFragment as Fragment } from './strip';

/** Rows, and the labels of groups that were taken for those of rows. */
interface CutGroups {
  readonly rows: LabelledRow[];
  readonly groups: Fragment[];
}

/**
 * Rows with those as one whose figures stand last on a page beside the label of their group, and whose own label stands first overleaf, where no row is blank (`isFull`), the
 * next of the group has figures of its own, and another of the groups that are known (`known`) has none, so that these are no subtotal. Elsewhere, if the numbers of both labels do
 * not follow one another, neither the figures are surely those of what they stand beside nor is the row overleaf surely blank; but where the next of the groups stands amid the
 * rows overleaf, all of them are its own.
 */
export function withFiguresAbove(rows: readonly LabelledRow[], isFull: boolean, known: readonly Fragment[]): CutGroups {
  const isAlone = alone(known);
  const whole: LabelledRow[] = [];
  const groups: Fragment[] = [];
  const named = groupsByNumber(known);
  for (const [i, row] of rows.entries()) {
    const above = whole.at(-1);
    const page = above?.values[0]?.page;
    const isCut = row.values.length === 0 && page !== undefined && isUnsureOverleaf(row.label, above?.label, page);
    const next = rows[i + 1];
    const isBegun =
      isFirst(row.label) && isSecond(next?.label, row.label) && next?.values.length === above?.values.length;
    const isOwn = isCut && named(row.label?.page, above?.label).some((group) => isAmid(group, rows, i));
    if (!above || !isCut || isOwn) whole.push(row);
    else if (isFull && isBegun && above.label && !isAlone(above.label)) {
      groups.push(above.label);
      whole[whole.length - 1] = { ...above, label: row.label };
    } else {
      whole[whole.length - 1] = { ...above, doubtful: true };
      whole.push({ ...row, doubtful: true });
    }
  }
  return { rows: whole, groups };
}

/** Whether a label on the next page has a number that does not follow that of the one above: the figures beside this may be its own. */
function isUnsureOverleaf(label: Fragment | null, above: Fragment | null | undefined, page: number): boolean {
  const [own, before] = [numberOf(label), numberOf(above)];
  const follows = own?.dress === before?.dress && (own?.value === 1 || own?.value === (before?.value ?? 0) + 1);
  return above != null && own !== null && label?.page === page + 1 && !follows;
}

/** Tells whether no other of some labels has a number of a label's kind. */
function alone(labels: readonly Fragment[]): (label: Fragment) => boolean {
  const values = new Map<string, Set<number>>();
  for (const label of labels) {
    const own = numberOf(label);
    if (own) values.set(own.dress, (values.get(own.dress) ?? new Set()).add(own.value));
  }
  return (label) => {
    const own = numberOf(label);
    const same = own && values.get(own.dress);
    return !same || (same.size === 1 && same.has(own.value));
  };
}

/** Gives those of some labels on a page that name the next group after another: （三） after （二）. */
function groupsByNumber(
  labels: readonly Fragment[],
): (page: number | undefined, before: Fragment | null | undefined) => readonly Fragment[] {
  const keyOf = (page: number, value: number, dress: string) => `${page} ${value} ${dress}`;
  const held = new Map<string, Fragment[]>();
  for (const label of labels) {
    const own = numberOf(label);
    if (!own) continue;
    const key = keyOf(label.page, own.value, own.dress);
    const same = held.get(key);
    if (same) same.push(label);
    else held.set(key, [label]);
  }
  return (page, before) => {
    const above = numberOf(before);
    return (page !== undefined && above && held.get(keyOf(page, above.value + 1, above.dress))) || [];
  };
}

/** Whether the label of a group stands amid rows whose numbers count on from one over its height: they begin anew in every group, so that these are all of one. */
function isAmid(group: Fragment, rows: readonly LabelledRow[], first: number): boolean {
  const y = centre(group.box);
  const dress = numberOf(rows[first]?.label)?.dress;
  for (let i = first; ; i++) {
    const [row, own] = [rows[i], numberOf(rows[i]?.label)];
    if (!row || own?.dress !== dress || own?.value !== i - first + 1) return false;
    if (row.y > y) return i > first;
  }
}

function isFirst(label: Fragment | null): boolean {
  return numberOf(label)?.value === 1;
}

function isSecond(label: Fragment | null | undefined, first: Fragment | null): boolean {
  const [own, before] = [numberOf(label), numberOf(first)];
  return own?.value === 2 && own.dress === before?.dress;
}
