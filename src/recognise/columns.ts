import type { LeafEntry, PrintedLabel } from './vocabulary';

/** A column of a printed table: its place, and the column of the form it is, null where it is none of them. */
export interface Column {
  readonly leaf: LeafEntry | null;
  readonly label: PrintedLabel;
  readonly from: number;
  readonly to: number;
}

/** The columns of a header from left to right. */
export interface Columns {
  readonly columns: readonly Column[];
  /** The places of the columns are known; otherwise only their order is. */
  readonly placed: boolean;
  /** How many squares the header's line has, where it is shorter than its grid: a row with as many has its values in the same order. */
  readonly squares?: number;
  /** Some of the form's columns are not named in it, so that one of its own may be the place of another. */
  readonly partial?: boolean;
  /** In which order its columns stand is not told, so that only a row that says the same in all of them can be read. */
  readonly unordered?: boolean;
  /** All that the header's lines say, folded. */
  readonly headings: readonly string[];
}
