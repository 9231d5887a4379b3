import type { Box } from '../../model/location';
import { around } from './box';
import { type Matrix, transformPoint } from './matrix';

type Point = readonly [x: number, y: number];

/** Into how many straight pieces a curve is parted. */
const pieces = 6;

/** The pieces of the curves of a path in pdfjs' own encoding (`readOutlines`), as what strokes of a thickness ink at least: each from corner to corner of a box. */
export function curvePieces(path: ArrayLike<number>, matrix: Matrix, thickness: number): Box[] {
  const boxes: Box[] = [];
  let from: Point = [0, 0];
  let start = from;
  for (let i = 0; i < path.length; ) {
    const operator = path[i] ?? 0;
    const count = [1, 1, 3, 2][operator] ?? 0;
    const points = Array.from({ length: count }, (_, k) =>
      transformPoint(matrix, path[i + 1 + 2 * k] ?? 0, path[i + 2 + 2 * k] ?? 0),
    );
    const to = points.at(-1) ?? start;
    if (operator === 0) start = to;
    if (count > 1) boxes.push(...piecesOf([from, ...points], thickness / 2));
    from = to;
    i += 1 + 2 * count;
  }
  return boxes;
}

function piecesOf(points: readonly Point[], half: number): Box[] {
  const at = Array.from({ length: pieces + 1 }, (_, k) => pointOn(points, k / pieces));
  return at.slice(1).map(([x, y], k) => {
    const [fromX, fromY] = at[k] ?? [x, y];
    const corners = [
      { left: x, right: x, top: y, bottom: y },
      { left: fromX, right: fromX, top: fromY, bottom: fromY },
    ];
    const { left, right, top, bottom } = around(corners);
    return { left: left - half, right: right + half, top: top - half, bottom: bottom + half };
  });
}

/** A place on a Bézier curve, by halves of its control points (de Casteljau). */
function pointOn(points: readonly Point[], part: number): Point {
  const [first] = points;
  if (!first || points.length === 1) return first ?? [0, 0];
  const between = points.slice(1).map(([x, y], i): Point => {
    const [fromX, fromY] = points[i] ?? [x, y];
    return [fromX + part * (x - fromX), fromY + part * (y - fromY)];
  });
  return pointOn(between, part);
}
