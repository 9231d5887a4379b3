import type { Code } from './code';

/** One variable changed from what is printed to what it may have been. */
export interface Change {
  readonly variable: number;
  readonly to: number;
}

/**
 * One thing that went wrong when the report was made: a single cell, a row or column moved on by one place, or two cells
 * exchanged, next to each other or apart. However many cells it changes, it is one slip.
 */
export interface Slip {
  readonly kind: 'cell' | 'swap' | 'swap-apart' | 'shift-right' | 'shift-left' | 'shift-down' | 'shift-up';
  readonly changes: readonly Change[];
}

/** What a slip, undone, adds to each check that it touches. */
export type Effect = ReadonlyMap<number, number>;

/** Adds up what the changes of a slip do to the checks; checks on which they cancel out are not touched. */
export function effectOf(code: Code, changes: readonly Change[]): Effect {
  const effect = new Map<number, number>();
  for (const { variable, to } of changes) {
    const known = code.variables[variable];
    if (!known) continue;
    for (const { equation, sign } of known.incidences) {
      const sum = (effect.get(equation) ?? 0) + sign * (to - known.value);
      if (sum === 0) effect.delete(equation);
      else effect.set(equation, sum);
    }
  }
  return effect;
}
