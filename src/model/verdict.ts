import type { Finding, Severity } from './finding';
import type { Report } from './report';
import type { Wording } from './wording';

/** What fills a place of a message: the same in every language, or one text for each. */
export type MessageValue = string | number | Wording;

/** What a finding needs. The message comes from the rule's wording, or from one of its own. */
export interface Told {
  /** Every cell that takes part. */
  readonly cells: readonly string[];
  readonly values: Readonly<Record<string, MessageValue>>;
  /** In the place of the rule's wording, where one kind of fault shows in several ways. */
  readonly wording?: Wording;
  /** Lower than the rule's, where the check is less certain than the rule is; a higher one is not heard. */
  readonly severity?: Severity;
  /** The two sides that should be equal, in the cells' unit. */
  readonly left?: number;
  readonly right?: number;
  /** The other report that takes part. */
  readonly against?: Report;
  /** What the prose says: an exact substring of one passage. */
  readonly quote?: string;
  /** Where to look; the first cell's place where this says nothing. */
  readonly location?: Finding['location'];
  /** Tells findings of one rule apart that name no cell, by an id that does not change with the wording. */
  readonly about?: string;
  /** The equation that is broken, by its id in the form. */
  readonly equation?: string;
}

/** A check that did not hold. */
export interface Failure extends Told {
  readonly outcome: 'failed';
}

/** A check that could not be made for a reason that the reader should know: a finding, though nothing failed. */
export interface Doubt extends Told {
  readonly outcome: 'unknown';
}

/** A check that could not be made: for want of which cells, which sum it is, or what the prose says, as far as it is known. */
export interface Untold {
  readonly outcome: 'unknown';
  readonly values?: undefined;
  readonly cells?: readonly string[];
  readonly equation?: string;
  readonly quote?: string;
}

/** A check that held. */
interface Pass {
  readonly outcome: 'passed';
  readonly values?: undefined;
}

/** One check's outcome. `unknown` is a check that could not be made; what does not apply yields nothing. */
export type Verdict = Pass | Untold | Failure | Doubt;

/** The two verdicts that carry nothing. */
export const passed: Verdict = { outcome: 'passed' };
export const unknown: Verdict = { outcome: 'unknown' };

/** A check that could not be made for want of some cells, or of what they are to be held against. */
export function unknownFor(cells: readonly string[]): Untold {
  return { outcome: 'unknown', cells };
}
