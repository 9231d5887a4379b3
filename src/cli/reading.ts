import type { Limits } from '../node';
import type { Pooling } from '../reader/reader-pool';

/** How inputs are read: how many at a time, what each may cost, and how much of everything it may have. */
export interface Reading extends Pooling {
  readonly limits: Limits;
}
