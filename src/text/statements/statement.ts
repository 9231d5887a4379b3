/** A line and a column of the standard tables; the line may be a group (`requests.denied`), which stands for all its rows. */
export interface Term {
  readonly line: string;
  readonly column: string;
}

/** One way in which a number can be understood: the sum of `plus`, less the sum of `minus`. */
export interface Reading {
  readonly plus: readonly Term[];
  readonly minus?: readonly Term[];
}

/**
 * How far a statement may be held against the tables. `certain`: everything that is said of the number is understood, and
 * speaks of the whole body and the whole year. `loose`: it is understood, but only the context says which number it is;
 * then only a number that looks like a slip of the table's contradicts it. `open`: something that is said of it is left
 * over, which may make it another count; it may bear the tables out, and never contradicts them.
 */
export type Certainty = 'certain' | 'loose' | 'open';

/** What the prose says of a number in the tables. */
export interface Statement {
  /**
   * `count`: there were `value`; `none`: it is said in words that there were none, `value` is 0; `all`: it is said that
   * every request was answered, so that `value` 0 were left; `share`: `value` per cent.
   */
  readonly kind: 'count' | 'none' | 'all' | 'share';
  /** An exact substring of the passage. */
  readonly quote: string;
  /** Which of the passages, from 0, and where in its compact text the quotation starts. */
  readonly passage: number;
  readonly start: number;
  /** Where its number stands there, if it has one. */
  readonly at?: number;
  /** Cases; yuan where `unit` is money; per cent in a share. */
  readonly value: number;
  /** The place of the last digit printed (0.1 in 33.9%): what rounding or cutting off may hide. */
  readonly step: number;
  readonly unit: 'case' | 'money' | 'percent';
  /** A round figure (约, 余, 万): it tells how large the number is, not what it is. */
  readonly round: boolean;
  /** A round figure that estimates, so that a number a fifth away is another. */
  readonly estimate?: boolean | undefined;
  readonly certainty: Certainty;
  /** Set where the number counts some of what its readings count (收到并办结): only more than each of them contradicts. */
  readonly some?: true | undefined;
  /** Set where it is told as what is left of the numbers ahead (其余7件结转下年), so that it may be so of those alone. */
  readonly remains?: boolean;
  /**
   * Set where the number tells what became of the requests that came in: those carried in, which the table counts too, may not be among
   * them, and some that went on to the next year may.
   */
  readonly ofReceived?: boolean;
  /** Names a doubt about whose numbers these are, the same for all statements in it; it is gone where the tables bear some of them out. */
  readonly doubt?: string | undefined;
  /** What the number may count. Any reading that agrees settles it. */
  readonly readings: readonly Reading[];
  /** In a share: what it may be a share of. */
  readonly bases?: readonly Reading[];
  /** In a share and where all were answered: the number of which it is told, and the numbers before it that could be its base, as the prose states them. */
  readonly stated?: { readonly part: number | null; readonly bases: readonly number[] };
}
