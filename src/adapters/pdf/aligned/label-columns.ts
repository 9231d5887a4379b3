import { middle } from '../geometry/box';
import { isSetAs } from './blank-rows';
import type { StripFragment as Fragment } from './strip';
import { clustered, type ValueColumn } from './value-columns';

/** A column of the labels of groups of rows. */
export interface LabelColumn extends ValueColumn {
  readonly labels: readonly Fragment[];
}

/** No table has as many groups of rows. */
const many = 100;

/**
 * The columns in which labels of groups stand, from left to right. A label that stands over two of them, centred (行政复议 beside 行政诉讼 and its kinds), shares no
 * edge and no axis with another and has its axis between those of both; it is of the first.
 */
export function labelColumns(labels: readonly Fragment[]): LabelColumn[] {
  const over = new Set(labels.length > many ? [] : labels.filter((label) => isOverTwo(label, labels)));
  const columns = clustered(labels.filter((label) => !over.has(label)).map(({ box }) => box));
  const columnOf = (label: Fragment) =>
    over.has(label)
      ? columns.findLastIndex(({ left, right }) => (left + right) / 2 < middle(label.box))
      : columns.findIndex(({ left, right }) => middle(label.box) >= left && middle(label.box) <= right);
  const at = new Map(labels.map((label) => [label, columnOf(label)]));
  return columns.map((column, i) => ({ ...column, labels: labels.filter((label) => at.get(label) === i) }));
}

function isOverTwo(label: Fragment, labels: readonly Fragment[]): boolean {
  const others = labels.filter((other) => other !== label);
  const isAmid = [-1, 1].every((side) => others.some(({ box }) => side * (middle(box) - middle(label.box)) > 0));
  return isAmid && !others.some((other) => isSetAs(label, other));
}
