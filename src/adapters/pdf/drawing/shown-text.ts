import type { Box } from '../../../model/location';
import { centre, holds, middle } from '../geometry/box';
import type { Cut, Glyph, Ink } from '../geometry/marks';
import { identity, type Matrix, multiply, transformBox } from '../geometry/matrix';
import { isContradicted } from '../library/named-characters';
import { glyphBox, isBlank, type RawGlyph } from './glyph-box';
import { type Font, type GraphicsState, TextPosition } from './graphics-state';
import { faint } from './painted-paths';
import { touch } from './touching-glyphs';

/** A character and whether its middle is inside of what it is clipped to. */
interface PlacedGlyph extends Glyph {
  readonly seen: boolean;
}

/** In parts of its width: how far a character reaches out of the clip without being cut; and in font sizes, how far beyond the clip one begins that may go on with another. */
const [overhang, beyond] = [0.2, 0.5];

/** The characters that a page shows: keeps the place in the text as operators come and notes where each character falls. */
export class ShownText {
  readonly cuts: Cut[] = [];
  #glyphs: PlacedGlyph[] = [];
  readonly #position = new TextPosition();
  readonly #contents: (number | null)[] = [];
  #strings = 0;
  #blank = { string: 0, width: 0 };

  get glyphs(): readonly Glyph[] {
    return this.#glyphs;
  }

  /** How often the page has said anew where a line begins. */
  get strings(): number {
    return this.#strings;
  }

  begin(): void {
    this.setMatrix(identity);
  }

  setMatrix(matrix: Matrix): void {
    this.#position.set(matrix);
    this.#strings++;
  }

  /** A move along the line goes on with the string. */
  move(x: number, y: number): void {
    this.#position.move(x, y);
    if (y !== 0) this.#strings++;
  }

  beginContent(number: number | null): void {
    this.#contents.push(number ?? this.#contents.at(-1) ?? null);
  }

  endContent(): void {
    this.#contents.pop();
  }

