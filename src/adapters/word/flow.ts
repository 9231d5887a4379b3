import type { StruckLine } from '../../text/struck';

/** A paragraph as Word holds it: its text with the automatic number before it, and its outline rank from 1. */
export interface WordParagraph extends StruckLine {
  readonly type: 'paragraph';
  readonly heading: number | null;
  /** Centred: its lines belong together, as those of a title. */
  readonly centred: boolean;
  /** Some of it is struck out, and whether that counts nobody can tell, unless `valid` says what of it holds in a cell. */
  readonly doubtful: boolean;
}

/** A picture or an embedded object (a spreadsheet, say); `large` where it can be a table or a page. */
export interface WordPicture {
  readonly type: 'picture';
  readonly large: boolean;
}

/** A cell between two vertical lines, in twips (1/1440 inch) from any origin that its table shares. */
export interface WordCell {
  readonly left: number;
  readonly right: number;
  /** Whether the cell begins a vertical merge or claims to continue the cell above it. */
  readonly merge?: 'start' | 'continue';
  readonly content: readonly Flow[];
  /** The row does not say for certain which of its cells this is. */
  readonly uncertain?: boolean;
}

/** A row of cells from left to right; cells need not touch. */
export type WordRow = readonly WordCell[];

export interface WordTable {
  readonly type: 'table';
  readonly rows: readonly WordRow[];
}

/** What floats over the text (a text box), at its anchor: shown there, but no text of a cell. */
export interface WordFloat {
  readonly type: 'float';
  readonly content: readonly Flow[];
}

/** What the body of a Word file is made of, whichever of Word's formats holds it. */
export type Flow = WordParagraph | WordPicture | WordTable | WordFloat;
