import type { Language, Severity } from '../../model/index';
import type { Result } from '../define';
import { type CellRow, cellColumns, cellRows } from '../parts/cell-rows';
import { explanationLines } from '../parts/explanations';
import { errorMessage, problemMessage } from '../parts/messages';
import { placeText } from '../parts/place';
import { originTexts, reportName, severityWordings } from '../parts/report-words';
import type { Sheet, SheetCell } from './sheet';
import { addTables } from './table-sheet';
import { type Word, word } from './words';
import type { Workbook } from './workbook';

/** So many reports at most have a sheet of their own: more tabs than that nobody turns over. */
const mostTableSheets = 100;

/** The rows that a sheet may have. */
const mostRows = 1_048_576;

/** The sheets of a workbook as results come in. */
export interface Sheets {
  add(result: Result): void;
}

type Read = Extract<Result, { ok: true }>;

const overviewWords = [
  ...(['source', 'organization', 'year', 'edition', 'format', 'publication', 'state'] as const),
  ...(['error', 'warning', 'note', 'problems', 'passed', 'failed', 'unknown', 'sheet'] as const),
] as const satisfies readonly Word[];
const findingWords = [
  ...(['source', 'organization', 'year', 'level', 'rule', 'message', 'explanation'] as const),
  ...(['quote', 'against', 'place', 'ids', 'fingerprint'] as const),
] as const satisfies readonly Word[];

/** Starts the three lists; the sheets of single reports follow them. */
export function reportSheets(workbook: Workbook, language: Language): Sheets {
  const list = (name: string, words: readonly Word[], widths: readonly number[]) => {
    const sheet = workbook.start(name, { widths, list: true });
    sheet.add(words.map((head) => ({ value: word(head, language), look: 'head' })));
    return sheet;
  };
  const overview = list(
    word('overview', language),
    overviewWords,
    [40, 26, 8, 22, 9, 14, 20, 8, 8, 8, 8, 8, 8, 10, 30],
  );
  const findings = list(word('findings', language), findingWords, [32, 24, 8, 8, 24, 60, 50, 40, 24, 22, 30, 18]);
  const startCells = (name: string) => list(name, cellColumns, [30, 22, 8, 8, 11, 24, 18, 40, 36, 10, 10, 10, 24]);
  const cellSheets = [startCells(word('cells', language))];
  let tables = 0;
  return {
    add(result) {
      let last = cellSheets.at(-1);
      for (const row of cellRows(result)) {
        if (last && last.rows >= mostRows) {
          last = startCells(`${word('cells', language)} ${cellSheets.length + 1}`);
          cellSheets.push(last);
        }
        last?.add(cellColumns.map((column) => ({ value: shownField(row, column) })));
      }
      if (!result.ok) {
        overview.add(overviewWords.map((head) => ({ value: unreadField(result, head, language) })));
        return;
      }
      for (const cells of findingRows(result, language)) findings.add(cells);
      const amiss = (result.audit?.findings ?? []).some((finding) => finding.severity !== 'note');
      const attached = amiss && tables < mostTableSheets ? tableSheet(workbook, result, ++tables, language) : undefined;
      const told = amiss ? word('beyond', language, { limit: mostTableSheets }) : '';
      addOverview(overview, result, attached?.name ?? told, language);
    },
  };
}

function shownField(row: CellRow, column: (typeof cellColumns)[number]): string | number | null {
  return row[column];
}

function unreadField(result: Extract<Result, { ok: false }>, head: Word, language: Language): string | null {
  if (head === 'source') return result.source;
  return head === 'state' ? `${errorMessage(result, language)} (${result.code})` : null;
}

function addOverview(sheet: Sheet, { source, report, audit }: Read, attached: string, language: Language): void {
  const count = (severity: Severity) => audit?.findings.filter((finding) => finding.severity === severity).length;
  const { tally } = audit ?? {};
  const values = [
    ...[source, report.organization, report.year, originTexts(report, language)[0], report.format],
    ...[report.publication?.date, word('read', language), count('error'), count('warning'), count('note')],
    ...[report.problems.length, tally?.passed, tally?.failed, tally?.unknown, attached],
  ];
  sheet.add(values.map((value) => ({ value: value ?? null })));
}

function findingRows({ source, report, audit }: Read, language: Language): SheetCell[][] {
  const head = [source, report.organization, report.year];
  const found = (audit?.findings ?? []).map((finding) => [
    ...[...head, severityWordings[finding.severity][language], finding.rule, finding.message],
    ...[explanationLines(report, finding, language).join('\n'), finding.quote, finding.against],
    ...[placeText(finding.location, language), finding.cells.join(' '), finding.fingerprint],
  ]);
  const unread = report.problems.map((problem) => [
    ...[...head, '?', problem.code, problemMessage(problem, report.edition, language), null, null, null],
    ...[placeText(problem.location, language), (problem.cells ?? []).join(' '), null],
  ]);
  return [...found, ...unread].map((row) => row.map((value) => ({ value: value ?? null, look: 'wrapped' as const })));
}

function tableSheet(workbook: Workbook, result: Read, number: number, language: Language): Sheet {
  // A sheet's name has at most 31 characters and none of these.
  const name = `${number} ${reportName(result.report, language)}`
    .replace(/[[\]:*?/\\'\s]+/g, ' ')
    .slice(0, 31)
    .trim();
  const sheet = workbook.start(name, { widths: [4.5, 15, 62, ...Array.from({ length: 15 }, () => 11)] });
  addTables(sheet, result, language);
  return sheet;
}
