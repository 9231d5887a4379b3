import { countWhile } from '../../../text/count-while';
import { most } from '../geometry/extremes';
import type { Headings } from './headings';
import type { StripFragment as Fragment } from './strip';

/** A heading is parted from its column by more labels than this. */
const several = 1;

/**
 * Headings with those columns told whose own are those of a table further up, in which nothing stands: labels of rows stand below them, and other headings below these
 * (行政事业性收费, with 本年收费金额 over it, below 规章 and 行政规范性文件 with 现行有效件数 over them).
 */
export function withStaleHeadings(placed: Headings, stub: readonly Fragment[]): Headings {
  const { headings, columns, unsure } = placed;
  const lowest = most(headings.map(({ fragment }) => fragment.box.top));
  const labels = stub.filter(({ box }) => box.bottom <= lowest).sort((a, b) => a.box.top - b.box.top);
  if (labels.length <= several) return placed;
  const ends = columns.map(() => Number.NEGATIVE_INFINITY);
  for (const { fragment, from, to } of headings)
    for (let at = from; at <= to; at++) ends[at] = Math.max(ends[at] ?? 0, fragment.box.bottom);
  const stale = ends.flatMap((end, i) =>
    labels.length - countWhile(labels, ({ box }) => box.top < end) > several ? [i] : [],
  );
  return { ...placed, unsure: new Set([...unsure, ...stale]) };
}
