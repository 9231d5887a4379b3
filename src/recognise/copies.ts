import { type Form, type FormCell, formCells } from '../forms/define';
import type { Problem } from '../model/problem';
import type { Cell } from '../model/report';
import { ownPieces } from './own-pieces';
import type { Piece } from './pieces';
import type { TableReading } from './reading';

/** The pieces of each copy: those of a second copy print again what the first has printed. */
export function copiesIn(pieces: readonly Piece[]): (readonly Piece[])[] {
  if (pieces.length === 0) return [];
  const { own, copies } = ownPieces(pieces, []);
  return [own, ...copiesIn(copies)];
}

/**
 * The cells for which a copy of their table in the same report leaves no number to stand behind: those that it prints differently, and where it differs
 * in many all of the table, for they are then no copies, and neither is known to be the report's own: 机关一处 and 机关二处 with a table 三 each.
 */
export function conflicts(form: Form, cells: ReadonlyMap<string, Cell>, copies: readonly TableReading[]): Problem[] {
  const all = formCells(form);
  return [...new Set(all.map(({ table }) => table))].flatMap((table) => {
    const printed = all.filter((cell) => cell.table === table && cells.has(cell.id));
    const pairs = copies.map((copy) => pairsOf(printed, cells, copy.cells));
    const differing = new Set(pairs.flatMap((of) => of.filter(isDifferent).map(({ cell }) => cell)));
    const rivals = pairs.filter(areStrangers);
    const isWhole = rivals.some((of) => of.length * 2 >= printed.length);
    const doubted = new Set(isWhole ? printed : rivals.flatMap((of) => of.map(({ cell }) => cell)));
    return [...[...differing].map(inConflict), ...uncertain([...doubted].filter((cell) => !differing.has(cell)))];
  });
}

function inConflict({ id, row, column }: FormCell): Problem {
  const label = `${row.labels.at(-1) ?? ''} / ${column.labels.at(-1) ?? ''}`;
  return { code: 'conflicting-copies', cells: [id], values: { label } };
}

function uncertain(cells: readonly FormCell[]): Problem[] {
  const [first] = cells;
  if (!first) return [];
  const ids = cells.map(({ id }) => id);
  return [{ code: 'cell-uncertain', table: first.table, cells: ids, values: { label: first.row.labels.at(-1) ?? '' } }];
}

/** A cell that two copies print. */
interface Pair {
  readonly cell: FormCell;
  readonly one: Cell;
  readonly other: Cell;
}

function pairsOf(
  table: readonly FormCell[],
  cells: ReadonlyMap<string, Cell>,
  copy: ReadonlyMap<string, Cell>,
): readonly Pair[] {
  return table.flatMap((cell) => {
    const [one, other] = [cells.get(cell.id), copy.get(cell.id)];
    return one && other ? [{ cell, one, other }] : [];
  });
}

function isDifferent({ one, other }: Pair): boolean {
  return one.value !== other.value;
}

/**
 * Whether two tables differ in more cells than slips explain: a wrong figure and its total, in a larger table up to a third of
 * what either says. Nought and blank agree too often to say anything.
 */
function areStrangers(pairs: readonly Pair[]): boolean {
  const telling = pairs.filter(({ one, other }) => isRead(one) && isRead(other) && (one.value || other.value));
  const differing = telling.filter(isDifferent).length;
  return differing > 2 && differing * 3 > telling.length;
}

function isRead({ kind }: Cell): boolean {
  return kind !== 'unreadable';
}
