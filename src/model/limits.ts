import * as z from 'zod';
import { limitTerms } from './limit-terms';

/** The name of a limit. */
export type LimitName = keyof typeof limitTerms;
/** The name of a limit, as a schema. */
export const LimitName = z.enum(Object.keys(limitTerms) as [LimitName, ...LimitName[]]);

/** Limits that a user sets, by their names in `limitTerms`; for those not named the defaults hold. */
export const Limits = z.partialRecord(LimitName, z.number().positive());
export type Limits = { readonly [Name in LimitName]?: number | undefined };

/** Keeps what is read of one file, with all the files inside it, within its limits. */
export interface Meter {
  /** Adds to what has been met so far; throws `ExtractError` as soon as that is more than the limit. */
  count(name: LimitName, more: number): void;
  /** Throws `ExtractError` where a depth or a number is more than the limit; `whole` where it is all that the file has. */
  heed(name: LimitName, found: number, whole?: 'whole'): void;
}
