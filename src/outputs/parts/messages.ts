import type { Edition } from '../../forms/index';
import { errorWordings, type Language, type Problem, problemWordings, say } from '../../model/index';
import type { Result } from '../define';
import { cellLabel, tableLabel } from './labels';

/** Cells named one by one in a message; beyond these only their number is told. */
const named = 3;

/** What a problem says. What the problem itself does not state (label, table) follows from its cells and its table. */
export function problemMessage(problem: Problem, edition: Edition, language: Language): string {
  const { cells = [], table, values } = problem;
  const labels = cells.slice(0, named).map((id) => cellLabel(edition, id, language));
  const more = cells.length > named ? [language === 'zh' ? `等${cells.length}格` : `${cells.length} cells`] : [];
  const derived = {
    ...(cells.length > 0 && { label: [...labels, ...more].join(language === 'zh' ? '、' : ', ') }),
    ...(table && { table: tableLabel(table, language) }),
  };
  const places = language === 'zh' ? { ...derived, ...values } : { ...values, ...derived };
  return say(problemWordings[problem.code], language, { raw: '', ...places });
}

/** What the reason for not reading a file says. */
export function errorMessage(result: Extract<Result, { ok: false }>, language: Language): string {
  return say(errorWordings[result.code], language, { detail: '', ...result.values });
}
