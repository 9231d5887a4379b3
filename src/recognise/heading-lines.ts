import { isValue } from '../text/number';
import type { Named } from './by-labels';
import type { Line } from './lines';
import type { PrintedLabel } from './vocabulary';

/** Whether a line has labels and no figures nor signs for none; signs that stand for nothing, as what a program puts around a line of text, are neither. */
export function isHeading(line: Line | undefined): boolean {
  return line?.spans.every(({ label, square }) => label || square.text.trim() === '' || isIdle(square.text)) ?? false;
}

function isIdle(text: string): boolean {
  return !/\p{Nd}/u.test(text) && !isValue(text);
}

/** Whether a line numbers the columns from 0 or 1 on, as programs do that print frames of data: fifteen counts of cases never run so, since one is the sum of others. */
export function isNumbering({ spans }: Line): boolean {
  const said = spans.filter(({ square }) => square.text.trim() !== '');
  const first = Number(said[0]?.square.text);
  return said.length > 4 && first <= 1 && said.every(({ square }, i) => square.text.trim() === String(first + i));
}

/**
 * The lines of headings of table 四 whose blanks are no values: those that name several outcomes, and those right over one, of which 行政复议 has blanks
 * beside it where its merged cell is written out.
 */
export function headingLines(lines: readonly Line[], name: (label: PrintedLabel) => Named): ReadonlySet<Line> {
  const below = outcomeLists(lines, name);
  const over = lines.filter((line, at) => {
    const next = lines[at + 1];
    return (
      next && below.has(next) && next.grid === line.grid && isHeading(line) && line.spans.some(({ label }) => label)
    );
  });
  return new Set([...below, ...over]);
}

/** The lines of headings that name several outcomes. */
export function outcomeLists(lines: readonly Line[], name: (label: PrintedLabel) => Named): ReadonlySet<Line> {
  return new Set(lines.filter((line) => isHeading(line) && outcomesIn(line, name) > 1));
}

function outcomesIn({ spans }: Line, name: (label: PrintedLabel) => Named): number {
  return new Set(spans.flatMap(({ label }) => (label && name(label).column) ?? [])).size;
}
