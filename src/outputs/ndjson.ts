import type { Cell, Report } from '../model/index';
import type { Output, Result, Showing } from './define';
import { inTurn } from './parts/in-turn';
import { jsonText } from './parts/json-text';
import { errorMessage, problemMessage } from './parts/messages';

/** One JSON object a line for each input, for machines: the fields that stay are listed in the README. */
export const ndjson: Output = {
  id: 'ndjson',
  about: { zh: '每份报告一行 JSON，供程序读取', en: 'one line of JSON a report, for programs' },
  write: (results, showing) => inTurn(results, { show: (result) => `${jsonText(line(result, showing))}\n` }),
};

function line(result: Result, { language }: Showing): object {
  const { source, ok } = result;
  if (!result.ok) return { source, ok, error: { code: result.code, message: errorMessage(result, language) } };
  const { report, audit } = result;
  const { title, organization, year, publication, edition, format } = report;
  const problems = report.problems.map(({ values: _values, ...problem }, index) => ({
    ...problem,
    message: problemMessage(report.problems[index] ?? problem, edition, language),
  }));
  const head = { title, organization, year, publication, edition, format };
  return { source, ok, ...head, cells: printed(report), problems, ...audit };
}

/** The figures by cell id: null is a blank or a dash; what could not be read has no key. */
function printed(report: Report): Record<string, number | null> {
  const cells: [string, Cell | undefined][] = Object.entries(report.cells);
  return Object.fromEntries(
    cells.flatMap(([id, cell]) => (cell && cell.kind !== 'unreadable' ? [[id, cell.value]] : [])),
  );
}
