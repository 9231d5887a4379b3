import type { Report, Severity, Wording } from '../model/index';
import type { Verdict } from '../model/verdict';
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
