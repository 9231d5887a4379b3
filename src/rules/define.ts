import type { Finding, Report, Severity, Wording } from '../model/index';
import type { Said } from '../prose/index';
import type { PrintedTables, Sum } from '../sums/index';

/** Why a rule may be held against a report: what the form prints or implies, what is usual, what merely deserves a look. */
export type Basis = 'printed' | 'implied' | 'conventional' | 'heuristic';

const severities = { printed: 'error', implied: 'error', conventional: 'warning', heuristic: 'note' } as const;

/** The severity of a rule's findings, which follows from its basis; a verdict may lower it. */
export function severityOf(rule: Pick<Rule, 'basis'>): Severity {
  return severities[rule.basis];
}

/** The other reports with which a report is compared. Which they are is never guessed by a rule. */
export interface Companions {
  /** The same body's report on the year before. */
  readonly previous?: Report | undefined;
  /** The reports which this one consolidates, where the user says so. */
  readonly parts?: readonly Report[] | undefined;
  /** Reports of the same set, for what must not be the same in two of them: those that may be, or all. */
  readonly peers?: readonly Report[] | undefined;
  /** Reports which may be the same body's of the year before, but are not so for certain and were not compared. */
  readonly unsure?: readonly Report[] | undefined;
  /** What was named for comparison and could not be read. */
  readonly unread?: Unread | undefined;
}

/** Reports that were named for comparison and could not be read, by what they are called. */
export interface Unread {
  readonly previous?: string | undefined;
  readonly parts?: readonly string[] | undefined;
}

/** What a rule sees: the report, its sums with their standing, and those it is compared with. */
export interface Evidence extends Companions {
  readonly report: Report;
  readonly sums: readonly Sum[];
  /** The cells of each table that were read with certainty. */
  readonly tables: PrintedTables;
  /** What the prose states of the tables' numbers, with what comes of holding it against them. */
  readonly prose: readonly Said[];
}

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

/** One kind of fault: data plus one generator that yields a verdict for every check it makes. */
export interface Rule {
  /** Names the fault, e.g. `total-mismatch`. */
  readonly id: string;
  /** What it is called in Chinese, as short as a heading; in English it goes by its id. */
  readonly name: string;
  readonly basis: Basis;
  /** The message of a finding. */
  readonly wording: Wording;
  /** What the rule says, in one sentence. */
  readonly summary: Wording;
  /** The official text that it rests on, or what is usual. */
  readonly source: Wording;
  /** A finding of it, written out. */
  readonly example: Wording;
  /** Gives a verdict for every check that applies to a report. */
  readonly check: (evidence: Evidence) => Iterable<Verdict>;
}

/** The two verdicts that carry nothing. */
export const passed: Verdict = { outcome: 'passed' };
export const unknown: Verdict = { outcome: 'unknown' };

/** A check that could not be made for want of some cells, or of what they are to be held against. */
export function unknownFor(cells: readonly string[]): Untold {
  return { outcome: 'unknown', cells };
}
