import type { Box } from '../../model/location';
import { around, centre, holds, intersection, middle } from './box';
import { glyphBox, isBlank, type RawGlyph } from './glyph-box';
import { clipped, type Font, type GraphicsState, initialState, TextPosition, transformed } from './graphics-state';
import type { Cut, Glyph, Rule } from './marks';
import { identity, type Matrix, multiply, transformBox } from './matrix';
import { faint, PaintedPaths } from './painted-paths';
import { readOutlines } from './paths';

/** A character and whether its middle is inside of what it is clipped to. */
interface PlacedGlyph extends Glyph {
  readonly seen: boolean;
}

/** In parts of its width: how far a character reaches out of the clip without being cut. */
const overhang = 0.2;

/** Draws a page into marks: keeps the graphics state as operators come and notes where characters, rules and areas fall. */
export class Drawing {
  readonly glyphs: PlacedGlyph[] = [];
  readonly pictures: Box[] = [];
  readonly #paths = new PaintedPaths();
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

  get rules(): readonly Rule[] {
    return this.#paths.rules;
  }

  get areas(): readonly Box[] {
    return this.#paths.areas;
  }

  get cuts(): readonly Cut[] {
    return this.#paths.cuts;
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
    return (
      this.glyphs.length + this.#paths.rules.length + this.#paths.areas.length + this.pictures.length + this.#strings
    );
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
    this.#paths.paint(outlines, this.state, stroked, filled);
    if (this.#clipping) {
      this.#clipping = false;
      const points = outlines.flatMap((outline) => outline.points);
      const box = around(points.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })));
      this.state = clipped(this.state, points.length > 0 ? box : { left: 0, top: 0, right: 0, bottom: 0 });
    }
  }

  /**
   * Forgets the strings, areas and pictures that do not reach onto the paper, nor into a table that does, nor into what they
   * were clipped to.
   */
  keep(paper: Box): void {
    const area = this.#paths.tablesOn(paper);
    const seen = new Set(
      this.glyphs.filter((glyph) => glyph.seen && isOn(area, glyph.box)).map(({ string }) => string),
    );
    const keep = <Mark>(marks: Mark[], test: (mark: Mark) => boolean) => {
      const kept = marks.filter(test);
      marks.length = 0;
      for (const mark of kept) marks.push(mark);
    };
    keep(this.glyphs, ({ string }) => seen.has(string));
    keep(this.#paths.areas, (box) => intersection(box, paper) !== null);
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
    if (after || before) this.#paths.cuts.push({ x: after ? clip.right : clip.left, y: centre(box) });
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
    if (isBlank(glyph, advance)) {
      this.#blank.width += (advance * Math.hypot(toPage[0], toPage[1])) / fontSize;
      return;
    }
    const box = transformBox(toPage, glyphBox(glyph, font, advance / fontSize));
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

function isOn(area: Box, box: Box): boolean {
  return holds(area, middle(box), centre(box));
}
