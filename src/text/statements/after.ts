import type { Context } from './context';

/** What was read of a passage, or of a clause, and the context after it. */
export interface After<T> {
  readonly found: readonly T[];
  readonly context: Context;
}
