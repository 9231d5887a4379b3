import type { Edition } from '../../forms/index';
import { errorText, type Language, type Problem, problemWordings, say } from '../../model/index';
import type { Result } from '../define';
import { cellLabel, formOf, sectionName, tableName } from './labels';

/** Cells named one by one in a message; beyond these only their number is told. */
const named = 3;

/** What a problem says. Its cells and its table are called as the form calls them. */
export function problemMessage(problem: Problem, edition: Edition, language: Language): string {
  const { cells = [], section, values } = problem;
  const table = formOf(edition).tables.find((candidate) => candidate.id === problem.table);
  const label = cells.length > 0 && { label: cellLabels(cells, edition, language) };
  return say(problemWordings[problem.code], language, {
    raw: '',
    ...(language === 'zh' ? { ...label, ...values } : { ...values, ...label }),
    ...(table && { table: tableName(table, language) }),
    ...(section && { section: sectionName(section, language) }),
  });
}

/** Cells by their labels, the first few written out. */
export function cellLabels(cells: readonly string[], edition: Edition, language: Language): string {
  const labels = cells.slice(0, named).map((id) => cellLabel(edition, id, language));
  if (language === 'zh') return labels.join('、') + (cells.length > named ? `等${cells.length}格` : '');
  return labels.join(', ') + (cells.length > named ? ` and ${cells.length - named} more` : '');
}

/** What the reason for not reading a file says. */
export function errorMessage(result: Extract<Result, { ok: false }>, language: Language): string {
  return errorText(result.code, language, result.values);
}
