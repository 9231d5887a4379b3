import type { Box } from '../../../model/location';
import { around, intersection } from '../geometry/box';
import { type Matrix, transformPoint } from '../geometry/matrix';
import { isAlongAxis, type Point, thickestRule } from './paths';

/** A path as it was painted: in pdfjs' own encoding (`readOutlines`), and what of it is seen at most. */
export interface PaintedPath {
  readonly path: ArrayLike<number>;
  readonly matrix: Matrix;
  readonly clip: Box;
  /** How thick its strokes are, in points; null where its outlines are filled. */
  readonly thickness: number | null;
}

/** Into how many straight pieces a curve is parted. */
const pieces = 6;

/**
 * The pieces, each from corner to corner of a box, of a path's curves and slanted lines that reach near some place; where it is filled, of those around each
 * outline that is no thicker than a rule, as a pen of varying width or a turned bar leaves it.
 */
export function strokePieces({ path, matrix, clip, thickness }: PaintedPath, isNear: (box: Box) => boolean): Box[] {
  const half = (thickness ?? 0) / 2;
  return outlinesOf(path, matrix)
    .filter((lines) => thickness !== null || isSlender(lines))
    .flatMap((lines) => lines.filter((points) => points.length > 2 || !isAlongAxis(points)))
    .filter((points) => isNear(boxAround(points, half)))
    .flatMap((points) => piecesOf(points, half))
    .filter((piece) => intersection(piece, clip) !== null);
}

/** The lines of each outline of a path: their ends, and between these what bends them. */
function outlinesOf(path: ArrayLike<number>, matrix: Matrix): Point[][][] {
  const outlines: Point[][][] = [];
  let lines: Point[][] = [];
  let from: Point = [0, 0];
  let start = from;
  for (let i = 0; i < path.length; ) {
    const operator = path[i] ?? 0;
    const count = [1, 1, 3, 2][operator] ?? 0;
    const points = Array.from({ length: count }, (_, k) =>
      transformPoint(matrix, path[i + 1 + 2 * k] ?? 0, path[i + 2 + 2 * k] ?? 0),
    );
    const to = points.at(-1) ?? start;
    if (operator === 0) {
      lines = [];
      outlines.push(lines);
      start = to;
    } else lines.push([from, ...(count === 0 ? [start] : points)]);
    from = to;
    i += 1 + 2 * count;
  }
  return outlines;
}

/** Whether an outline is no thicker than a rule in the mean: its surface by half of what is around it. */
function isSlender(lines: readonly (readonly Point[])[]): boolean {
  let [surface, length] = [0, 0];
  for (const points of lines) {
    const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = [points[0], points.at(-1)];
    surface += (x1 * y2 - x2 * y1) / 2;
    length += Math.hypot(x2 - x1, y2 - y1);
  }
  const [first, last] = [lines[0]?.[0], lines.at(-1)?.at(-1)];
  if (first && last) {
    surface += (last[0] * first[1] - first[0] * last[1]) / 2;
    length += Math.hypot(first[0] - last[0], first[1] - last[1]);
  }
  return 2 * Math.abs(surface) <= thickestRule * length;
}

function piecesOf(points: readonly Point[], half: number): Box[] {
  if (points.length === 2) return [boxAround(points, half)];
  const at = Array.from({ length: pieces + 1 }, (_, k) => pointOn(points, k / pieces));
  return at.slice(1).map((to, k) => boxAround([at[k] ?? to, to], half));
}

function boxAround(points: readonly Point[], half: number): Box {
  const { left, right, top, bottom } = around(points.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })));
  return { left: left - half, right: right + half, top: top - half, bottom: bottom + half };
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
