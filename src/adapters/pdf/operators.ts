import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/location';
import { Drawing, type RawGlyph } from './drawing';
import type { Font } from './graphics-state';
import type { OpenFile } from './library';
import { identity, type Matrix, multiply, transformBox, turnAbout } from './matrix';
import { mainDirection } from './upright';

type Operators = OpenFile['library']['OPS'];

/** Which layers (optional content groups) the file shows. */
interface Layers {
  isVisible(group: unknown): boolean | undefined;
}

/** A page drawn upright, and the way from its coordinates back to those of the page as it is shown. */
export interface DrawnPage {
  readonly drawing: Drawing;
  readonly toPage: Matrix;
  readonly width: number;
  readonly height: number;
}

/**
 * Runs a page's operators into marks. The page's text is not asked for a second time: the operators hold every character.
 * Where most of the text does not run level the same operators are run again under a turn that brings it level.
 */
export async function drawPage(page: PDFPageProxy, operators: Operators, layers: Layers): Promise<DrawnPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const steps = stepsOf(operators, fontsOf(page));
  const run = (matrix: Matrix, paper: Box) => {
    const drawing = new Drawing(matrix, beyond(paper));
    const hidden = new HiddenLayers(operators, (group) => layers.isVisible(group) !== false);
    drawing.save();
    fnArray.forEach((operator, i) => {
      const values: unknown = argsArray[i];
      const given = Array.isArray(values) ? values : [];
      if (!hidden.hides(operator, given)) steps.get(operator)?.(drawing, given);
    });
    drawing.restore();
    drawing.keep(paper);
    return drawing;
  };
  const shown = matrixOf(transform);
  const paper = { left: 0, top: 0, right: width, bottom: height };
  const drawing = run(shown, paper);
  const direction = mainDirection(drawing.glyphs);
  if (direction === 0) return { drawing, toPage: identity, width, height };
  const turn = turnAbout(-direction, width / 2, height / 2);
  const turned = run(multiply(turn, shown), transformBox(turn, paper));
  return { drawing: turned, toPage: turnAbout(direction, width / 2, height / 2), width, height };
}

/**
 * What is drawn across the paper's edge is read whole, so that no figure is cut: this is the paper and as much again around it.
 */
function beyond({ left, top, right, bottom }: Box): Box {
  const [width, height] = [right - left, bottom - top];
  return { left: left - width, top: top - height, right: right + width, bottom: bottom + height };
}

type Step = (drawing: Drawing, values: readonly unknown[]) => void;
type Fonts = (name: string) => Font;

/** What each operator does; those that leave no mark are not in it. */
function stepsOf(op: Operators, fonts: Fonts): ReadonlyMap<number, Step> {
  const setFont = (drawing: Drawing, name: unknown, size: unknown) =>
    drawing.setFont(String(name), fonts(String(name)), numberOf(size));
  return new Map<number, Step>([
    [op.save, (d) => d.save()],
    [op.restore, (d) => d.restore()],
    [op.transform, (d, v) => d.transform(matrixOf(v))],
    [op.setLineWidth, (d, v) => d.set({ lineWidth: numberOf(v[0]) })],
    [op.setGState, (d, v) => setStates(d, v[0], setFont)],
    [op.clip, (d) => d.clipNext()],
    [op.eoClip, (d) => d.clipNext()],
    [op.constructPath, (d, v) => constructPath(d, v, op)],
    [op.beginText, (d) => d.beginText()],
    [op.setCharSpacing, (d, v) => d.set({ characterSpacing: numberOf(v[0]) })],
    [op.setWordSpacing, (d, v) => d.set({ wordSpacing: numberOf(v[0]) })],
    [op.setHScale, (d, v) => d.set({ horizontalScale: numberOf(v[0]) / 100 })],
    [op.setLeading, (d, v) => d.set({ leading: numberOf(v[0]) })],
    [op.setTextRise, (d, v) => d.set({ rise: numberOf(v[0]) })],
    [op.setTextRenderingMode, (d, v) => d.set({ renderingMode: numberOf(v[0]) })],
    [op.setFont, (d, v) => setFont(d, v[0], v[1])],
    [op.setTextMatrix, (d, v) => d.setTextMatrix(matrixOf(v[0] instanceof Object ? v[0] : v))],
    [op.moveText, (d, v) => d.moveText(numberOf(v[0]), numberOf(v[1]))],
    [
      op.setLeadingMoveText,
      (d, v) => {
        d.set({ leading: -numberOf(v[1]) });
        d.moveText(numberOf(v[0]), numberOf(v[1]));
      },
    ],
    [op.nextLine, (d) => d.moveText(0, -d.state.leading)],
    [op.showText, (d, v) => d.show(glyphsOf(v[0]))],
    [op.showSpacedText, (d, v) => d.show(glyphsOf(v[0]))],
    [op.beginMarkedContent, (d) => d.beginContent(null)],
    [op.beginMarkedContentProps, (d, v) => d.beginContent(typeof v[1] === 'number' ? v[1] : null)],
    [op.endMarkedContent, (d) => d.endContent()],
    [op.paintFormXObjectBegin, (d, v) => beginForm(d, v[0], v[1])],
    [op.paintFormXObjectEnd, (d) => d.restore()],
    [op.beginAnnotation, (d, v) => beginAnnotation(d, v)],
    [op.endAnnotation, (d) => d.restore()],
  ]);
}

