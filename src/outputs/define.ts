import type { Audit, ErrorCode, Language, Report, Wording, WordingValues } from '../model/index';

/** What became of one input: a report, with its audit where it was checked, or the reason why there is none. */
export type Result =
  | {
      readonly source: string;
      readonly ok: true;
      readonly report: Report;
      readonly audit?: Audit | undefined;
      /** The same audit in the other language, for an output whose reader may switch between them. */
      readonly translated?: Audit | undefined;
    }
  | { readonly source: string; readonly ok: false; readonly code: ErrorCode; readonly values: WordingValues };

/** Results as they come, or all at hand. */
export type Results = AsyncIterable<Result> | Iterable<Result>;

/** What a stretch of text means; how that looks is for the caller to say. */
export type Tone = 'heading' | 'faint' | 'good' | 'error' | 'warning' | 'note';

/** How to show. */
export interface Showing {
  readonly language: Language;
  /** Colours a stretch of text; the marks say everything without it. */
  readonly paint?: ((tone: Tone, text: string) => string) | undefined;
  /** Gives a report in which nothing is amiss one line instead of its tables. */
  readonly brief?: boolean | undefined;
  /** Gives each report one row instead of one for each cell, where the output has rows. */
  readonly wide?: boolean | undefined;
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

/** What an output is written in: UTF-8 text, or bytes. */
export type Piece = string | Uint8Array;

/** One way of showing results. */
export interface Output {
  readonly id: string;
  /** What it is and for whom, in a few words. */
  readonly about: Wording;
  /** Its pieces are bytes, which no terminal should be sent. */
  readonly binary?: true;
  /** Its reader may switch the language: it uses `translated` where a result has it. */
  readonly bilingual?: true;
  /**
   * Takes results as they come and gives the output in pieces that follow one another. What a result adds is given before the
   * next result is asked for, unless the format needs all of them first. Nothing is kept from one call to the next.
   */
  readonly write: (results: Results, showing: Showing) => AsyncGenerator<Piece>;
}
