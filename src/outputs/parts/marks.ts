import type { Audit, Report } from '../../model/index';
import type { Showing, Tone } from '../define';
import { bestSuspects } from './suspects';
import type { Mark } from './tables';

/** Colours text, or leaves it as it is where no colours are wanted. */
export function painterOf({ paint }: Showing): (tone: Tone, text: string) => string {
  return paint ?? ((_tone, text) => text);
}

/**
 * Marks the best suspects of each finding ▲; where a finding has none, every cell that takes part *; what was not read
 * with certainty ?. Notes mark nothing.
 */
export function marksOf(report: Report, audit: Audit | undefined, showing: Showing): Mark {
  const paint = painterOf(showing);
  const marks = new Map<string, { sign: string; tone: Tone }>();
  const mark = (cells: readonly string[], sign: string, tone: Tone) => {
    for (const cell of cells) if (!marks.has(cell)) marks.set(cell, { sign, tone });
  };
  const disputes = (audit?.findings ?? []).filter((finding) => finding.severity !== 'note');
  for (const finding of disputes) {
    const cells = bestSuspects(finding).map((suspect) => suspect.cell);
    mark(cells, '▲', finding.severity);
  }
  for (const problem of report.problems) mark(problem.cells ?? [], '?', 'warning');
  for (const finding of disputes) if (!finding.suspects?.length) mark(finding.cells, '*', finding.severity);
  return (id) => {
    const known = marks.get(id);
    return known ? { sign: known.sign, paint: (text) => paint(known.tone, text) } : { sign: '', paint: String };
  };
}
