import type { Grown } from './growth';
import type { Scaled } from './jobs';
import type { Remembered } from './memory';
import type { Readings } from './reading';
import type { Started } from './starting';

/** All that one run has measured, as it is written to JSON. */
export interface Measurement {
  readonly date: string;
  readonly commit: string;
  readonly machine: string;
  /** Of the documents: figures of different editions cannot be compared. */
  readonly edition: string;
  readonly seconds: number;
  readonly skipped: readonly string[];
  readonly reading: Readings['fared'];
  readonly starting: readonly Started[];
  readonly jobs: readonly Scaled[];
  readonly growth: readonly Grown[];
  readonly memory: readonly Remembered[];
}
