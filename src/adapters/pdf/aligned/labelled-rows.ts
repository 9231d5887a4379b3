import { around, centre, overlap } from '../geometry/box';
import { numbered, numberOf } from '../strings/numbering';
import type { AlignedTable } from './aligned';
import { withFiguresAbove } from './cut-groups';
import { areFull, withAllLines } from './label-lines';
import type { StripFragment as Fragment } from './strip';
import type { ValueRow } from './value-rows';

/** A row of the table that is to be: a row of values, or a label whose row is blank. */
export interface LabelledRow {
  readonly y: number;
  readonly size: number;
  readonly label: Fragment | null;
  readonly values: readonly Fragment[];
  /** It may be a line of another row's label, so that it is not surely blank; or its values may be another row's. */
  readonly doubtful?: boolean;
}

/**
 * Parts the labels into those of rows and those of groups of rows. A row's own is the last before its values; where none is
 * on its line, the lines right above and below are. A label on no row's line is that of a blank row where its number
 * stands between those of the rows around it.
 */
export function labelled({ rows, others, blank: ends }: AlignedTable): { rows: LabelledRow[]; groups: Fragment[] } {
  const places = rows.flatMap((row) => row.labels.at(-1) ?? []);
  const own = rows.map((row): LabelledRow => {
    const { y, size, values } = row;
    return {
      y,
      size,
      values,
      label: row.labels.at(-1) ?? joined(others.filter((other) => isAround(other, row, places))),
    };
  });
  const taken = new Set(own.flatMap((row) => row.label?.glyphs ?? []));
  const free = others.filter((other) => !other.glyphs.some((glyph) => taken.has(glyph)));
  const { rows: whole, others: rest } = withAllLines(own, free, joined);
  const blank = rest.filter((other) => isBlankRow(other, whole) && !isGoneOnWith(other, whole));
  const isFull = areFull(rows);
  const all = [
    ...whole,
    ...[...blank, ...ends].map((label): LabelledRow => {
      const doubtful = isFull && blank.includes(label);
      return { y: centre(label.box), size: label.size, label, values: [], doubtful };
    }),
  ];
  const known = [...rows.flatMap((row) => row.labels.slice(0, -1)), ...rest.filter((other) => !blank.includes(other))];
  const cut = withFiguresAbove(
    all.sort((a, b) => a.y - b.y),
    isFull,
    known,
  );
  return { rows: withLinesInDoubt(cut.rows), groups: [...new Set([...cut.groups, ...known])] };
}

/** Whether a label stands right above or below a row, where the labels of rows stand. */
export function isAround({ box, size }: Fragment, { y }: ValueRow, places: readonly Fragment[]): boolean {
  const gap = Math.max(box.top - y, y - box.bottom);
  return gap < size && places.some((label) => overlap(label.box.left, label.box.right, box.left, box.right) > 0);
}

/** Lines of one label as one; null for none. */
export function joined(lines: readonly Fragment[]): Fragment | null {
  const [first] = lines;
  if (!first) return null;
  const onPage = lines.filter((line) => line.page === first.page);
  const sorted = [...lines].sort((a, b) => a.box.top - b.box.top);
  return {
    ...first,
    glyphs: sorted.flatMap((line) => line.glyphs),
    text: sorted.map((line) => line.text).join('\n'),
    box: around(onPage.map((line) => line.box)),
  };
}

function isBlankRow(label: Fragment, rows: readonly LabelledRow[]): boolean {
  const own = numberOf(label);
  const y = centre(label.box);
  const before = numberOf(rows.findLast((row) => row.y < y)?.label);
  const after = numberOf(rows.find((row) => row.y > y)?.label);
  const beside = rows.some((row) => row.y > label.box.top && row.y < label.box.bottom);
  const follows = before?.dress === own?.dress && before !== null && own !== null && before.value < own.value;
  const leads = after?.dress === own?.dress && after !== null && own !== null && after.value > own.value;
  return !beside && (follows || leads);
}

/** In font sizes: lines of one label follow one another this near. */
const leading = 0.6;

/** Whether the label of the next row goes on with one: it stands right below and has no number of its own. */
function isGoneOnWith({ box, size }: Fragment, rows: readonly LabelledRow[]): boolean {
  const next = rows.find((row) => row.y > centre(box))?.label;
  return next != null && next.box.top - box.bottom < leading * size && !numbered.test(next.text);
}

/** Where more of the labels than this begin with numbers, one without may be a line of another. */
const counting = 0.75;

/**
 * Rows with those told whose label may be but the last line of the one above: nearly all labels begin with numbers, as the one above does, in whose row nothing stands, and
 * this does not (信息 below 5.要求行政机关确认或重新出具已获取).
 */
function withLinesInDoubt(rows: readonly LabelledRow[]): LabelledRow[] {
  const isNumbered = ({ label }: LabelledRow) => label !== null && numbered.test(label.text);
  if (rows.filter(isNumbered).length <= counting * rows.length) return [...rows];
  return rows.map((row, i) => {
    const above = rows[i - 1];
    const isLine = row.label && row.values.length > 0 && !isNumbered(row);
    return isLine && above?.values.length === 0 && isNumbered(above) ? { ...row, doubtful: true } : row;
  });
}