  /** Places the characters of a string one by one, each by its own advance; `order` counts what has been painted before. */
  show(glyphs: readonly (RawGlyph | number)[], state: GraphicsState, order = 0): void {
    const { font, fontSize, characterSpacing, wordSpacing, horizontalScale } = state;
    if (!font || fontSize === 0) return;
    const ink = inkOf(state, order);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const shift = (-glyph / 1000) * fontSize;
        this.#position.advance(font.vertical ? 0 : shift * horizontalScale, font.vertical ? shift : 0);
        continue;
      }
      const spacing = characterSpacing + (glyph.isSpace ? wordSpacing : 0);
      if (font.vertical) {
        const advance = (glyph.vmetric?.[0] ?? font.verticalMetrics[0]) * font.scale * fontSize;
        this.#place(glyph, font, Math.abs(advance), state, ink);
        this.#position.advance(0, advance + spacing);
      } else {
        const advance = glyph.width * font.scale * fontSize;
        this.#place(glyph, font, advance, state, ink);
        this.#position.advance((advance + spacing) * horizontalScale, 0);
      }
    }
  }

  /** Whether each character is seen on an area. */
  liesOn(area: Box): boolean {
    return this.#glyphs.every(({ seen, box }) => seen && isOn(area, box));
  }

  /** Forgets the strings that do not reach onto an area, nor into what they were clipped to, nor go on with one that does: no figure is kept in part. */
  keepOn(area: Box): void {
    const seen = new Set(this.#glyphs.filter(({ seen, box }) => seen && isOn(area, box)).map(({ string }) => string));
    const goOn = (from: PlacedGlyph | undefined, to: PlacedGlyph) => from && seen.has(from.string) && touch(from, to);
    this.#glyphs.forEach((glyph, i) => {
      if (glyph.seen && !seen.has(glyph.string) && goOn(this.#glyphs[i - 1], glyph)) seen.add(glyph.string);
    });
    this.#glyphs = this.#glyphs.filter(({ string }) => seen.has(string));
  }

  #place(glyph: RawGlyph, font: Font, advance: number, state: GraphicsState, ink: Ink): void {
    const string = this.#strings;
    if (this.#blank.string !== string) this.#blank = { string, width: 0 };
    const { fontName, fontSize, renderingMode, clip, masking } = state;
    const toPage = multiply(multiply(state.matrix, this.#position.matrix), toText(state));
    if (isBlank(glyph, advance)) {
      this.#blank.width += (advance * Math.hypot(toPage[0], toPage[1])) / fontSize;
      return;
    }
    const box = transformBox(toPage, glyphBox(glyph, font, advance / fontSize));
    const hidden = renderingMode === 3;
    if (masking || (!hidden && ink.opacity <= faint)) return;
    const size = Math.hypot(toPage[2], toPage[3]);
    this.#glyphs.push({
      text: glyph.unicode,
      box,
      size,
      foot: font.vertical ? 0 : font.descent / (font.descent - font.ascent),
      angle: angleOf(toPage),
      vertical: font.vertical,
      hidden,
      unsure: renderingMode === 7 || (!font.isDrawn && isMirrored(toPage)),
      seen: isOn(clip, box),
      cut: this.#isCut(box, clip, size),
      content: this.#contents.at(-1) ?? null,
      string,
      blank: this.#blank.width,
      font: fontName,
      code: glyph.originalCharCode,
      advance: glyph.width * font.scale * 1000,
      ...(isContradicted(glyph.unicode, glyph.originalCharCode, font.named) ? { contradicted: true } : {}),
      ink,
    });
    this.#blank.width = 0;
  }

  /**
   * Whether a character reaches out of the clip to the right or the left; the page then ends there for others too, as it does where one begins right beyond: it may
   * go on with a figure that is seen.
   */
  #isCut(box: Box, clip: Box, size: number): boolean {
    const most = overhang * (box.right - box.left);
    const [over, under] = [box.right - clip.right > most, clip.left - box.left > most];
    const after = over && box.left < clip.right + beyond * size;
    const before = under && box.right > clip.left - beyond * size;
    if (after || before) this.cuts.push({ x: after ? clip.right : clip.left, y: centre(box) });
    return (over && box.left < clip.right) || (under && box.right > clip.left);
  }
}

/** Type 3 fonts may paint in colours of their own, whatever the mode; what is filled and stroked in two colours is seen in one of them. */
function inkOf(state: GraphicsState, order: number): Ink {
  const { font, fillColour, strokeColour, fillOpacity, groupOpacity } = state;
  const mode = font?.isDrawn ? 0 : state.renderingMode;
  const isStroked = mode === 1 || mode === 5;
  const isBoth = mode === 2 || mode === 6;
  const colour = isStroked ? strokeColour : fillColour;
  const isKnown = !font?.isColoured && !(isBoth && fillColour !== strokeColour);
  return { colour: isKnown ? colour : null, opacity: fillOpacity * groupOpacity, order };
}

/** From a character's own square to the line's (ISO 32000-1, 9.4.4). */
function toText({ fontSize, horizontalScale, rise }: GraphicsState): Matrix {
  return [fontSize * horizontalScale, 0, 0, fontSize, 0, rise];
}

/** Whether a transformation shows a character, whose y runs upwards, as in a mirror; those of Type 3 may be drawn with y downwards themselves. */
function isMirrored([a, b, c, d]: Matrix): boolean {
  return a * d - b * c > 0;
}

/** Degrees by which a transformation turns clockwise, 0 to 360. */
function angleOf([a, b]: Matrix): number {
  const angle = (Math.atan2(b, a) * 180) / Math.PI;
  return ((angle % 360) + 360) % 360;
}

function isOn(area: Box, box: Box): boolean {
  return holds(area, middle(box), centre(box));
}
