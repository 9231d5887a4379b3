import type { Square } from './document';
import type { Box } from './location';
import type { ProblemCode } from './problem';

/** A character as it stands on a page: turned clockwise by `angle` degrees about its middle, its size in points. */
export interface SeenGlyph {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  readonly angle: number;
  /** Drawn invisibly, as the text of a recognised scan is. */
  readonly hidden: boolean;
}

/** What is drawn on a page, in points from the top left corner of the page as it is shown. */
export interface Sheet {
  /** Counts from 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly SeenGlyph[];
  readonly rules: readonly Box[];
  readonly areas: readonly Box[];
  readonly pictures: readonly Box[];
  /** The borders that the rules make up. */
  readonly edges: readonly Box[];
}

/** A cell that was found on a page: what it says, and the id it was given, null where it is none of the form's. */
export interface SeenCell {
  readonly box: Box;
  readonly text: string;
  readonly id: string | null;
  /** Why what it says is not certain. */
  readonly problem?: ProblemCode | NonNullable<Square['doubt']>;
}

/** A page as the reading of it saw it: what is drawn, and the cells that were made of that. */
export interface PageView extends Sheet {
  readonly cells: readonly SeenCell[];
}
