import { type Equation, equations } from '../../src/forms/equations';
import { type Edition, forms } from '../../src/forms/index';
import { formCellsOf, formOf } from '../../src/sums/index';
import { below, pick, type Random } from './random';

export const scales = ['small', 'mid', 'large'] as const;
export type Scale = (typeof scales)[number];

/** The largest usual figure in a busy cell, and how often a cell is nought. */
const sizes = {
  small: { most: 12, noughts: 0.93 },
  mid: { most: 120, noughts: 0.75 },
  large: { most: 2500, noughts: 0.45 },
} as const;

export const applicants = [
  'naturalPerson',
  'business',
  'research',
  'nonprofit',
  'legalService',
  'otherOrganization',
] as const;

/** The equations of the pure form. */
export function pureEquations(edition: Edition): Equation[] {
  const combined = (row: string) => row === 'otherHandling.combined';
  return equations(formOf(edition), (_table, row) => edition === '2019' || !combined(row));
}

/** The figures of a report in which every sum holds: busy with natural persons and few others, as real ones are. */
export function consistentFigures(random: Random, scale: Scale, edition: Edition = '2021'): Record<string, number> {
  const cells = [...formCellsOf(formOf(edition)).values()].filter((cell) => edition === '2019' || !cell.instead);
  const figures = Object.fromEntries(cells.map((cell) => [cell.id, disclosed(random, scale)]));
  makePlausible(figures);
  const all = pureEquations(edition);
  for (const cell of cells) if (cell.table !== 'disclosure') figures[cell.id] = count(random, scale, cell.column.id);
  for (const column of applicants) balance(random, figures, all, column);
  for (const equation of all.filter((one) => one.kind === 'row')) settle(figures, equation);
  for (const equation of all.filter((one) => one.id === 'column:requests.total')) settle(figures, equation);
  return figures;
}

function disclosed(random: Random, scale: Scale): number {
  return random() < 0.4 ? 0 : below(random, sizes[scale].most * 4);
}

/** A county makes no 规章, and has in force, or published, at least what the year added. */
function makePlausible(figures: Record<string, number>): void {
  for (const id of Object.keys(figures)) if (id.startsWith('disclosure.rules.')) figures[id] = 0;
  for (const [stock, added] of [
    ['inForce', 'issued'],
    ['totalPublished', 'newlyPublished'],
  ]) {
    const [there, more] = [stock, added].map((column) => `disclosure.normativeDocuments.${column}`);
    if (there && more && figures[there] !== undefined) figures[there] += figures[more] ?? 0;
  }
}

function count(random: Random, scale: Scale, column: string): number {
  const { most, noughts } = sizes[scale];
  const busy = column === 'naturalPerson' ? 1 : 0.15;
  if (random() < (busy === 1 ? noughts * 0.8 : noughts)) return 0;
  return Math.ceil(random() ** 3 * most * busy);
}

/** Makes a column whole: the outcomes decide （七）, and what came in and what is carried forward follow. */
function balance(random: Random, figures: Record<string, number>, all: readonly Equation[], column: string): void {
  for (const equation of all) if (equation.id === `column:requests.${column}`) settle(figures, equation);
  const concluded = figures[`requests.concluded.${column}`] ?? 0;
  const carriedIn = below(random, Math.ceil(concluded / 4) + 1);
  const carriedForward = carriedIn > concluded ? carriedIn - concluded : below(random, Math.ceil(concluded / 5) + 1);
  figures[`requests.carriedIn.${column}`] = carriedIn;
  figures[`requests.carriedForward.${column}`] = carriedForward;
  figures[`requests.newReceived.${column}`] = concluded + carriedForward - carriedIn;
}

function settle(figures: Record<string, number>, { left, right }: Equation): void {
  const [total] = right;
  if (total !== undefined) figures[total] = left.reduce((sum, cell) => sum + (figures[cell] ?? 0), 0);
}

/** One of the scales. */
export function anyScale(random: Random): Scale {
  return pick(random, scales);
}

/** One of the editions. */
export function anyEdition(random: Random): Edition {
  return pick(random, [forms[0].id, forms[1].id]);
}
