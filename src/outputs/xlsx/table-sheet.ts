import type { TableForm } from '../../forms/define';
import type { Cell, Finding, Language } from '../../model/index';
import type { Result } from '../define';
import { explanationLines } from '../parts/explanations';
import { formOf, lineLabel, tableHeading } from '../parts/labels';
import { layOut, type Place } from '../parts/layout';
import { marksOf } from '../parts/marks';
import { problemMessage } from '../parts/messages';
import { originTexts, reportName } from '../parts/report-words';
import { bestSuspects } from '../parts/suspects';
import type { Sheet, SheetCell } from './sheet';

type Read = Extract<Result, { ok: true }>;

/** Columns for the labels of rows: as many as table 三 needs, so that the tables stand under each other. */
const stubColumns = 3;

/** What is said of a cell: how it looks, and why. */
type Told = (id: string) => Pick<SheetCell, 'look' | 'comment'>;

/** Writes a report's tables as the form lays them out, wrong cells coloured, each with a comment that says why. */
export function addTables(sheet: Sheet, result: Read, language: Language): void {
  const { report, source } = result;
  const evidence: Readonly<Record<string, Cell | undefined>> = report.cells;
  const told = toldOf(result, language);
  sheet.add([{ value: reportName(report, language), look: 'title' }], 26);
  sheet.add([{ value: [source, ...originTexts(report, language)].join(' · ') }]);
  for (const table of formOf(report.edition).tables) {
    if (!Object.keys(evidence).some((id) => id.startsWith(`${table.id}.`))) continue;
    sheet.add([]);
    sheet.add([{ value: tableHeading(table, language), look: 'heading' }], 20);
    for (const row of tableRows(table, evidence, language, told)) sheet.add(row);
  }
}

function tableRows(
  table: TableForm,
  evidence: Readonly<Record<string, Cell | undefined>>,
  language: Language,
  told: Told,
): SheetCell[][] {
  const { rows } = layOut(table, (id) => evidence[id] !== undefined);
  const stub = Math.max(0, ...rows.map((row) => stubWidth(row)));
  // Squares taken by a label that reaches down from a row above, by row.
  const taken: Set<number>[] = rows.map(() => new Set());
  return rows.map((row, index) => {
    let column = stub === 0 ? stubColumns : 0;
    return row.flatMap((place) => {
      while (taken[index]?.has(column)) column++;
      const columns = place.columnSpan + (widened(place, column) ? stubColumns - stub : 0);
      for (let down = 0; down < place.rowSpan; down++) {
        for (let across = 0; across < columns; across++) taken[index + down]?.add(column + across);
      }
      const cell = { column, rows: place.rowSpan, columns, ...content(place, evidence, language, told) };
      column += columns;
      return [cell, ...bordered(cell)];
    });
  });
}

function stubWidth(row: readonly Place[]): number {
  return row
    .filter(({ kind }) => kind === 'empty' || kind === 'row')
    .reduce((sum, { columnSpan }) => sum + columnSpan, 0);
}

/** The labels of a table with fewer columns of them take the columns that are left. */
function widened({ kind }: Place, column: number): boolean {
  return column === 0 && (kind === 'empty' || kind === 'row' || kind === 'heading');
}

/** The other squares of a merged cell's first row; without them its frame is open. */
function bordered({
  column,
  columns,
  look,
}: SheetCell & { readonly column: number; readonly columns: number }): SheetCell[] {
  const at = (across: number) => ({ value: null, column: column + across, ...(look && { look }) });
  return Array.from({ length: columns - 1 }, (_, index) => at(index + 1));
}

function content(
  place: Place,
  evidence: Readonly<Record<string, Cell | undefined>>,
  language: Language,
  told: Told,
): Pick<SheetCell, 'value' | 'look' | 'comment'> {
  if (place.id !== undefined) {
    const cell = evidence[place.id];
    return { value: cell ? printed(cell) : null, look: cell ? 'figure' : 'missing', ...told(place.id) };
  }
  const label = place.text ?? (place.line && (lineLabel(place.line, language) || place.line.label));
  return { value: label ?? null, look: place.kind === 'row' ? 'stub' : 'label' };
}

/** A plain figure as a number with which one can reckon; everything else as it is printed. */
function printed({ kind, value, raw }: Cell): string | number {
  return kind === 'number' && value !== null && String(value) === raw ? value : raw;
}

function toldOf(result: Read, language: Language): Told {
  const { report, audit } = result;
  const sign = marksOf(report, audit, { language });
  const findings = (audit?.findings ?? []).filter((finding) => finding.severity !== 'note');
  return (id) => {
    if (sign(id).sign === '') return {};
    const own = findings.filter((finding) => concerns(finding, id));
    const problems = report.problems.filter((problem) => problem.cells?.includes(id));
    const reasons = [
      ...own.flatMap((finding) => [finding.message, ...explanationLines(report, finding, language)]),
      ...problems.map((problem) => problemMessage(problem, report.edition, language)),
    ];
    const look = own.length === 0 ? 'doubt' : own.some((finding) => finding.severity === 'error') ? 'error' : 'warning';
    return { look, comment: reasons.join('\n') };
  };
}

function concerns(finding: Finding, id: string): boolean {
  return finding.cells.includes(id) || bestSuspects(finding).some((suspect) => suspect.cell === id);
}
