import type { Line, Span } from './lines';

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
 * The lines of a table that are of the report's year, where a column before the figures says for each line of which year it is and names several:
 * the others are there to compare with.
 */
export function ownYearLines(lines: readonly Line[], year: number | null): readonly Line[] {
  const years = lines.map((line) => {
    const first = line.spans.findIndex((span) => !span.label && span.square.text.trim() !== '');
    const stub = first < 0 ? line.spans : line.spans.slice(0, first);
    const said = stub.flatMap((span) => yearOf(span, year) ?? []);
    return said.length === 1 ? (said[0] ?? null) : null;
  });
  const named = new Set(years.filter((own) => own !== null));
  return named.size < 2 ? lines : lines.filter((_, at) => years[at] === null || years[at] === year);
}
