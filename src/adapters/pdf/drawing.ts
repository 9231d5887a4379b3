import type { Box } from '../../model/location';
import { around, centre, holds, intersection, middle } from './box';
import { clipped, type Font, type GraphicsState, initialState, TextPosition, transformed } from './graphics-state';
import type { Cut, Glyph, Rule } from './marks';
import { identity, type Matrix, multiply, transformBox } from './matrix';
import { fillMarks, isThin, readOutlines, rulesFrom, strokeRules } from './paths';

/** A character as pdfjs hands it over. */
export interface RawGlyph {
  readonly unicode: string;
  readonly originalCharCode: number;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** A character and whether its middle is inside of what it is clipped to. */
interface PlacedGlyph extends Glyph {
  readonly seen: boolean;
}

/** Everything that is fully or nearly transparent is not seen. */
const faint = 0.02;
/** In points: a rule goes on beyond the clip if more than this of it is hidden; dashes of one are no further apart than the other. */
const [hidden, dash] = [2, 6];
/** In parts of its width: how far a character reaches out of the clip without being cut. */
const overhang = 0.2;
/** Strokes thicker than this, in points, are bars and not rules. */
const thickestStroke = 4;
/** What a code below 32 becomes that no map explains (glyphs numbered as they come: 10 to 13 are often digits): with a width it draws something. */
const control = /^[\t\n\v\f\r]$/;
const blank = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/;

/** Draws a page into marks: keeps the graphics state as operators come and notes where characters, rules and areas fall. */
export class Drawing {
  readonly glyphs: PlacedGlyph[] = [];
  readonly rules: Rule[] = [];
  readonly areas: Box[] = [];
  readonly pictures: Box[] = [];
  readonly cuts: Cut[] = [];
  state: GraphicsState;
  readonly #saved: { state: GraphicsState; marks: number }[] = [];
  readonly #position = new TextPosition();
  readonly #contents: (number | null)[] = [];
  #clipping = false;
  #strings = 0;
  #blank = { string: 0, width: 0 };
  #fontName = '';

  /** `matrix` leads from the file's coordinates to the marks', `paper` is what of them is on the page. */
  constructor(matrix: Matrix, paper: Box) {
    this.state = initialState(matrix, paper);
  }

  save(): void {
    this.#saved.push({ state: this.state, marks: this.#marks() });
  }

  /**
   * Takes the state back. A group that set a matrix and drew nothing is where a picture stood: pictures are left out of
   * the operators so that they need not be decoded, and a picture always fills the unit square.
   */
  restore(): void {
    const saved = this.#saved.pop();
    if (!saved) return;
    const { matrix } = this.state;
    if (matrix !== saved.state.matrix && saved.marks === this.#marks()) this.#picture(matrix);
    this.state = saved.state;
  }

  #marks(): number {
    return this.glyphs.length + this.rules.length + this.areas.length + this.pictures.length + this.#strings;
  }

  #picture(matrix: Matrix): void {
    const unit = transformBox(matrix, { left: 0, top: 0, right: 1, bottom: 1 });
    const box = intersection(unit, this.state.clip);
    if (box && box.right - box.left > 1 && box.bottom - box.top > 1) this.pictures.push(box);
  }

  transform(matrix: Matrix): void {
    this.state = transformed(this.state, matrix);
  }

  set(change: Partial<GraphicsState>): void {
    this.state = { ...this.state, ...change };
  }

  setFont(name: string, font: Font, size: number): void {
    this.#fontName = name;
    this.set({ font, fontSize: size });
  }

  /** The next path also becomes the clip. */
  clipNext(): void {
    this.#clipping = true;
  }

  clipTo(box: Box): void {
    this.state = clipped(this.state, transformBox(this.state.matrix, box));
  }

