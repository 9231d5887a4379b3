import { centre, overlap } from '../geometry/box';
import { linesOf } from '../geometry/lines';
import type { Glyph } from '../geometry/marks';
import { Stretches } from '../geometry/stretches';
import type { LabelledRow } from './labelled-rows';
import type { GroupRuns } from './row-groups';
import type { StripFragment as Fragment } from './strip';

/** In font sizes: lines are drawn over one another where they are no further apart and share more than this from side to side. */
const [apart, shared] = [0.6, 0.5];
/** Two rows may lie over one another alone; where so many labels do, all stand where they may. */
const several = 3;

interface LabelLine {
  readonly first: Glyph;
  readonly label: Fragment;
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** Rows over whose label that of another row or group is drawn, and all rows where several are: what stands beside which label cannot be told. */
export function overprintedLabels(rows: readonly LabelledRow[], groups: readonly GroupRuns[]): number[] {
  const ofGroups = groups.flatMap(({ runs }) => runs.flatMap(({ fragment }) => linesIn(fragment)));
  const own = rows.map(({ label }) => (label ? linesIn(label) : []));
  const all = new Stretches([...own.flat(), ...ofGroups], (line) => line);
  const isOver = (line: LabelLine) =>
    all.some(
      line,
      ({ label, first, left, right }) =>
        label !== line.label &&
        first !== line.first &&
        overlap(left, right, line.left, line.right) > shared * line.size,
    );
  const over = own.flatMap((lines, i) => (lines.some(isOver) ? [i] : []));
  return over.length < several ? over : [...rows.keys()];
}

/** The lines of a label on the page where it begins, as they stand on the strip. */
function linesIn(label: Fragment): LabelLine[] {
  const { box, offset } = label;
  return linesOf(label.glyphs).flatMap(({ glyphs: [first], box: own, size }) => {
    const y = centre(own) + offset;
    if (!first || y < box.top || y > box.bottom) return [];
    const [from, to] = [y - (apart * size) / 2, y + (apart * size) / 2];
    return [{ first, from, to, left: own.left, right: own.right, label, size }];
  });
}
