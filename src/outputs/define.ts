import type { Audit, ErrorCode, Language, Report, WordingValues } from '../model/index';

/** What became of one input: a report, with its audit where it was checked, or the reason why there is none. */
export type Result =
  | { readonly source: string; readonly ok: true; readonly report: Report; readonly audit?: Audit | undefined }
  | { readonly source: string; readonly ok: false; readonly code: ErrorCode; readonly values: WordingValues };

/** What a stretch of text means; how that looks is for the caller to say. */
export type Tone = 'heading' | 'faint' | 'good' | 'error' | 'warning' | 'note';

/** How to show. */
export interface Showing {
  readonly language: Language;
  /** Colours a stretch of text; the marks say everything without it. */
  readonly paint?: ((tone: Tone, text: string) => string) | undefined;
  /** Gives a report in which nothing is amiss one line instead of its tables. */
  readonly brief?: boolean | undefined;
}

/** What all inputs together came to. */
export interface Totals {
  readonly read: number;
  readonly unread: number;
  readonly error: number;
  readonly warning: number;
  readonly note: number;
  readonly passed: number;
  readonly failed: number;
  readonly unknown: number;
}

/** One way of showing results, as they come: the opening, one text for each with `between` in between, the closing. */
export interface Output {
  readonly id: string;
  readonly opening: string;
  readonly between: string;
  /** One result. */
  readonly show: (result: Result, showing: Showing) => string;
  /** What stands at the end. */
  readonly close: (totals: Totals, showing: Showing) => string;
}
