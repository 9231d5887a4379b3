import { type ConsolidatedCell, consolidatedCells, numberOf, partsOf } from '../companions/index';
import type { Cell, Report, Wording } from '../model/index';
import { type Failure, passed, unknownFor, type Verdict } from '../model/verdict';
import { exact, nameOf, planOf, sumsOf } from '../sums/index';
import type { Rule } from './define';

/** A cell of a consolidated report is not the sum of the same cell in the reports it takes together. */
export const consolidationMismatch: Rule = {
  id: 'consolidation-mismatch',
  name: '汇总不符',
  basis: 'conventional',
  wording: {
    zh: '{row}（{column}）汇总报告为 {left}，{count} 份分报告之和为 {right}{blanks}',
    en: '{row} ({column}): {left} in the consolidated report, {right} in its parts together ({count}){blanks}',
  },
  summary: {
    zh: '汇总报告的每一格等于本级、部门和乡镇各分报告之和；缺少的分报告逐一指明',
    en: 'each cell of a consolidated report is the sum of its parts; parts that are missing are named',
  },
  source: {
    zh: '惯例：汇总范围由使用者指明，不作推测',
    en: 'convention: what is consolidated is said by the user, not guessed',
  },
  example: {
    zh: '一、本年新收（总计）汇总报告为 172，23 份分报告之和为 127',
    en: 'newReceived (total): 172 in the consolidated report, 127 in its parts together (23)',
  },
  *check({ report, parts = [], unread }) {
    if (parts.length === 0 && !unread?.parts?.length) return;
    const given = partsOf(report, parts, unread?.parts);
    const cells = consolidatedCells(report, given);
    const body = given.complete && given.usable.length > 0 ? wholeBody(report, given.usable, cells) : null;
    if (body) yield body;
    for (const one of cells) yield body && one.outcome === 'differs' ? unknownFor([one.cell]) : verdictOn(report, one);
  },
};

function verdictOn(report: Report, { cell, outcome, left, right, seen }: ConsolidatedCell): Verdict {
  if (outcome !== 'differs' || left === null) return outcome === 'agrees' ? passed : unknownFor([cell]);
  const blanks = blanksOf(seen.filter((one) => one === 'nothing').length, left - right);
  const values = { ...nameOf(planOf(report), cell), left, right, count: seen.length, blanks };
  return { outcome: 'failed', cells: [cell], left, right, values };
}

/**
 * One finding in the place of many where a body that was not given, or was given without being one, explains every cell that
 * differs: which of these cells is wrong, if any, is then unknown.
 */
function wholeBody(report: Report, parts: readonly Report[], cells: readonly ConsolidatedCell[]): Failure | null {
  const differing = cells.filter(({ outcome }) => outcome === 'differs');
  const odd = differing.length < telltale ? undefined : oddPart(parts, cells);
  const missing = odd === undefined && isBodyOfItsOwn(report, cells);
  if (!odd && !missing) return null;
  const values = { count: parts.length, cells: differing.length, figures: figuresOf(report, differing) };
  const all = { outcome: 'failed' as const, cells: differing.map(({ cell }) => cell) };
  if (!odd) return { ...all, wording: bodyMissing, values };
  const other = odd.organization ?? odd.title ?? '';
  return { ...all, wording: bodyTooMany, against: odd, values: { ...values, other } };
}

/** Said in the place of a finding for every cell where they are over by the figures of one part. */
const bodyTooMany: Wording = {
  zh: '{count} 份分报告之和有 {cells} 格多于汇总报告，超出的恰为“{other}”各格之数：该报告可能不在汇总范围之内，或汇总时漏计。{figures}',
  en: 'in {cells} cells the {count} parts together come to more than the consolidated report, by just the figures of {other}, which may be none of its parts or have been left out: {figures}',
};

/** Said in the place of a finding for every cell where one body that was not given explains them all. */
const bodyMissing: Wording = {
  zh: '{count} 份分报告之和有 {cells} 格少于汇总报告，各格差额自成一份勾稽相符的报表：可能有机关的报告未给出，或汇总时多计。{figures}',
  en: 'in {cells} cells the parts together ({count}) come to less than the consolidated report, and what is left adds up as a report of its own: a body may not have been given, or too much was counted: {figures}',
};

/** One figure put wrong in a row and its total would make two sums of its own. */
const telltale = 4;

/** The one part without which every cell agrees; undefined where there is none, or more than one. */
function oddPart(parts: readonly Report[], cells: readonly ConsolidatedCell[]): Report | undefined {
  if (parts.length < 2) return undefined;
  const known = cells.filter(({ outcome }) => outcome !== 'unknown');
  const odd = parts.filter((_, index) =>
    known.every(({ left, right, seen }) => left === exact(right - (numberOf(seen[index] ?? null) ?? 0))),
  );
  return odd.length === 1 ? odd[0] : undefined;
}

/**
 * Whether what the parts leave over adds up, all of it together, as a report would: then the report of a body was not given,
 * and no cell is wrong. Not where there are too few sums to tell.
 */
function isBodyOfItsOwn(report: Report, cells: readonly ConsolidatedCell[]): boolean {
  const over: Record<string, Cell> = {};
  for (const { cell, left, right, seen } of cells) {
    if (left === null || seen.includes(null)) continue;
    const value = exact(left - right);
    if (value < 0 && !cell.endsWith('.change')) return false;
    over[cell] = { raw: '', kind: 'number', value, location: {} };
  }
  const sums = sumsOf({ ...report, cells: over, subtotals: [], problems: [] });
  const telling = sums.filter(({ leftSum, left }) => leftSum > 0 && left.length > 2).length >= telltale;
  return telling && !sums.some(({ standing }) => standing === 'broken');
}

/** More would be a page; what is left out stands in the cells. */
const mostFigures = 12;

/** Both sides of the cells that differ: of table 二, and the totals of the others, in which the rest is contained. */
function figuresOf(report: Report, cells: readonly ConsolidatedCell[]): Wording {
  const plan = planOf(report);
  const leading = cells.filter(({ cell }) => cell.startsWith('disclosure.') || cell.endsWith('.total'));
  const shown = leading.slice(0, mostFigures);
  const said = (language: 'zh' | 'en') =>
    shown.map(({ cell, left, right }) => {
      const { row, column } = nameOf(plan, cell);
      return `${row[language]}${{ zh: `（${column.zh}）`, en: ` (${column.en}) ` }[language]}${left} ≠ ${right}`;
    });
  const more = cells.length > shown.length;
  return { zh: said('zh').join('；') + (more ? ' 等' : ''), en: said('en').join('; ') + (more ? '; …' : '') };
}

function blanksOf(blanks: number, missing: number): Wording {
  if (blanks === 0 || missing < 0) return { zh: '', en: '' };
  return {
    zh: `；其中 ${blanks} 份此格空白，须合计为 ${exact(missing)} 才相符`,
    en: `; those that leave it blank (${blanks}) would have to come to ${exact(missing)}`,
  };
}
