import type { Box } from '../../../model/location';
import type { Matrix } from './matrix';

/** One drawn character. All positions are in points, x to the right and y downwards, with the text level. */
export interface Glyph {
  /** What it decodes to; U+FFFD where the text layer does not say what is drawn. */
  readonly text: string;
  /** What the text layer names it, where that is a radical which looks like it. */
  readonly printed?: string;
  /** From the left to the right end of its advance, from its ascent to its descent. */
  readonly box: Box;
  /** Its font size as drawn. */
  readonly size: number;
  /** The part of its box's height that is below its line. */
  readonly foot?: number;
  /** Degrees by which its line is turned clockwise, 0 to 360. */
  readonly angle: number;
  /** Drawn by a font that writes from top to bottom. */
  readonly vertical: boolean;
  /** Drawn invisibly, as the text of a recognised scan is. */
  readonly hidden: boolean;
  /** Reaches out of what it is clipped to, so that more of its text may be hidden. */
  readonly cut: boolean;
  /** A rule runs through it: what it says is no longer meant. */
  readonly struck?: boolean;
  /** Struck out with what is said instead right after it: it keeps its place, but says nothing. */
  readonly replaced?: boolean;
  /** It may not be seen, or not as it is read. */
  readonly unsure?: boolean;
  /** A digit with white space between it and the one before, as digits of one number have not on its page. */
  readonly parted?: boolean;
  /** What it is drawn in. */
  readonly ink?: Ink;
  /** The number of the marked content it belongs to in a tagged file. */
  readonly content: number | null;
  /** Counts how often the page has said anew where a line begins: characters of one number follow on one another. */
  readonly string: number;
  /** How much white space is drawn before it in its string, in points. */
  readonly blank: number;
  /** The font's name in pdfjs, the character's code in it, and its advance in thousandths of the size. */
  readonly font: string;
  readonly code: number;
  readonly advance: number;
  /** Its font draws another character than its text layer names. */
  readonly contradicted?: boolean;
}

/** What a character is drawn in, and when. */
export interface Ink {
  /** As pdfjs tells it; null where it is not known. */
  readonly colour: string | null;
  readonly opacity: number;
  /** How much has been painted before it. */
  readonly order: number;
}

/** A drawn rule: a stroke, or a filled rectangle too thin to be anything else, along `at` from `from` to `to`. */
export interface Rule {
  readonly along: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly thickness: number;
}

/** Where something that is drawn to the right or the left is cut off by what it is clipped to. */
export interface Cut {
  readonly x: number;
  readonly y: number;
}

/** What is drawn on a page: the first arrow's result, before anything is concluded from it. */
export interface Marks {
  /** Counts from 1. */
  readonly page: number;
  /** The size of the page as it is shown. */
  readonly width: number;
  readonly height: number;
  /** Its size in the marks' coordinates. */
  readonly level: { readonly width: number; readonly height: number };
  /** From the marks' coordinates to those of the page as it is shown, from its top left corner. */
  readonly toPage: Matrix;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Filled areas that are too thick for rules: the shading of cells, rows or pages. */
  readonly areas: readonly Box[];
  readonly pictures: readonly Box[];
  /** What other paths draw: filled outlines that are no rectangles, and strokes in curves. */
  readonly shapes: readonly Box[];
  /** Straight strokes along no axis. */
  readonly slants: readonly Box[];
  readonly cuts: readonly Cut[];
  /** The texts of a tagged file's table cells; see `structure.ts`. */
  readonly tagged: readonly TaggedTable[];
}

/** A table as the structure tree of a tagged file declares it: rows of cells, each the numbers of its marked contents. */
export type TaggedTable = readonly (readonly (readonly number[])[])[];
