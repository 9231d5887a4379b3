import type { Grid } from '../model/document';
import { type Line, linesOf } from './lines';
import { applicantCount, labelsIn, matches, ownRequestRows } from './table-words';
import { transpose } from './transpose';

/**
 * The lines of a grid; where table 三 is printed on its side, with the kinds of applicants one below the other, those of the
 * grid turned upright.
 */
export function uprightLines(grid: Grid): Line[] {
  const lines = linesOf(grid);
  const [head = [], next = [], third = []] = lines.map((line) => labelsIn([line]));
  if (matches([...head, ...next, ...third], ownRequestRows).size < applicantCount) return lines;
  return isShifted(lines) ? lines : linesOf(transpose(grid));
}

/**
 * Whether rows have lost what was merged before them, so that a column holds figures in some rows and labels in others: turned, each label
 * would name another's figures.
 */
function isShifted(lines: readonly Line[]): boolean {
  const labelled = new Set<number>();
  const figured = new Set<number>();
  for (const { spans } of lines) {
    const isHeading = spans.filter((span) => span.label).length >= applicantCount;
    for (const span of isHeading ? [] : spans) {
      if (span.label) labelled.add(span.from);
      else if (span.square.text.trim() !== '') figured.add(span.from);
    }
  }
  return [...labelled].some((column) => figured.has(column));
}
