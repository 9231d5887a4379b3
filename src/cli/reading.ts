import type { Limits } from '../node';
import type { Budget } from './reader-process';

/** How inputs are read: how many at a time, what each may cost, and how much of everything it may have. */
export interface Reading {
  readonly jobs: number;
  readonly budget: Budget;
  readonly limits: Limits;
}
