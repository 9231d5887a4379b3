import type { Box } from '../../../model/location';
import { around, intersection } from '../geometry/box';
import type { Cut, Glyph, Rule } from '../geometry/marks';
import { type Matrix, transformBox } from '../geometry/matrix';
import type { Cover } from './covers';
import type { PaintedPath } from './curves';
import type { RawGlyph } from './glyph-box';
import { clipped, type GraphicsState, initialState, transformed } from './graphics-state';
import { PaintedPaths } from './painted-paths';
import { isUprightBox, readOutlines } from './paths';
import { ShownText } from './shown-text';

/** Draws a page into marks: keeps the graphics state as operators come and notes where characters (`ShownText`), rules, areas and pictures fall. */
export class Drawing {
  readonly text = new ShownText();
  readonly pictures: Box[] = [];
  readonly #paths = new PaintedPaths();
  state: GraphicsState;
  readonly #saved: { state: GraphicsState; marks: number }[] = [];
  #clipping = false;

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

  get shapes(): readonly Box[] {
    return this.#paths.shapes;
  }

  get slants(): readonly Box[] {
    return this.#paths.slants;
  }

  /** Painted paths that may cross figures out: strokes in curves, and filled outlines. */
  get strokes(): readonly PaintedPath[] {
    return this.#paths.strokes;
  }

  get covers(): readonly Cover[] {
    return this.#paths.covers.all;
  }

  get glyphs(): readonly Glyph[] {
    return this.text.glyphs;
  }

  get cuts(): readonly Cut[] {
    return [...this.#paths.cuts, ...this.text.cuts];
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
    if (matrix !== saved.state.matrix && saved.marks === this.#marks() && !this.state.masking) this.#picture(matrix);
    this.state = saved.state;
  }

  #marks(): number {
    const { rules, areas } = this.#paths;
    return this.glyphs.length + rules.length + areas.length + this.pictures.length + this.text.strings;
  }

  #picture(matrix: Matrix): void {
    const unit = transformBox(matrix, { left: 0, top: 0, right: 1, bottom: 1 });
    const box = intersection(unit, this.state.clip);
    if (!box || box.right - box.left <= 1 || box.bottom - box.top <= 1) return;
    this.pictures.push(box);
    this.#paths.covers.picture(box, this.state);
  }

  transform(matrix: Matrix): void {
    this.state = transformed(this.state, matrix);
  }

  set(change: Partial<GraphicsState>): void {
    this.state = { ...this.state, ...change };
  }

  /** The next path also becomes the clip. */
  clipNext(): void {
    this.#clipping = true;
  }

  clipTo(box: Box): void {
    this.state = clipped(this.state, transformBox(this.state.matrix, box));
  }

  /** What is drawn until this is restored goes together before it is laid on the page; or it is a soft mask, and never is. */
  beginGroup(isMask: boolean): void {
    this.save();
    const { fillOpacity, groupOpacity, blend, groupBlend, masking } = this.state;
    this.set({
      fillOpacity: 1,
      groupOpacity: fillOpacity * groupOpacity,
      blend: 'source-over',
      groupBlend: blend === 'source-over' ? groupBlend : blend,
      masking: masking || isMask,
    });
  }

  show(glyphs: readonly (RawGlyph | number)[]): void {
    this.text.show(glyphs, this.state, this.#paths.covers.order);
    if (this.state.renderingMode >= 4) this.set({ shaped: true });
  }

  shade(): void {
    if (!this.state.masking) this.#paths.covers.shade(this.state.clip);
  }

  path(path: ArrayLike<number> | null, paint: Parameters<PaintedPaths['paint']>[2]): void {
    const outlines = path ? readOutlines(path, this.state.matrix) : [];
    if (path && !this.state.masking) this.#paths.paint({ path, outlines }, this.state, paint);
    if (this.#clipping) {
      this.#clipping = false;
      const points = outlines.flatMap((outline) => outline.points);
      const box = around(points.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })));
      this.state = clipped(this.state, points.length > 0 ? box : { left: 0, top: 0, right: 0, bottom: 0 });
      if (outlines.length > 1 || outlines.some(({ points, curved }) => curved || !isUprightBox(points)))
        this.set({ shaped: true });
    }
  }

  /**
   * Forgets the strings, areas and pictures that do not reach onto the paper, nor into a table that does, nor into what they
   * were clipped to.
   */
  keep(paper: Box): void {
    if (!this.text.liesOn(paper)) this.text.keepOn(this.#paths.tablesOn(paper));
    for (const marks of [this.#paths.areas, this.pictures]) {
      const kept = marks.filter((box) => intersection(box, paper) !== null);
      marks.splice(0, marks.length);
      for (const mark of kept) marks.push(mark);
    }
  }
}
