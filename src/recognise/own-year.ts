import type { Line, Span } from './lines';
import { printedLabel } from './vocabulary';

/** The year that a label says and nothing else: 2023年, 2023年度, or this one or the one before it. */
function yearOf({ label }: Span, year: number | null): number | null {
  const folded = label?.folded ?? '';
  const written = /^((?:19|20)\d\d)年度?$/.exec(folded)?.[1];
  if (written) return Number(written);
  if (year === null || !/年/.test(folded)) return null;
  if (/^[本今]年度?$/.test(folded)) return year;
  return /^(?:[上去]年度?|上一年度?)$/.test(folded) ? year - 1 : null;
}

/**
 * The lines of a table with years for headings, its own and others to compare with, as headings that say 本年 and 上年: what stands under another year is none of the
 * report's figures.
 */
function withOwnYearNamed(lines: readonly Line[], year: number | null): readonly Line[] {
  const yearsOf = (line: Line) => line.spans.map((span) => yearOf(span, null));
  const isHead = (line: Line) => {
    const named = new Set(yearsOf(line).filter((own) => own !== null));
    return year !== null && named.size > 1 && named.has(year) && line.spans.every(isHeading);
  };
  return lines.map((line) => {
    if (!isHead(line)) return line;
    const years = yearsOf(line);
    const spans = line.spans.map((span, at) => {
      const own = years[at] ?? null;
      return own === null ? span : { ...span, label: printedLabel(own === year ? '本年' : '上年') };
    });
    return { ...line, spans };
  });
}

function isHeading({ label, square }: Span): boolean {
  return label !== null || square.text.trim() === '';
}

/**
 * The lines of a table that are of the report's year, where a column before the figures says for each line of which year it is and names several:
 * the others are there to compare with.
 */
export function ownYearLines(printed: readonly Line[], year: number | null): readonly Line[] {
  const lines = withOwnYearNamed(printed, year);
  const years = lines.map((line) => {
    const first = line.spans.findIndex((span) => !span.label && span.square.text.trim() !== '');
    const stub = first < 0 ? line.spans : line.spans.slice(0, first);
    const said = stub.flatMap((span) => yearOf(span, year) ?? []);
    return said.length === 1 ? (said[0] ?? null) : null;
  });
  const named = new Set(years.filter((own) => own !== null));
  return named.size < 2 ? lines : lines.filter((_, at) => years[at] === null || years[at] === year);
}
