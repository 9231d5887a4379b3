import { centre, middle } from '../geometry/box';
import { least, most } from '../geometry/extremes';
import type { StripFragment as Fragment } from './strip';
import type { ValueRow } from './value-rows';

/** In points: headings are evenly apart within this, and values may reach as far beyond their columns. */
const even = 1.5;
/** Fewer headings may be evenly apart by chance. */
const fewest = 3;

/**
 * The lowest headings without those of lines above, where there are more than columns and those that are left are evenly apart, so that every value of some row
 * stands in another of the columns as wide as that, whose borders run half-way between them: they are centred over these, and what stands higher
 * names several, though values flush with one side of their cells stand under none (LibreOffice and wkhtmltopdf print table 四 so with rules between rows alone).
 */
export function withoutHigher(lowest: readonly Fragment[], rows: readonly ValueRow[]): Fragment[] {
  const columns = most(rows.map(({ values }) => values.length));
  const highest = least(lowest.map(({ box }) => box.bottom));
  const left = lowest.filter(({ box }) => centre(box) > highest).sort((a, b) => middle(a.box) - middle(b.box));
  const steps = left.slice(1).map(({ box }, i) => middle(box) - middle(left[i]?.box ?? box));
  if (left.length !== columns || left.length < fewest || most(steps) - least(steps) > even) return [...lowest];
  const half = most(steps) / 2 + even;
  const isIn = (box: Fragment['box'] | undefined, heading: Fragment) =>
    box !== undefined && box.left >= middle(heading.box) - half && box.right <= middle(heading.box) + half;
  const isFull = ({ values }: ValueRow) =>
    values.length === left.length && left.every((heading, i) => isIn(values[i]?.box, heading));
  return rows.some(isFull) ? left : [...lowest];
}
