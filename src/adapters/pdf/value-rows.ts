import { centre, overlap } from './box';
import type { Fragment } from './fragments';
import { linesOf } from './lines';
import type { Glyph } from './marks';

/** Values that stand beside one another, and the labels before them. */
export interface ValueRow {
  readonly y: number;
  readonly size: number;
  /** From left to right. */
  readonly values: readonly Fragment[];
  /** From left to right; the last is the row's own, those before it name groups of rows. */
  readonly labels: readonly Fragment[];
}

/** In font sizes: what stands closer to a figure than this is part of the same sentence. */
const apart = 0.8;
/** In font sizes: how far the values of one row may be out of line with one another. */
const level = 0.8;

/** The rows of values that a page's fragments form. A figure inside running text is none. */
export function valueRows(fragments: readonly Fragment[]): ValueRow[] {
  const labels = fragments.filter((fragment) => !fragment.isValue);
  const rows: Fragment[][] = [];
  for (const value of standingApart(fragments).sort((a, b) => centre(a.box) - centre(b.box))) {
    const row = rows.at(-1);
    if (row && isBeside(row, value)) row.push(value);
    else rows.push([value]);
  }
  return rows.flatMap((row): ValueRow[] => {
    const values = row.sort((a, b) => a.box.left - b.box.left);
    const [first] = values;
    if (!first) return [];
    const y = values.reduce((sum, value) => sum + centre(value.box), 0) / values.length;
    const own = labels
      .filter(({ box }) => box.right <= first.box.left && box.top < y && y < box.bottom)
      .sort((a, b) => a.box.left - b.box.left);
    return values.length > 1 || own.length > 0 ? [{ y, size: first.size, values, labels: own }] : [];
  });
}

function isBeside(row: readonly Fragment[], value: Fragment): boolean {
  const [first] = row;
  return (
    first !== undefined &&
    centre(value.box) - centre(first.box) <= level * Math.min(first.size, value.size) &&
    !row.some((other) => overlap(other.box.left, other.box.right, value.box.left, value.box.right) > 0)
  );
}

/** Values with nothing else close to them on their line. */
function standingApart(fragments: readonly Fragment[]): Fragment[] {
  const owner = new Map<Glyph, Fragment>();
  for (const fragment of fragments) for (const glyph of fragment.glyphs) owner.set(glyph, fragment);
  const crowded = new Set<Fragment>();
  for (const { glyphs } of linesOf([...owner.keys()])) {
    glyphs.forEach((glyph, i) => {
      const next = glyphs[i + 1];
      if (!next || next.box.left - glyph.box.right > apart * Math.max(glyph.size, next.size)) return;
      const [a, b] = [owner.get(glyph), owner.get(next)];
      if (a && b && a !== b) crowded.add(a).add(b);
    });
  }
  return fragments.filter((fragment) => fragment.isValue && !crowded.has(fragment));
}
