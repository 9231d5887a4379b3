import type { Limits } from '../node';
import type { Pooling } from '../reader/reader-pool';

/** How inputs are read: how many at a time, what each may cost, and how much of everything it may have. */
export interface Reading extends Pooling {
  readonly limits: Limits;
  /** Where inputs lie whose names are no UTF-8. */
  readonly paths?: ReadonlyMap<string, Buffer>;
}
