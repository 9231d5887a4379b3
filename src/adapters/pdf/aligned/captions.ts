import { around, middle } from '../geometry/box';
import type { StripFragment as Fragment } from './strip';
import type { ValueColumn } from './value-columns';
import type { ValueRow } from './value-rows';

/** In font sizes: how near values that are flush with one side of their cells stand to that. */
const flush = 0.5;

/**
 * Whether what stands above a heading is a caption over the whole table and names no column: 第二十条第（五）项 in the middle of all, 本年处理决定数量 in the middle of its own
 * column. The table then ends on the right as far from the caption as the labels begin on the left, and its border left of the heading is as far from that; labels end before it, and the values
 * stand flush with one side of the cell between both.
 */
export function isCaption(caption: Fragment, own: Fragment, column: ValueColumn, rows: readonly ValueRow[]): boolean {
  const labels = rows.flatMap((row) => row.labels.map(({ box }) => box));
  if (labels.length === 0) return false;
  const { left, right } = around(labels);
  const reach = flush * own.size;
  const end = 2 * middle(caption.box) - left;
  const border = 2 * middle(own.box) - end;
  const isInside = right <= border + reach && column.left >= border - reach && column.right <= end + reach;
  return isInside && (column.left <= border + reach || column.right >= end - reach);
}
