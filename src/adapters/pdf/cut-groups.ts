import type { LabelledRow } from './labelled-rows';
import { numberOf } from './numbering';
import type { StripFragment as Fragment } from './strip';

/** Rows, and the labels of groups that were taken for those of rows. */
interface CutGroups {
  readonly rows: LabelledRow[];
  readonly groups: Fragment[];
}

/**
 * Rows with those as one whose figures stand last on a page beside the label of their group, and whose own label stands first overleaf, where no row is blank (`isFull`) and
 * the next of the group has figures of its own. Elsewhere, if the numbers of both labels do not follow one another, neither the figures are surely those of what they
 * stand beside nor is the row overleaf surely blank.
 */
export function withFiguresAbove(rows: readonly LabelledRow[], isFull: boolean): CutGroups {
  const whole: LabelledRow[] = [];
  const groups: Fragment[] = [];
  for (const [i, row] of rows.entries()) {
    const above = whole.at(-1);
    const page = above?.values[0]?.page;
    const isCut = row.values.length === 0 && page !== undefined && isUnsureOverleaf(row.label, above?.label, page);
    const next = rows[i + 1];
    const isBegun =
      isFirst(row.label) && isSecond(next?.label, row.label) && next?.values.length === above?.values.length;
    if (!above || !isCut) whole.push(row);
    else if (isFull && isBegun && above.label) {
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

function isFirst(label: Fragment | null): boolean {
  return numberOf(label)?.value === 1;
}

function isSecond(label: Fragment | null | undefined, first: Fragment | null): boolean {
  const [own, before] = [numberOf(label), numberOf(first)];
  return own?.value === 2 && own.dress === before?.dress;
}