  path(path: ArrayLike<number> | null, stroked: boolean, filled: boolean): void {
    const outlines = path ? readOutlines(path, this.state.matrix) : [];
    const { clip, lineWidth, matrix, strokeOpacity, fillOpacity } = this.state;
    if (stroked && strokeOpacity > faint) {
      const thickness = lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
      if (thickness <= thickestStroke) for (const rule of strokeRules(outlines, thickness)) this.#addRule(rule);
    }
    if (filled && fillOpacity > faint) {
      const painted = fillMarks(outlines, (box) => {
        if (isThin(box)) this.#noteCut(box);
        return intersection(box, clip);
      });
      for (const rule of painted.rules) this.rules.push(rule);
      for (const area of painted.areas) this.areas.push(area);
    }
    if (this.#clipping) {
      this.#clipping = false;
      const points = outlines.flatMap((outline) => outline.points);
      const box = around(points.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })));
      this.state = clipped(this.state, points.length > 0 ? box : { left: 0, top: 0, right: 0, bottom: 0 });
    }
  }

  /** A stroke is seen where it reaches into the clip by half its thickness. */
  #addRule(rule: Rule): void {
    const along = rule.along === 'x';
    const box = boxOf(rule);
    if (along) this.#noteCut(box);
    const seen = intersection(box, this.state.clip);
    if (!seen) return;
    const { left, right, top, bottom } = seen;
    const [from, to] = along ? [left, right] : [top, bottom];
    if (to - from > 0.01) this.rules.push({ ...rule, from, to });
    else this.rules.push(...rulesFrom(seen));
  }

  /** Notes where a level rule, or a dash of one, runs on beyond the clip: a page printed from a browser ends wherever its tables do not. */
  #noteCut({ left, right, top, bottom }: Box): void {
    const { clip } = this.state;
    const y = (top + bottom) / 2;
    if (y < clip.top || y > clip.bottom) return;
    if (right - clip.right > hidden && left - clip.right < dash) this.cuts.push({ x: clip.right, y });
    if (clip.left - left > hidden && clip.left - right < dash) this.cuts.push({ x: clip.left, y });
  }

  /**
   * Forgets the strings, areas and pictures that do not reach onto the paper, nor into a table that does, nor into what they
   * were clipped to.
   */
  keep(paper: Box): void {
    const rules = this.rules.map(boxOf).filter((box) => intersection(box, paper));
    const area = around([paper, ...rules]);
    const seen = new Set(
      this.glyphs.filter((glyph) => glyph.seen && isOn(area, glyph.box)).map(({ string }) => string),
    );
    const keep = <Mark>(marks: Mark[], test: (mark: Mark) => boolean) => {
      const kept = marks.filter(test);
      marks.length = 0;
      for (const mark of kept) marks.push(mark);
    };
    keep(this.glyphs, ({ string }) => seen.has(string));
    keep(this.areas, (box) => intersection(box, paper) !== null);
    keep(this.pictures, (box) => intersection(box, paper) !== null);
  }

  beginText(): void {
    this.setTextMatrix(identity);
  }

  setTextMatrix(matrix: Matrix): void {
    this.#position.set(matrix);
    this.#strings++;
  }

  /** A move along the line goes on with the string. */
  moveText(x: number, y: number): void {
    this.#position.move(x, y);
    if (y !== 0) this.#strings++;
  }

  beginContent(number: number | null): void {
    this.#contents.push(number ?? this.#contents.at(-1) ?? null);
  }

  endContent(): void {
    this.#contents.pop();
  }

  /** Places the characters of a string one by one, each by its own advance. */
  show(glyphs: readonly (RawGlyph | number)[]): void {
    const { font, fontSize, characterSpacing, wordSpacing, horizontalScale } = this.state;
    if (!font || fontSize === 0) return;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const shift = (-glyph / 1000) * fontSize;
        this.#position.advance(font.vertical ? 0 : shift * horizontalScale, font.vertical ? shift : 0);
        continue;
      }
      const spacing = characterSpacing + (glyph.isSpace ? wordSpacing : 0);
      if (font.vertical) {
        const advance = (glyph.vmetric?.[0] ?? font.verticalMetrics[0]) * font.scale * fontSize;
        this.#place(glyph, font, Math.abs(advance));
        this.#position.advance(0, advance + spacing);
      } else {
        const advance = glyph.width * font.scale * fontSize;
        this.#place(glyph, font, advance);
        this.#position.advance((advance + spacing) * horizontalScale, 0);
      }
    }
  }

  /** Whether a character reaches out of the clip to the right or the left; the page then ends there for others too. */
  #isCut(box: Box): boolean {
    const { clip } = this.state;
    const most = overhang * (box.right - box.left);
    const after = box.left < clip.right && box.right - clip.right > most;
    const before = box.right > clip.left && clip.left - box.left > most;
    if (after || before) this.cuts.push({ x: after ? clip.right : clip.left, y: centre(box) });
    return after || before;
  }

  #place(glyph: RawGlyph, font: Font, advance: number): void {
    const string = this.#strings;
    if (this.#blank.string !== string) this.#blank = { string, width: 0 };
    const { fontSize, horizontalScale, rise, renderingMode, matrix, fillOpacity, clip } = this.state;
    const toPage = multiply(multiply(matrix, this.#position.matrix), [
      fontSize * horizontalScale,
      0,
      0,
      fontSize,
      0,
      rise,
    ]);
    if (blank.test(glyph.unicode) && !(isUnmapped(glyph) && advance > 0)) {
      this.#blank.width += (advance * Math.hypot(toPage[0], toPage[1])) / fontSize;
      return;
    }
    const cell = font.vertical
      ? verticalCell(glyph, font, advance / fontSize)
      : horizontalCell(font, advance / fontSize);
    const box = transformBox(toPage, cell);
    const invisible = renderingMode === 3;
    if (renderingMode === 7 || (!invisible && fillOpacity <= faint)) return;
    const angle = (Math.atan2(toPage[1], toPage[0]) * 180) / Math.PI;
    this.glyphs.push({
      text: glyph.unicode,
      box,
      size: Math.hypot(toPage[2], toPage[3]),
      angle: ((angle % 360) + 360) % 360,
      vertical: font.vertical,
      hidden: invisible,
      seen: isOn(clip, box),
      cut: this.#isCut(box),
      content: this.#contents.at(-1) ?? null,
      string,
      blank: this.#blank.width,
      font: this.#fontName,
      code: glyph.originalCharCode,
      advance: glyph.width * font.scale * 1000,
    });
    this.#blank.width = 0;
  }
}

/** Whether a code that no map explains is repeated as if it were Unicode and passes for white space. */
function isUnmapped({ unicode, originalCharCode }: RawGlyph): boolean {
  return control.test(unicode) && unicode.charCodeAt(0) === originalCharCode;
}

/** The rectangle that a rule inks. */
function boxOf({ along, at, from, to, thickness }: Rule): Box {
  const half = thickness / 2;
  return along === 'x'
    ? { left: from, right: to, top: at - half, bottom: at + half }
    : { left: at - half, right: at + half, top: from, bottom: to };
}

function isOn(area: Box, box: Box): boolean {
  return holds(area, middle(box), centre(box));
}

function horizontalCell(font: Font, advance: number): Box {
  return { left: Math.min(0, advance), right: Math.max(0, advance), top: font.descent, bottom: font.ascent };
}

function verticalCell(glyph: RawGlyph, font: Font, advance: number): Box {
  const width = glyph.width * font.scale;
  const shift = (glyph.vmetric?.[1] ?? font.verticalMetrics[1]) * font.scale;
  return { left: -shift, right: width - shift, top: -advance, bottom: 0 };
}
