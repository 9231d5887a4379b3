import * as z from 'zod';
import { Location } from './location';

/** How bad a finding is: an `error` contradicts what the form prints or implies, a `warning` a convention, a `note` deserves a look. */
export const Severity = z.enum(['error', 'warning', 'note']);
export type Severity = z.infer<typeof Severity>;

/** A cell that may be wrong and what it should have been: a proposal, never applied. */
export const Suspect = z.object({
  cell: z.string(),
  printed: z.number().nullable(),
  suggested: z.number(),
  /**
   * Which explanation it belongs to: suspects of one number are wrong together or not at all, those of another number and the
   * same finding and rank in their stead. The same explanation bears the same number in every finding of an audit.
   */
  explanation: z.int().positive(),
  /** 1 is the most likely explanation; equal ranks are equally likely. */
  rank: z.int().positive(),
  why: z.string(),
});
export type Suspect = z.infer<typeof Suspect>;

/** What does not agree in a report, or why something was not compared. */
export const Finding = z.object({
  rule: z.string(),
  severity: Severity,
  message: z.string(),
  /** Every cell that takes part. */
  cells: z.array(z.string()),
  /** The two sides that should be equal, and `left - right`, where the rule compares numbers. */
  left: z.number().optional(),
  right: z.number().optional(),
  difference: z.number().optional(),
  /** The equation that is broken, by its id in the form, e.g. `row:requests.granted`. */
  equation: z.string().optional(),
  /** The other report, where another year's or body's takes part: its index or name as given to the check. */
  against: z.string().optional(),
  /** True where prose takes part. */
  narrative: z.boolean().optional(),
  /** What the prose says: an exact substring of it. */
  quote: z.string().optional(),
  location: Location.optional(),
  /** Best first, of a hundred explanations at the most; `why` tells how many others are as likely. */
  suspects: z.array(Suspect).optional(),
  /** Stays the same as long as the rule, the cells and their values do, so that a dismissed finding stays dismissed. */
  fingerprint: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/**
 * How many checks held, did not, or could not be made. A finding is of a check that failed, or of one that could not be made for
 * a reason that should be known; one whose finding the baseline holds is counted as `dismissed` and nowhere else.
 */
export const Tally = z.object({ passed: z.int(), failed: z.int(), unknown: z.int(), dismissed: z.int() });
export type Tally = z.infer<typeof Tally>;

/** A check that could not be made, where no finding says why. */
export const Unknown = z.object({
  rule: z.string(),
  /** The cells for want of which it could not be made, in this report or the other; empty where it needs none, or they are not known. */
  cells: z.array(z.string()),
  /** The sum that could not be checked, by its id in the form, e.g. `row:requests.granted`. */
  equation: z.string().optional(),
  /** What the prose says: an exact substring of it. */
  quote: z.string().optional(),
});
export type Unknown = z.infer<typeof Unknown>;

/** The outcome of checking one report: `unknown` are the checks that could not be made, but for those that are told as findings. */
export const Audit = z.object({ findings: z.array(Finding), tally: Tally, unknown: z.array(Unknown) });
export type Audit = z.infer<typeof Audit>;
