import type { Box } from '../../../model/location';
import { intersection } from '../geometry/box';
import { identity, type Matrix, multiply } from '../geometry/matrix';
import type { NamedCharacters } from '../library/named-characters';
import { isThin } from './paths';

/** What of a font the placing of characters needs; pdfjs' own measures, in thousandths of the font size. */
export interface Font {
  readonly vertical: boolean;
  /** Each of its characters is a drawing of its own (Type 3). */
  readonly isDrawn?: boolean;
  /** Its drawings may be in colours of their own. */
  readonly isColoured?: boolean;
  readonly named?: NamedCharacters;
  /** From glyph space to text space. */
  readonly scale: number;
  readonly ascent: number;
  readonly descent: number;
  /** Advance, and the origin's shift to the left and up, of vertical writing. */
  readonly verticalMetrics: readonly [advance: number, x: number, y: number];
}

/** The part of the graphics state that decides where marks fall (ISO 32000-1, 8.4 and 9.3). */
export interface GraphicsState {
  readonly matrix: Matrix;
  /** Nothing is seen outside of it. */
  readonly clip: Box;
  /** The smallest clip that is no rule's own: a border is drawn piece by piece, each through a clip as thin as itself (WeasyPrint). */
  readonly frame: Box;
  readonly lineWidth: number;
  /** How strokes end: 0 just there, 1 round and 2 square about it. */
  readonly lineCap: number;
  readonly font: Font | null;
  /** What pdfjs calls it. */
  readonly fontName: string;
  readonly fontSize: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly horizontalScale: number;
  readonly leading: number;
  readonly rise: number;
  /** 3 is invisible, 7 only clips: what is painted then is seen in the shape of the characters. */
  readonly renderingMode: number;
  readonly strokeOpacity: number;
  readonly fillOpacity: number;
  /** As pdfjs tells them; null where they are patterns. */
  readonly strokeColour: string | null;
  readonly fillColour: string | null;
  /** How what is painted goes together with what is below, as pdfjs tells it; and the same of the groups around it. */
  readonly blend: string;
  readonly groupBlend: string;
  readonly groupOpacity: number;
  /** Seen through a soft mask. */
  readonly masked: boolean;
  /** What is drawn is itself a soft mask, and not seen. */
  readonly masking: boolean;
  /** Seen through a clip that is no upright rectangle. */
  readonly shaped: boolean;
}

/** The state at the beginning of a page. */
export function initialState(matrix: Matrix, paper: Box): GraphicsState {
  return {
    matrix,
    clip: paper,
    frame: paper,
    lineWidth: 1,
    lineCap: 0,
    font: null,
    fontName: '',
    fontSize: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
    strokeOpacity: 1,
    fillOpacity: 1,
    strokeColour: '#000000',
    fillColour: '#000000',
    blend: 'source-over',
    groupBlend: 'source-over',
    groupOpacity: 1,
    masked: false,
    masking: false,
    shaped: false,
  };
}

/** The state under a further transformation. */
export function transformed(state: GraphicsState, matrix: Matrix): GraphicsState {
  return { ...state, matrix: multiply(state.matrix, matrix) };
}

/** The state seen through a further clip; one that shows nothing is kept as an empty box. */
export function clipped(state: GraphicsState, box: Box): GraphicsState {
  const { left, top } = state.clip;
  const clip = intersection(state.clip, box) ?? { left, top, right: left, bottom: top };
  return { ...state, clip, frame: isThin(clip) ? state.frame : clip };
}

/** Where the next character and the next line begin (ISO 32000-1, 9.4). */
export class TextPosition {
  matrix: Matrix = identity;
  #line: Matrix = identity;

  /** Begins anew at a text matrix. */
  set(matrix: Matrix): void {
    this.matrix = matrix;
    this.#line = matrix;
  }

  /** Moves to a line whose start is offset from that of the present one. */
  move(x: number, y: number): void {
    this.set(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }

  /** Moves on along the line. */
  advance(x: number, y: number): void {
    this.matrix = multiply(this.matrix, [1, 0, 0, 1, x, y]);
  }
}
