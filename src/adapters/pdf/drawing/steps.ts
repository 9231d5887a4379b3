import type { OpenFile } from '../library/library';
import type { Drawing } from './drawing';
import type { Fonts } from './fonts';
import { boxOf, glyphsOf, matrixOf, numberOf } from './operands';

type Operators = OpenFile['library']['OPS'];

type Step = (drawing: Drawing, values: readonly unknown[]) => void;

/** What each operator does; those that leave no mark are not in it. */
export function stepsOf(op: Operators, fonts: Fonts): ReadonlyMap<number, Step> {
  const setFont = (drawing: Drawing, name: unknown, size: unknown) =>
    drawing.set({ fontName: String(name), font: fonts(String(name)), fontSize: numberOf(size) });
  return new Map<number, Step>([
    [op.save, (d) => d.save()],
    [op.restore, (d) => d.restore()],
    [op.transform, (d, v) => d.transform(matrixOf(v))],
    [op.setLineWidth, (d, v) => d.set({ lineWidth: numberOf(v[0]) })],
    [op.setLineCap, (d, v) => d.set({ lineCap: numberOf(v[0]) })],
    [op.setGState, (d, v) => setStates(d, v[0], setFont)],
    [op.clip, (d) => d.clipNext()],
    [op.eoClip, (d) => d.clipNext()],
    [op.constructPath, (d, v) => constructPath(d, v, op)],
    [op.beginText, (d) => d.text.begin()],
    [op.setCharSpacing, (d, v) => d.set({ characterSpacing: numberOf(v[0]) })],
    [op.setWordSpacing, (d, v) => d.set({ wordSpacing: numberOf(v[0]) })],
    [op.setHScale, (d, v) => d.set({ horizontalScale: numberOf(v[0]) / 100 })],
    [op.setLeading, (d, v) => d.set({ leading: numberOf(v[0]) })],
    [op.setTextRise, (d, v) => d.set({ rise: numberOf(v[0]) })],
    [op.setTextRenderingMode, (d, v) => d.set({ renderingMode: numberOf(v[0]) })],
    [op.setFont, (d, v) => setFont(d, v[0], v[1])],
    [op.setTextMatrix, (d, v) => d.text.setMatrix(matrixOf(v[0] instanceof Object ? v[0] : v))],
    [op.moveText, (d, v) => d.text.move(numberOf(v[0]), numberOf(v[1]))],
    [
      op.setLeadingMoveText,
      (d, v) => {
        d.set({ leading: -numberOf(v[1]) });
        d.text.move(numberOf(v[0]), numberOf(v[1]));
      },
    ],
    [op.nextLine, (d) => d.text.move(0, -d.state.leading)],
    [op.showText, (d, v) => d.show(glyphsOf(v[0]))],
    [op.showSpacedText, (d, v) => d.show(glyphsOf(v[0]))],
    [op.setFillRGBColor, (d, v) => d.set({ fillColour: String(v[0]) })],
    [op.setStrokeRGBColor, (d, v) => d.set({ strokeColour: String(v[0]) })],
    [op.setFillColorN, (d) => d.set({ fillColour: null })],
    [op.setStrokeColorN, (d) => d.set({ strokeColour: null })],
    [op.setFillTransparent, (d) => d.set({ fillColour: null })],
    [op.setStrokeTransparent, (d) => d.set({ strokeColour: null })],
    [op.shadingFill, (d) => d.shade()],
    [op.beginGroup, (d, v) => d.beginGroup(Boolean(Object(v[0]).smask))],
    [op.endGroup, (d) => d.restore()],
    [op.beginMarkedContent, (d) => d.text.beginContent(null)],
    [op.beginMarkedContentProps, (d, v) => d.text.beginContent(typeof v[1] === 'number' ? v[1] : null)],
    [op.endMarkedContent, (d) => d.text.endContent()],
    [op.paintFormXObjectBegin, (d, v) => beginForm(d, v[0], v[1])],
    [op.paintFormXObjectEnd, (d) => d.restore()],
    [op.beginAnnotation, (d, v) => beginAnnotation(d, v)],
    [op.endAnnotation, (d) => d.restore()],
  ]);
}

function constructPath(drawing: Drawing, values: readonly unknown[], op: Operators): void {
  const [paint, data] = values;
  const evenOdds: readonly unknown[] = [op.eoFill, op.eoFillStroke, op.closeEOFillStroke];
  const strokes: readonly unknown[] = [op.stroke, op.closeStroke, op.fillStroke, op.eoFillStroke, op.closeFillStroke];
  const fills: readonly unknown[] = [op.fill, op.eoFill, op.fillStroke, op.eoFillStroke, op.closeFillStroke];
  const both = paint === op.closeEOFillStroke;
  const path: unknown = Array.isArray(data) ? data[0] : null;
  drawing.path(path instanceof Float32Array ? path : null, {
    stroked: both || strokes.includes(paint),
    filled: both || fills.includes(paint),
    evenOdd: evenOdds.includes(paint),
  });
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
    else if (key === 'LC') drawing.set({ lineCap: numberOf(value) });
    else if (key === 'ca') drawing.set({ fillOpacity: numberOf(value) });
    else if (key === 'CA') drawing.set({ strokeOpacity: numberOf(value) });
    else if (key === 'BM') drawing.set({ blend: String(value) });
    else if (key === 'SMask') drawing.set({ masked: value !== false });
    else if (key === 'Font' && Array.isArray(value)) setFont(drawing, value[0], value[1]);
  }
}
