import { numberOf, seenIn } from '../companions/index';
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
    const usable = parts.filter((part) => part.year === report.year && part.edition === report.edition);
    if (usable.length === 0) return;
    const complete = usable.length === parts.length;
    for (const id of planOf(report).cells.keys()) {
      if (id in report.cells) yield cellVerdict(report, usable, complete, id);
    }
  },
};

function cellVerdict(report: Report, parts: readonly Report[], complete: boolean, cell: string): Verdict {
  const left = numberOf(seenIn(report)(cell));
  const seen = parts.map((part) => numberOf(seenIn(part)(cell)));
  if (left === null) return unknown;
  const right = Number(seen.reduce<number>((sum, value) => sum + (value ?? 0), 0).toFixed(6));
  const all = complete && !seen.includes(null);
  if (all ? left === right : right <= left) return all ? passed : unknown;
  const name = nameOf(planOf(report), cell);
  return { outcome: 'failed', cells: [cell], left, right, values: { ...name, left, right, count: parts.length } };
}
