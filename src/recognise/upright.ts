import type { Grid } from '../model/document';
import { type Line, linesOf, type Span } from './lines';
import { applicantCount, labelsIn, matches, ownRequestRows } from './table-words';
import { transpose } from './transpose';

/** So many lines are looked at for headings, whether figures stand in them or not; and so many at most. */
const [fewest, most] = [3, 8];

/**
 * The lines of a grid; where table 三 is printed on its side, with the kinds of applicants one below the other, those of the
 * grid turned upright. Where its rows have lost what was merged before them, turned, each label would name another's figures, and read as
 * they stand, 总计 and 其他 would be rows of the form: no column of such a grid can be told by its position.
 */
export function uprightLines(grid: Grid): Line[] {
  const lines = linesOf(grid);
  const first = lines.findIndex(({ spans }) => spans.some(isFigure));
  const heads = lines.slice(0, first < 0 ? fewest : Math.max(first, fewest)).slice(0, most);
  if (matches(labelsIn(heads), ownRequestRows).size < applicantCount) return lines;
  return isShifted(lines) ? lines.map((line) => ({ ...line, ragged: true })) : linesOf(transpose(grid));
}

/** Whether a row of headings or figures is shorter than the others, or a column holds figures in some rows and labels in others. */
function isShifted(lines: readonly Line[]): boolean {
  const labelled = new Set<number>();
  const figured = new Set<number>();
  for (const { spans, ragged } of lines) {
    if (ragged && spans.filter(({ label }) => label).length > 1) return true;
    const figures = spans.filter(isFigure);
    if (figures.length === 0) continue;
    if (ragged) return true;
    for (const span of figures) figured.add(span.from);
    for (const span of spans) if (span.label) labelled.add(span.from);
  }
  return [...labelled].some((column) => figured.has(column));
}

function isFigure({ label, square }: Span): boolean {
  return !label && square.text.trim() !== '';
}
