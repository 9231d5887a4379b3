import { around, centre } from '../geometry/box';
import { nextLine } from '../geometry/lines';
import { Stretches } from '../geometry/stretches';
import type { StripFragment as Fragment } from './strip';
import type { ValueRow } from './value-rows';

/** In font sizes: how far a label may reach into what it stands beside, and how far out of line with its values it stands at most. */
const [into, level] = [0.1, 0.25];
/** In font sizes: no two rows have lines nearer to one another. */
const onLine = 1;

/**
 * Rows with those told that have a rival label: between the label on a row's line and its first value stands another, a line above or below, which is on no row's
 * line. The label beside the values may be that of a group, as 三、本年度办理结果 is of （七）总计, where labels stand lower or higher than their values. Beside a label of one line, level with
 * the values, one that is a whole line away is another row's. Lines whose middle is level with the values are one label, the row's own.
 */
export function withRivalLabels(rows: readonly ValueRow[], fragments: readonly Fragment[]): ValueRow[] {
  const owned = new Set(rows.flatMap(({ labels }) => labels));
  const free = new Stretches(
    fragments.filter((fragment) => !fragment.isValue && !owned.has(fragment)),
    ({ box }) => ({ from: box.top, to: box.bottom }),
  );
  return rows.map((row) => {
    const [own, first] = [row.labels.at(-1), row.values[0]];
    if (!own || !first) return row;
    const reach = (isLevel(own, row) ? onLine : nextLine) * row.size;
    const rivals = free
      .sharing({ from: row.y - reach, to: row.y + reach })
      .filter(
        ({ box, page }) =>
          page === own.page &&
          Math.abs(centre(box) - row.y) < reach &&
          box.left >= own.box.right - into * row.size &&
          box.right <= first.box.left + into * row.size,
      );
    const isOwn = Math.abs(centre(around(rivals.map(({ box }) => box))) - row.y) <= level * row.size;
    return rivals.length > 0 && !isOwn ? { ...row, hasRival: true } : row;
  });
}

function isLevel({ box, text }: Fragment, { y, size }: ValueRow): boolean {
  return !text.includes('\n') && Math.abs(centre(box) - y) <= level * size;
}
