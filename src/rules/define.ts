import type { Finding, Report, Severity, Wording, WordingValues } from '../model/index';

/** Why a rule may be held against a report: what the form prints or implies, what is usual, what merely deserves a look. */
export type Basis = 'printed' | 'implied' | 'conventional' | 'heuristic';

/** What a rule sees: the report, and those it is compared with. */
export interface Evidence {
  readonly report: Report;
}

/** One check's outcome. `failed` carries what a finding needs; the message comes from the rule's wording. */
export type Verdict =
  | { readonly outcome: 'passed' | 'unknown' }
  | ({ readonly outcome: 'failed'; readonly values: WordingValues; readonly severity?: Severity } & Pick<
      Finding,
      'cells'
    > &
      Partial<Pick<Finding, 'left' | 'right' | 'difference' | 'against' | 'narrative' | 'quote' | 'location'>>);

/** One kind of fault: data plus one generator that yields a verdict for every check it makes. */
export interface Rule {
  /** Names the fault, e.g. `total-mismatch`. */
  readonly id: string;
  readonly basis: Basis;
  /** The message of a finding. */
  readonly wording: Wording;
  /** What the rule says, in one sentence. */
  readonly summary: Wording;
  /** The official text that it rests on. */
  readonly source: string;
  readonly check: (evidence: Evidence) => Generator<Verdict>;
}
