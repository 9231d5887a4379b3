import { isSetAs } from './blank-rows';
import { least } from './extremes';
import type { LabelledRow } from './labelled-rows';
import { numbered } from './numbering';
import type { StripFragment as Fragment } from './strip';

/** In font sizes: lines of one label are nearer to one another than rows are by this. */
const nearer = 0.15;

/**
 * The labels of rows with all their lines, those numbered anew or drawn apart as well: lines that stand nearer to one another, each aligned with
 * the one before, than any two rows do. `joined` puts lines together.
 */
export function withAllLines(
  rows: readonly LabelledRow[],
  others: readonly Fragment[],
  joined: (lines: readonly Fragment[]) => Fragment | null,
): { readonly rows: LabelledRow[]; readonly others: Fragment[] } {
  const owners = new Map(rows.flatMap((row) => (row.label ? [[row.label, row] as const] : [])));
  const gap = leastGap([...owners.keys()]);
  const blocks: Fragment[][] = [];
  for (const line of [...owners.keys(), ...others].sort((a, b) => a.box.top - b.box.top)) {
    const block = blocks.findLast((own) => isNextLine(own.at(-1), line, gap) && !beginsAnother(own, line));
    if (block) block.push(line);
    else blocks.push([line]);
  }
  const labels = new Map<LabelledRow, Fragment[]>();
  for (const block of blocks) {
    const own = block.flatMap((line) => owners.get(line) ?? []);
    const [row] = own;
    if (row && own.length === 1 && block.length > 1) labels.set(row, block);
  }
  const taken = new Set([...labels.values()].flat());
  return {
    rows: rows.map((row) => ({ ...row, label: joined(labels.get(row) ?? []) ?? row.label })),
    others: others.filter((other) => !taken.has(other)),
  };
}

/** Whether a line begins another label than that of some lines: both begin with a number. */
function beginsAnother(lines: readonly Fragment[], { text }: Fragment): boolean {
  return numbered.test(text) && lines.some((line) => numbered.test(line.text));
}

function isNextLine(above: Fragment | undefined, line: Fragment, gap: number): boolean {
  if (!above || above.page !== line.page || !isSetAs(line, above)) return false;
  const apart = line.box.top - above.box.bottom;
  return apart > -0.5 * line.size && apart < gap - nearer * line.size;
}

/** The least distance between the labels of two rows of one column; none where there are fewer. */
function leastGap(labels: readonly Fragment[]): number {
  const gaps = labels.slice(1).flatMap((label, i) => {
    const above = labels[i];
    return above && above.page === label.page && isSetAs(label, above) ? [label.box.top - above.box.bottom] : [];
  });
  return gaps.length > 0 ? least(gaps) : Number.NEGATIVE_INFINITY;
}
