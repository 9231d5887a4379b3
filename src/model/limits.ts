import * as z from 'zod';
import { limitTerms } from './limit-terms';

/** The name of a limit. */
export type LimitName = keyof typeof limitTerms;
/** The name of a limit, as a schema. */
export const LimitName = z.enum(Object.keys(limitTerms) as [LimitName, ...LimitName[]]);

/** The longest text that JavaScript keeps (V8, on machines of 64 bits), in characters. */
const longestText = 2 ** 29 - 24;

/** What some limits can be raised to: beyond it a file, a part of one or what is read of it would be longer than a text can be. */
export const largestLimits: { readonly [Name in LimitName]?: number } = {
  inputBytes: longestText,
  unpackedBytes: longestText,
  characters: 50_000_000,
};

/** Limits that a user sets, by their names in `limitTerms`; for those not named the defaults hold. */
export const Limits = z.partialRecord(LimitName, z.number().positive()).superRefine((limits, { addIssue }) => {
  const name = tooHigh(limits);
  if (!name) return;
  const most = largestLimits[name];
  addIssue({ code: 'custom', message: `${name}: at most ${most}`, params: { name, most } });
});
export type Limits = { readonly [Name in LimitName]?: number | undefined };

function tooHigh(limits: Limits): LimitName | undefined {
  return LimitName.options.find((name) => (limits[name] ?? 0) > (largestLimits[name] ?? Number.POSITIVE_INFINITY));
}

/** The limits that a caller sets. Throws `RangeError` for one that does not exist, is no positive number, or is higher than it can be. */
export function limitsGiven(set: Limits | null | undefined): Limits {
  const limits = set ?? {};
  for (const [name, most] of Object.entries(limits)) {
    if (!Object.hasOwn(limitTerms, name)) throw new RangeError(`no such limit: ${name}`);
    if (most !== undefined && !(typeof most === 'number' && most > 0))
      throw new RangeError(`not a positive number: ${name}=${typeof most === 'object' ? 'object' : String(most)}`);
  }
  const high = tooHigh(limits);
  if (high) throw new RangeError(`more than ${largestLimits[high]}: ${high}=${limits[high]}`);
  return limits;
}

/** Keeps what is read of one file, with all the files inside it, within its limits. */
export interface Meter {
  /** Adds to what has been met so far; throws `ExtractError` as soon as that is more than the limit. */
  count(name: LimitName, more: number): void;
  /** Throws `ExtractError` where a depth or a number is more than the limit; `whole` where it is all that the file has. */
  heed(name: LimitName, found: number, whole?: 'whole'): void;
}
