import type { Certainty, Reading, Term } from './statement';

/** What the clauses before have been about, as far as a clause without a noun of its own takes it over. */
export interface Topic {
  /** `requests`, or a line such as `disputes.litigation`; `foreign` where something else was counted; null at first. */
  readonly subject: string | null;
  /** Whether the reconsiderations and lawsuits spoken of are those about disclosure. */
  readonly disclosure: boolean;
  /** What was counted last: what came in, or how requests ended; null where it was neither. */
  readonly last: 'intake' | 'outcome' | null;
  /** Whether the passage says how many were carried in, so that 办结 counts them too. */
  readonly carriedInTold: boolean;
  /** Whether the passage says how many requests came in beside those carried in (新收申请). */
  readonly newTold: boolean;
  /** Whether the sentence counts pieces of published information, of which kinds may be told (主动公开5812条，其中行政许可4120条). */
  readonly pieces: boolean;
  /** Whether the sentence classes documents by their openness (主动公开80件，依申请公开60件，不予公开80件), in words that are outcomes of requests too. */
  readonly classed: boolean;
  /** Whether the paragraph before was about requests to its end; words that only tables 三 and 四 use go on with them. */
  readonly follows: boolean;
  /** The kinds of applicant that the sentence has named last, of whom the outcomes that follow may be told. */
  readonly columns: readonly string[];
  /** Set where applications were counted that nothing says are for information (受理各类申请1200件): a doubt that the tables may settle. */
  readonly doubt: string | null;
}

/** A topic that differs from one in some fields; all are written out here, and so of one shape. */
export function turn(
  topic: Topic,
  {
    subject = topic.subject,
    disclosure = topic.disclosure,
    last = topic.last,
    carriedInTold = topic.carriedInTold,
    newTold = topic.newTold,
    pieces = topic.pieces,
    classed = topic.classed,
    follows = topic.follows,
    columns = topic.columns,
    doubt = topic.doubt,
  }: Partial<Topic>,
): Topic {
  return { subject, disclosure, last, carriedInTold, newTold, pieces, classed, follows, columns, doubt };
}

/** What a label names: the readings that a number under it has, and whether the label leaves no doubt. */
export interface Measure {
  readonly subject: string;
  readonly readings: readonly Reading[];
  readonly certainty: Certainty;
  readonly last: Topic['last'];
  /**
   * Set where nothing says that the cases are those about disclosure, the applicants and applications those for information,
   * or that what was disclosed or withheld is what was asked for: a doubt that the tables may settle.
   */
  readonly open?: 'cases' | 'applicants' | 'applications' | 'outcomes' | undefined;
  /** Set where the number counts some of what its readings count: it may be less than each of them, but not more. */
  readonly some?: true | undefined;
}

/** The total of a line. */
export const total = (line: string): Term => ({ line, column: 'total' });

/** The reading that adds some terms. */
export const sumOf = (...plus: Term[]): Reading => ({ plus });

/** A measure with its readings, the likeliest first. */
export function measure(
  subject: string,
  readings: readonly Reading[],
  certain: boolean,
  last: Topic['last'] = null,
): Measure {
  return { subject, readings, certainty: certain ? 'certain' : 'loose', last, open: undefined, some: undefined };
}
