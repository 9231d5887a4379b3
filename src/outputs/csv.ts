import { forms } from '../forms/index';
import type { Cell } from '../model/index';
import type { Output, Result } from './define';
import { cellColumns, cellRows } from './parts/cell-rows';
import { inTurn } from './parts/in-turn';
import { visible } from './parts/inert';
import { cellsOf } from './parts/labels';
import { addToTotals, noTotals } from './parts/totals';

/**
 * One row a cell, or with `wide` one row a report. RFC 4180 with a byte order mark: without one, Excel in China takes UTF-8 for
 * GBK. Cells that a spreadsheet would take for a formula are neutralised, and what would command a terminal is made visible.
 */
export const csv: Output = {
  id: 'csv',
  about: {
    zh: '每格一行（--wide：每份报告一行），供表格软件和统计软件',
    en: 'one row a cell (--wide: a report), for spreadsheets and statistics',
  },
  write: (results, { wide }) =>
    inTurn(results, {
      opening: `\ufeff${row(wide ? wideColumns() : cellColumns)}`,
      show: (result) => (wide ? row(wideRow(result)) : cellRows(result).map(tidyRow).join('')),
    }),
};

type Field = string | number | null;

function tidyRow(cell: Readonly<Record<(typeof cellColumns)[number], Field>>): string {
  return row(cellColumns.map((column) => cell[column]));
}

const about = ['source', 'organization', 'year', 'edition', 'format', 'title', 'code'] as const;
const counts = ['error', 'warning', 'note', 'passed', 'failed', 'unknown'] as const;

/** Every standard cell of any edition; a cell that a report does not print is empty in its row, as a blank one is. */
function wideCells(): string[] {
  return [...new Set(forms.flatMap((form) => [...cellsOf(form.id).keys()]))];
}

function wideColumns(): string[] {
  return [...about, 'problems', ...counts, ...wideCells()];
}

function wideRow(result: Result): Field[] {
  const { source } = result;
  if (!result.ok) return wideColumns().map((column) => ({ source, code: result.code })[column] ?? null);
  const { report } = result;
  const cells: Readonly<Record<string, Cell | undefined>> = report.cells;
  const { organization, year, edition, format, title } = report;
  const checked = result.audit ? addToTotals(noTotals, result) : undefined;
  return [
    ...[source, organization, year, edition, format, title, null],
    ...[report.problems.length, ...counts.map((count) => checked?.[count] ?? null)],
    ...wideCells().map((id) => cells[id]?.value ?? null),
  ];
}

function row(fields: readonly Field[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

function field(value: Field): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : withoutFormula(visible(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The text with an apostrophe before it where a spreadsheet would take it for a formula (OWASP, CSV injection). A signed number
 * is a number, and a sign alone is a dash: both stay as they are printed.
 */
function withoutFormula(text: string): string {
  const plain = /^[+-]?[\d.,]*$/.test(text);
  return !plain && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
