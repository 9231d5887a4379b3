import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../../model/location';
import { identity, type Matrix, multiply, transformBox, turnAbout } from '../geometry/matrix';
import { HiddenLayers } from '../library/hidden-layers';
import type { OpenFile } from '../library/library';
import { Drawing } from './drawing';
import { fontsOf } from './fonts';
import { matrixOf } from './operands';
import { stepsOf } from './steps';
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
  /** The size of the page in its own coordinates, in which it is upright. */
  readonly level: { readonly width: number; readonly height: number };
}

/**
 * Runs a page's operators into marks. The page's text is not asked for a second time: the operators hold every character.
 * Where most of the text does not run level the same operators are run again under a turn that brings it level.
 */
export async function drawPage(page: PDFPageProxy, operators: Operators, layers: Layers): Promise<DrawnPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const steps = stepsOf(operators, fontsOf(page, operators));
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
  if (direction === 0) return { drawing, toPage: identity, width, height, level: { width, height } };
  const isSideways = Math.round(direction / 90) % 2 === 1;
  const level = isSideways ? { width: height, height: width } : { width, height };
  const [right, down] = [(level.width - width) / 2, (level.height - height) / 2];
  const turn = multiply([1, 0, 0, 1, right, down], turnAbout(-direction, width / 2, height / 2));
  const turned = run(multiply(turn, shown), transformBox(turn, paper));
  const toPage = multiply(turnAbout(direction, width / 2, height / 2), [1, 0, 0, 1, -right, -down]);
  return { drawing: turned, toPage, width, height, level };
}

/**
 * What is drawn across the paper's edge is read whole, so that no figure is cut: this is the paper and as much again around it.
 */
function beyond({ left, top, right, bottom }: Box): Box {
  const [width, height] = [right - left, bottom - top];
  return { left: left - width, top: top - height, right: right + width, bottom: bottom + height };
}