function constructPath(drawing: Drawing, values: readonly unknown[], op: Operators): void {
  const [paint, data] = values;
  const strokes: readonly unknown[] = [op.stroke, op.closeStroke, op.fillStroke, op.eoFillStroke, op.closeFillStroke];
  const fills: readonly unknown[] = [op.fill, op.eoFill, op.fillStroke, op.eoFillStroke, op.closeFillStroke];
  const both = paint === op.closeEOFillStroke;
  const path: unknown = Array.isArray(data) ? data[0] : null;
  drawing.path(
    path instanceof Float32Array ? path : null,
    both || strokes.includes(paint),
    both || fills.includes(paint),
  );
}

function beginForm(drawing: Drawing, matrix: unknown, box: unknown): void {
  drawing.save();
  if (matrix) drawing.transform(matrixOf(matrix));
  if (box) drawing.clipTo(boxOf(box));
}

function beginAnnotation(drawing: Drawing, [, rectangle, transform, matrix]: readonly unknown[]): void {
  drawing.save();
  if (rectangle) drawing.clipTo(boxOf(rectangle));
  if (transform) drawing.transform(matrixOf(transform));
  if (matrix) drawing.transform(matrixOf(matrix));
}

function setStates(
  drawing: Drawing,
  states: unknown,
  setFont: (drawing: Drawing, name: unknown, size: unknown) => void,
): void {
  if (!Array.isArray(states)) return;
  for (const state of states) {
    const [key, value]: unknown[] = Array.isArray(state) ? state : [];
    if (key === 'LW') drawing.set({ lineWidth: numberOf(value) });
    else if (key === 'ca') drawing.set({ fillOpacity: numberOf(value) });
    else if (key === 'CA') drawing.set({ strokeOpacity: numberOf(value) });
    else if (key === 'Font' && Array.isArray(value)) setFont(drawing, value[0], value[1]);
  }
}

/** Leaves out what stands in layers that the file itself switches off. */
class HiddenLayers {
  readonly #op: Operators;
  readonly #visible: (group: unknown) => boolean;
  #depth = 0;
  #hiddenAt: number | null = null;

  constructor(op: Operators, visible: (group: unknown) => boolean) {
    this.#op = op;
    this.#visible = visible;
  }

  hides(operator: number, values: readonly unknown[]): boolean {
    const begins = operator === this.#op.beginMarkedContent || operator === this.#op.beginMarkedContentProps;
    if (begins) {
      this.#depth++;
      if (this.#hiddenAt === null && values[0] === 'OC' && !this.#visible(values[1])) this.#hiddenAt = this.#depth;
    } else if (operator === this.#op.endMarkedContent) {
      if (this.#hiddenAt === this.#depth) this.#hiddenAt = null;
      this.#depth--;
      return false;
    }
    return this.#hiddenAt !== null && !begins && this.#marks(operator);
  }

  #marks(operator: number): boolean {
    return (
      operator === this.#op.constructPath || operator === this.#op.showText || operator === this.#op.showSpacedText
    );
  }
}

/** pdfjs' fonts by name, with the measures of a Chinese font where one declares none. */
function fontsOf(page: PDFPageProxy): Fonts {
  const known = new Map<string, Font>();
  return (name) => {
    const font = known.get(name) ?? readFont(page.commonObjs.has(name) ? page.commonObjs.get(name) : null);
    known.set(name, font);
    return font;
  };
}

function readFont(font: unknown): Font {
  const { vertical, fontMatrix, ascent, descent, defaultVMetrics } = Object(font);
  const [scale] = numbersOf(fontMatrix);
  const [advance, x, y] = numbersOf(defaultVMetrics);
  const [high, low] = [numberOf(ascent), numberOf(descent)];
  const plausible = high > 0.5 && high < 1.3 && low <= 0 && low > -0.6 && high - low >= 0.8;
  return {
    vertical: vertical === true,
    scale: scale || 0.001,
    ascent: plausible ? high : 0.88,
    descent: plausible ? low : -0.12,
    verticalMetrics: [advance ?? -1000, x ?? 500, y ?? 880],
  };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function numbersOf(values: unknown): number[] {
  return values && typeof values === 'object' ? Object.values(values).map(numberOf) : [];
}

function matrixOf(values: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(values);
  return [a, b, c, d, e, f];
}

function boxOf(values: unknown): Box {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(values);
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
}

function glyphsOf(values: unknown): (RawGlyph | number)[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === 'number' || isGlyph(value)) : [];
}

function isGlyph(value: unknown): value is RawGlyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;
}
