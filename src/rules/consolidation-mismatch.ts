import { numberOf, partsOf, type Seen, seenIn } from '../companions/index';
import type { Cell, Report, Wording } from '../model/index';
import { nameOf, planOf, sumsOf } from '../sums/index';
import { type Failure, passed, type Rule, unknown, type Verdict } from './define';

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
    const left = complete ? leftOver(report, usable) : null;
    if (left) {
      yield {
        outcome: 'failed',
        cells: left,
        wording: bodyMissing,
        severity: 'note',
        values: { count: usable.length },
      };
      return;
    }
    const verdicts = verdictsOn(report, usable, complete);
    const odd = complete && verdicts.filter(isFailure).length >= telltale ? oddPart(report, usable) : undefined;
    if (!odd) yield* verdicts;
    else {
      const values = { other: odd.organization ?? odd.title ?? '' };
      const cells = verdicts.filter(isFailure).flatMap((verdict) => verdict.cells);
      yield { outcome: 'failed', cells, wording: bodyTooMany, severity: 'note', against: odd, values };
    }
  },
};

function verdictsOn(report: Report, parts: readonly Report[], complete: boolean): Verdict[] {
  return [...planOf(report).cells].flatMap(([id, { column }]) => {
    const signed = column.line.id === 'change';
    return id in report.cells ? cellVerdict(report, parts, { complete, signed }, id) : [];
  });
}

/** The one part without which every cell agrees; undefined where there is none, or more than one. */
function oddPart(report: Report, parts: readonly Report[]): Report | undefined {
  const odd = parts.filter((part) => {
    const others = parts.filter((other) => other !== part);
    return others.length > 0 && verdictsOn(report, others, true).every(({ outcome }) => outcome === 'passed');
  });
  return odd.length === 1 ? odd[0] : undefined;
}

function isFailure(verdict: Verdict): verdict is Failure {
  return verdict.outcome === 'failed';
}

/** Said in the place of a finding for every cell where they are over by the figures of one part. */
const bodyTooMany: Wording = {
  zh: '各分报告之和多于汇总报告，超出的恰为“{other}”各格之数：该报告可能不在汇总范围之内',
  en: 'the parts together come to more than the consolidated report by just the figures of {other}, which may be none of its parts',
};

/** Said in the place of a finding for every cell where one body that was not given explains them all. */
const bodyMissing: Wording = {
  zh: '{count} 份分报告之和少于汇总报告，各格差额自成一份勾稽相符的报表：可能有机关的报告未给出',
  en: 'the {count} parts together come to less than the consolidated report, and what is left adds up as a report of its own: a body may not have been given',
};

/**
 * The cells in which the parts leave something over, where all of it together adds up as a report would: then the report of
 * a body was not given, and no cell is wrong. Null where it does not, or where there are too few sums to tell.
 */
function leftOver(report: Report, parts: readonly Report[]): string[] | null {
  const whole = seenIn(report);
  const seen = parts.map(seenIn);
  const over: Record<string, Cell> = {};
  for (const id of Object.keys(report.cells)) {
    const sides = [whole(id), ...seen.map((part) => part(id))];
    const [total = 0, ...rest] = sides.map(numberOf);
    if (total === null || sides.includes(null)) continue;
    const value = exact(rest.reduce<number>((sum, one) => sum - (one ?? 0), total));
    if (value < 0 && !id.endsWith('.change')) return null;
    over[id] = { raw: '', kind: 'number', value, location: {} };
  }
  const sums = sumsOf({ ...report, cells: over, subtotals: [], problems: [] });
  const telling = sums.filter(({ leftSum, left }) => leftSum > 0 && left.length > 2).length >= telltale;
  if (!telling || sums.some(({ standing }) => standing === 'broken')) return null;
  return Object.keys(over).filter((id) => over[id]?.value !== 0);
}

/** One figure put wrong in a row and its total would make two sums of its own. */
const telltale = 4;

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
  if (right < left && parts.some((part) => isLeftOut(part, cell))) return unknown;
  const name = nameOf(planOf(report), cell);
  const values = { ...name, left, right, count: parts.length, blanks: blanksOf(seen, left - right) };
  return { outcome: 'failed', cells: [cell], left, right, values };
}

/** A total left blank over a row that has figures is not nothing. */
function isLeftOut(part: Report, cell: string): boolean {
  if (seenIn(part)(cell) !== 'nothing' || !cell.endsWith('.total')) return false;
  const row = cell.slice(0, cell.lastIndexOf('.') + 1);
  return Object.entries(part.cells).some(([id, { value }]) => id.startsWith(row) && (value ?? 0) > 0);
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
