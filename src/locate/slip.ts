import type { Code } from './code';

/** One variable changed from what is printed to what it may have been. */
export interface Change {
  readonly variable: number;
  readonly to: number;
}

/**
 * One thing that went wrong when the report was made: a single cell, a row or column moved on by one place, all rows or columns
 * of a table moved so, a row or column that repeats the one beside it, a row left blank, or two cells exchanged, next to each
 * other or apart. However many cells it changes, it is one slip.
 */
export interface Slip {
  readonly kind:
    | 'cell'
    | 'swap'
    | 'swap-apart'
    | Shift
    | `table-${Shift}`
    | 'row-repeated'
    | 'column-repeated'
    | 'row-blank';
  readonly changes: readonly Change[];
}

/** A line moved on by one place. */
export type Shift = 'shift-right' | 'shift-left' | 'shift-down' | 'shift-up';

/** What a slip, undone, adds to each check that it touches. */
export type Effect = ReadonlyMap<number, number>;

/** Adds up what the changes of a slip do to the checks; checks on which they cancel out are not touched. */
export function effectOf(code: Code, changes: readonly Change[]): Effect {
  const effect = new Map<number, number>();
  for (const { variable, to } of changes) {
    const known = code.variables[variable];
    if (!known) continue;
    for (let at = 0; at < known.incidences.length; at++) {
      const { equation = 0, sign = 0 } = known.incidences[at] ?? {};
      const sum = (effect.get(equation) ?? 0) + sign * (to - known.value);
      if (sum === 0) effect.delete(equation);
      else effect.set(equation, sum);
    }
  }
  return effect;
}

/** The slip by which some figures came to stand in the place of those intended; undefined where fewer than two differ, or one would be less than nothing. */
export function slipTo(
  code: Code,
  kind: Slip['kind'],
  variables: readonly number[],
  intended: readonly number[],
): Slip | undefined {
  if (intended.some((value) => value < 0)) return undefined;
  const changes: Change[] = [];
  for (let index = 0; index < variables.length; index++) {
    const variable = variables[index] ?? 0;
    const to = intended[index] ?? 0;
    if (code.variables[variable]?.value !== to) changes.push({ variable, to });
  }
  return changes.length > 1 ? { kind, changes } : undefined;
}

/** How many cells some slips change. */
export function cellsIn(slips: readonly Slip[]): number {
  return slips.reduce((cells, { changes }) => cells + changes.length, 0);
}

/** Whether a slip, undone, leaves no sum broken. */
export function mendsAll(code: Code, { changes }: Slip): boolean {
  const effect = effectOf(code, changes);
  return code.syndrome.every((off, equation) => off + (effect.get(equation) ?? 0) === 0);
}
