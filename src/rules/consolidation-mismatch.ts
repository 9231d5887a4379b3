import { numberOf, partsOf, type Seen, seenIn } from '../companions/index';
import type { Report, Wording } from '../model/index';
import { nameOf, planOf } from '../sums/index';
import { passed, type Rule, unknown, type Verdict } from './define';

/** A cell of a consolidated report is not the sum of the same cell in the reports it takes together. */
export const consolidationMismatch: Rule = {
  id: 'consolidation-mismatch',
  basis: 'conventional',
  wording: {
    zh: '{row}（{column}）汇总报告为 {left}，{count} 份分报告之和为 {right}{blanks}',
    en: '{row} ({column}): {left} in the consolidated report, {right} in its {count} parts together{blanks}',
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

/**
 * What is missing can only add to a sum, but for a cell that states a change: it may be negative. A blank in the whole leaves
 * the sum unknown unless it holds with the blank as nothing; blanks in the parts are told where they could make up what is missing.
 */
function cellVerdict(
  report: Report,
  parts: readonly Report[],
  { complete, signed }: { readonly complete: boolean; readonly signed: boolean },
  cell: string,
): Verdict {
  const whole = seenIn(report)(cell);
  const left = numberOf(whole);
  const seen = parts.map((part) => seenIn(part)(cell));
  const right = exact(seen.reduce<number>((sum, one) => sum + (numberOf(one) ?? 0), 0));
  if (left === null || (whole === 'nothing' && right !== 0)) return unknown;
  const all = complete && !seen.includes(null);
  if (!all && signed) return unknown;
  if (all ? left === right : right <= left) return all ? passed : unknown;
  const name = nameOf(planOf(report), cell);
  const values = { ...name, left, right, count: parts.length, blanks: blanksOf(seen, left - right) };
  return { outcome: 'failed', cells: [cell], left, right, values };
}

function blanksOf(seen: readonly Seen[], missing: number): Wording {
  const blanks = seen.filter((one) => one === 'nothing').length;
  if (blanks === 0 || missing < 0) return { zh: '', en: '' };
  return {
    zh: `；其中 ${blanks} 份此格空白，须合计为 ${exact(missing)} 才相符`,
    en: `; the ${blanks} of them that leave it blank would have to come to ${exact(missing)}`,
  };
}

/** Drops what binary fractions add to amounts of at most six decimals. */
function exact(value: number): number {
  return Number(value.toFixed(6));
}
