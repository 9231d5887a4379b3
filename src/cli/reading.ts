import type { Limits } from '../node';
import type { Budget, ReaderProcess } from './reader-process';

/** How inputs are read: how many at a time, what each may cost, and how much of everything it may have. */
export interface Reading {
  readonly jobs: number;
  readonly budget: Budget;
  readonly limits: Limits;
  /** Where inputs lie whose names are no UTF-8. */
  readonly paths?: ReadonlyMap<string, Buffer>;
  /** A process that was started before there was anything to read, for who asks first. */
  readonly spare: () => ReaderProcess | undefined;
}
