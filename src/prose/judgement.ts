import type { Reading, Statement } from '../text/statements/index';

/** What comes of holding a statement against the tables; `stated` and `printed` in the cells' unit. */
export interface Judgement {
  readonly outcome: 'agrees' | 'contradicts' | 'unknown';
  readonly statement: Statement;
  readonly stated: number;
  /** What the tables give for the first reading. */
  readonly printed: number | null;
  /** Of a share, what `printed` is a share of. */
  readonly base?: Reading | undefined;
  /** Of a share, all numbers of the tables that it may be one of. */
  readonly wholes?: readonly number[];
  readonly cells: readonly string[];
}

/** What comes of it; null where a statement is of something else. */
export type Outcome = Judgement['outcome'] | null;
