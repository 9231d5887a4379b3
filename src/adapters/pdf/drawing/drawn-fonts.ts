import type { OpenFile } from '../library/library';

type Operators = OpenFile['library']['OPS'];

/**
 * Whether what the operators of a Type 3 font's characters draw (`charProcOperatorList` of pdfjs) is seen in the colour in which the page fills: each says that it only gives
 * a shape (d1; ISO 32000-1, 9.6.5), and is filled, not stroked. Chromium prints so the fonts that it does not embed.
 */
export function takesFillColour(characters: unknown, op: Operators): boolean {
  const shapes = new Set<unknown>([
    op.setCharWidthAndBounds,
    op.dependency,
    op.save,
    op.restore,
    op.transform,
    op.clip,
    op.eoClip,
    op.paintImageMaskXObject,
  ]);
  const paints = new Set<unknown>([op.fill, op.eoFill, op.endPath]);
  return Object.values(Object(characters)).every((character) => {
    const { fnArray, argsArray } = Object(character);
    if (!Array.isArray(fnArray) || !Array.isArray(argsArray)) return false;
    if (fnArray.length > 0 && fnArray[0] !== op.setCharWidthAndBounds) return false;
    return fnArray.every(
      (operator, i) => shapes.has(operator) || (operator === op.constructPath && paints.has(Object(argsArray[i])[0])),
    );
  });
}
