import { numberOf, partsOf, seenIn } from '../companions/index';
import type { Report } from '../model/index';
import { nameOf, planOf } from '../sums/index';
import { passed, type Rule, unknown, type Verdict } from './define';

/** A cell of a consolidated report is not the sum of the same cell in the reports it takes together. */
export const consolidationMismatch: Rule = {
  id: 'consolidation-mismatch',
  basis: 'conventional',
  wording: {
    zh: '{row}（{column}）汇总报告为 {left}，{count} 份分报告之和为 {right}',
    en: '{row} ({column}): {left} in the consolidated report, {right} in its {count} parts together',
  },
  summary: {
    zh: '汇总报告的每一格等于本级、部门和乡镇各分报告之和；缺少的分报告逐一指明',
    en: 'each cell of a consolidated report is the sum of its parts; parts that are missing are named',
  },
  source: '惯例：汇总范围由使用者指明，不作推测',
  example: {
    zh: '一、本年新收（总计）汇总报告为 172，23 份分报告之和为 127',
    en: 'newReceived (total): 172 in the consolidated report, 127 in its 23 parts together',
  },
  *check({ report, parts = [] }) {
    const { usable, complete } = partsOf(report, parts);
    if (usable.length === 0) return;
    for (const [id, { column }] of planOf(report).cells) {
      const signed = column.line.id === 'change';
      if (id in report.cells) yield cellVerdict(report, usable, { complete, signed }, id);
    }
  },
};

/** What is missing can only add to a sum, but for a cell that states a change: it may be negative. */
function cellVerdict(
  report: Report,
  parts: readonly Report[],
  { complete, signed }: { readonly complete: boolean; readonly signed: boolean },
  cell: string,
): Verdict {
  const left = numberOf(seenIn(report)(cell));
  const seen = parts.map((part) => numberOf(seenIn(part)(cell)));
  if (left === null) return unknown;
  const right = Number(seen.reduce<number>((sum, value) => sum + (value ?? 0), 0).toFixed(6));
  const all = complete && !seen.includes(null);
  if (!all && signed) return unknown;
  if (all ? left === right : right <= left) return all ? passed : unknown;
  const name = nameOf(planOf(report), cell);
  return { outcome: 'failed', cells: [cell], left, right, values: { ...name, left, right, count: parts.length } };
}
