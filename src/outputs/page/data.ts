import type { Edition } from '../../forms/index';
import type { Finding, Language, Problem, Severity, Suspect, Tally, ValueKind } from '../../model/index';
import type { Wording } from '../../model/wording';

/** What is said in both languages, or in the one in which the results were checked. */
export type Said = string | Wording;

/** What the page knows of all results together. */
export interface PageHead {
  readonly language: Language;
  readonly version: string;
  readonly rules: readonly {
    readonly id: string;
    readonly severity: Severity;
    readonly summary: Wording;
    /** What it is called, in Chinese and by its id. */
    readonly name: Wording;
  }[];
}

/** A finding as the page tells it; `context` is what stands before and after the quotation. */
export type PageFinding = Pick<
  Finding,
  'rule' | 'severity' | 'cells' | 'left' | 'right' | 'equation' | 'against' | 'quote'
> & {
  readonly message: Said;
  readonly place: Said;
  readonly context?: readonly [string, string];
  readonly suspects: readonly (Omit<Suspect, 'why'> & { readonly why: Said })[];
};

/** A problem as the page tells it. */
export interface PageProblem extends Pick<Problem, 'code' | 'cells' | 'table'> {
  readonly message: Said;
  readonly place: Said;
}

/** The figures of a report, by the order of the form's cells: one letter for the kind of each, and what only the printed ones have. */
export interface PageFigures {
  /** n number, b blank, d dash, u unreadable, - not printed. */
  readonly kinds: string;
  readonly raws: readonly string[];
  /** `table,row,column,page,line`, what is not known left out, parted by `;`. */
  readonly places: string;
}

/** The checks of one rule that could not be made. */
export interface PageUnmade {
  readonly rule: string;
  readonly count: number;
  readonly told: readonly Wording[];
}

/** A report as the page tells it. */
export interface PageReport extends PageFigures {
  readonly source: string;
  readonly organization: string | null;
  readonly year: number | null;
  readonly title: string | null;
  readonly edition: Edition;
  /** The form and the day of publication, in words. */
  readonly origin: Said;
  readonly findings: readonly PageFinding[];
  readonly problems: readonly PageProblem[];
  /** The headings of its sections. */
  readonly headings: readonly string[];
  /** The checks that could not be made, by rule. */
  readonly unmade: readonly PageUnmade[];
  /** Undefined where the report was only read, not checked. */
  readonly tally?: Tally | undefined;
}

/** An input that could not be read. */
export interface PageFailure {
  readonly source: string;
  readonly code: string;
  readonly error: Wording;
}

export type PageResult = PageReport | PageFailure;

/** The letters for the kinds of a cell. */
export const kindLetters = { number: 'n', blank: 'b', dash: 'd', unreadable: 'u' } as const satisfies Record<
  ValueKind,
  string
>;
