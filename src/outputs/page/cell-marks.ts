import type { Severity } from '../../model/index';
import { bestExplanations } from '../parts/suspects';
import type { PageReport } from './data';

/** A stretch of the line that joins the cells of a broken sum. */
export interface LinePart {
  /** Along a row, down a column, or between the two sides of the balance. */
  readonly kind: 'row' | 'column' | 'balance';
  readonly severity: Severity;
  /** `through` is a cell that the line passes without its being part of the sum. */
  readonly at: 'first' | 'middle' | 'last' | 'through';
}

/** All that is drawn at a cell. */
export interface CellMark {
  readonly sign: '▲' | '*' | '?' | '';
  readonly severity: Severity;
  readonly suggested: readonly number[];
  readonly lines: readonly LinePart[];
  /** What the other cells of a broken sum come to, at its total. */
  readonly sums: readonly { readonly kind: LinePart['kind']; readonly value: number }[];
  /** The findings in which it takes part, by their numbers from 1. */
  readonly findings: readonly number[];
}

const unmarked: CellMark = { sign: '', severity: 'note', suggested: [], lines: [], sums: [], findings: [] };

/** What is drawn at each cell of a report: as in the text output, notes draw nothing but can be looked up. */
export function cellMarks({ findings, problems }: PageReport, order: readonly string[]): ReadonlyMap<string, CellMark> {
  const marks = new Map<string, CellMark>();
  const mark = (id: string, change: (known: CellMark) => Partial<CellMark>) => {
    const known = marks.get(id) ?? unmarked;
    marks.set(id, { ...known, ...change(known) });
  };
  const sign = (id: string, sign: CellMark['sign'], severity: Severity) =>
    mark(id, (known) => (known.sign === '' ? { sign, severity } : {}));
  const disputes = findings.filter((finding) => finding.severity !== 'note');
  for (const finding of disputes) {
    for (const { cell, suggested } of bestExplanations(finding).flat()) {
      sign(cell, '▲', finding.severity);
      mark(cell, (known) => ({ suggested: [...new Set([...known.suggested, suggested])] }));
    }
  }
  for (const { cells = [] } of problems) for (const cell of cells) sign(cell, '?', 'warning');
  for (const finding of disputes) {
    if (finding.suspects.length === 0) for (const cell of finding.cells) sign(cell, '*', finding.severity);
    for (const { id, part } of lineOf(finding, order)) mark(id, (known) => ({ lines: [...known.lines, part] }));
    const [kind, total, value] = [kindOf(finding.equation), finding.cells.at(-1), finding.left];
    if (kind && total !== undefined && value !== undefined) {
      mark(total, (known) => ({ sums: [...known.sums, { kind, value }] }));
    }
  }
  for (const [index, finding] of findings.entries()) {
    for (const cell of finding.cells) mark(cell, (known) => ({ findings: [...known.findings, index + 1] }));
  }
  return marks;
}

function kindOf(equation: string | undefined): LinePart['kind'] | undefined {
  const kind = equation?.split(':')[0];
  if (kind === 'subtotal') return 'column';
  return kind === 'row' || kind === 'column' || kind === 'balance' ? kind : undefined;
}

/** The parts of a finding's line in printed order; between the sides of a balance it passes the cells of its column. */
function lineOf(
  { cells, equation, severity }: PageReport['findings'][number],
  order: readonly string[],
): { id: string; part: LinePart }[] {
  const kind = kindOf(equation);
  const [first] = cells;
  if (!kind || first === undefined) return [];
  const column = first.slice(first.lastIndexOf('.'));
  const places = cells.map((id) => order.indexOf(id)).filter((place) => place >= 0);
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const along = order
    .slice(from, to + 1)
    .filter((id) => cells.includes(id) || (kind === 'balance' && id.endsWith(column)));
  return along.map((id, index) => {
    const end = index === 0 ? 'first' : index === along.length - 1 ? 'last' : 'middle';
    return { id, part: { kind, severity, at: cells.includes(id) ? end : 'through' } };
  });
}
