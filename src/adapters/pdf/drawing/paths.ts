import type { Box } from '../../../model/location';
import { around } from '../geometry/box';
import type { Rule } from '../geometry/marks';
import { type Matrix, transformPoint } from '../geometry/matrix';

/** A filled area thinner than this, in points, is a rule. */
export const thickestRule = 3.2;
/** A stroke leans no more than this, in points over its whole length, if it is meant to be straight along an axis. */
const lean = 1;

/** What a painted path leaves on the page. */
export interface Painted {
  readonly rules: readonly Rule[];
  readonly areas: readonly Box[];
  /** What is neither. */
  readonly shapes: readonly Box[];
}

/** A place in the marks' coordinates. */
export type Point = readonly [x: number, y: number];

/** A line through some points, in the marks' coordinates. */
export interface Outline {
  readonly points: readonly Point[];
  readonly closed: boolean;
  readonly curved: boolean;
}

/** The outlines of a path in pdfjs' own encoding: 0 x y moves, 1 x y draws a line, 2 and 3 curves with 6 and 4 numbers, 4 closes. */
export function readOutlines(path: ArrayLike<number>, matrix: Matrix): Outline[] {
  const outlines: { points: Point[]; closed: boolean; curved: boolean }[] = [];
  const at = (index: number): Point => transformPoint(matrix, path[index] ?? 0, path[index + 1] ?? 0);
  const start = (point: Point) => outlines.push({ points: [point], closed: false, curved: false });
  for (let i = 0; i < path.length; ) {
    const operator = path[i];
    const size = operator === 0 || operator === 1 ? 2 : operator === 2 ? 6 : operator === 3 ? 4 : 0;
    const last = outlines.at(-1);
    if (operator === 0 || (!last && size > 0)) start(at(i + 1 + size - 2));
    else if (operator === 4) {
      if (last) last.closed = true;
    } else if (last?.closed) {
      const [first] = last.points;
      if (first) start(first);
      outlines.at(-1)?.points.push(at(i + 1 + size - 2));
    } else if (last) {
      last.points.push(at(i + 1 + size - 2));
      if (size > 2) last.curved = true;
    }
    i += 1 + size;
  }
  return outlines;
}

/** The rules that stroking a path draws: its straight runs along an axis. */
export function strokeRules(outlines: readonly Outline[], thickness: number): Rule[] {
  return outlines.flatMap(({ points, closed, curved }) => {
    const [first] = points;
    if (curved || !first) return [];
    const ends = closed ? [...points.slice(1), first] : points.slice(1);
    return ends.flatMap((end, i) => ruleBetween(points[i] ?? first, end, thickness));
  });
}

function ruleBetween([x1, y1]: Point, [x2, y2]: Point, thickness: number): Rule[] {
  const [dx, dy] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (dx < 0.01 && dy < 0.01) return [];
  if (dy <= lean && dx > dy * 4)
    return [{ along: 'x', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2), thickness }];
  if (dx <= lean && dy > dx * 4)
    return [{ along: 'y', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2), thickness }];
  return [];
}

/** What stroking a path draws besides rules, seen through the clip: curves, and straight runs along no axis. */
export function strokedShapes(
  outlines: readonly Outline[],
  clip: (box: Box) => Box | null,
): { shapes: Box[]; slants: Box[] } {
  const shapes: Box[] = [];
  const slants: Box[] = [];
  for (const { points, curved } of outlines) {
    if (curved) add(shapes, clip(boxAround(points)));
    else
      for (const [i, end] of points.slice(1).entries()) {
        const run = [points[i] ?? end, end];
        if (!isRectangle(run)) add(slants, clip(boxAround(run)));
      }
  }
  return { shapes, slants };
}

function add(boxes: Box[], box: Box | null): void {
  if (box) boxes.push(box);
}

function boxAround(points: readonly Point[]): Box {
  return around(points.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })));
}

/** What filling a path leaves, seen through the clip: rules where it is thin, areas where it is a rectangle, shapes where it is not. */
export function fillMarks(outlines: readonly Outline[], clip: (box: Box) => Box | null): Painted {
  const rules: Rule[] = [];
  const areas: Box[] = [];
  const shapes: Box[] = [];
  for (const { points, curved } of outlines) {
    if (points.length < 2) continue;
    const box = clip(boxAround(points));
    if (!box) continue;
    const thin = rulesFrom(box);
    if (thin.length > 0) rules.push(...thin);
    else if (!curved && isRectangle(points)) areas.push(box);
    else shapes.push(box);
  }
  return { rules, areas, shapes };
}

/** A filled box thin enough to be a rule, as one; a dot may belong to a dotted rule in either direction. */
export function rulesFrom({ left, top, right, bottom }: Box): Rule[] {
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) > thickestRule) return [];
  const level: Rule = { along: 'x', at: (top + bottom) / 2, from: left, to: right, thickness: height };
  const upright: Rule = { along: 'y', at: (left + right) / 2, from: top, to: bottom, thickness: width };
  if (Math.max(width, height) < 2 * Math.min(width, height)) return [level, upright];
  return width >= height ? [level] : [upright];
}

function isRectangle(points: readonly Point[]): boolean {
  return points.every((point, i) => isAlongAxis([point, points[(i + 1) % points.length] ?? point]));
}

/** Whether a straight line is meant to be level or upright. */
export function isAlongAxis([from, to]: readonly Point[]): boolean {
  return !from || !to || Math.abs(from[0] - to[0]) <= lean || Math.abs(from[1] - to[1]) <= lean;
}

/** Whether points are the corners of an upright rectangle. */
export function isUprightBox(points: readonly Point[]): boolean {
  const { left, top, right, bottom } = boxAround(points);
  const isNear = (a: number, b: number) => Math.abs(a - b) <= lean;
  const isCorner = ([x, y]: Point) => (isNear(x, left) || isNear(x, right)) && (isNear(y, top) || isNear(y, bottom));
  return points.length >= 4 && points.length <= 5 && isRectangle(points) && points.every(isCorner);
}

/** Whether a box is a level rule by its height. */
export function isThin({ top, bottom }: Box): boolean {
  return bottom - top <= thickestRule;
}
