import type { Box } from '../../../model/location';

/** The smallest rectangle around all of `boxes`; an empty one at the origin for none. */
export function around(boxes: readonly Box[]): Box {
  const [first, ...rest] = boxes;
  if (!first) return { left: 0, top: 0, right: 0, bottom: 0 };
  let { left, top, right, bottom } = first;
  for (const box of rest) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

/** What two rectangles share; null where they do not meet. */
export function intersection(a: Box, b: Box): Box | null {
  const box = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return box.left <= box.right && box.top <= box.bottom ? box : null;
}

/** How long two stretches share, negative by the gap between them. */
export function overlap(fromA: number, toA: number, fromB: number, toB: number): number {
  return Math.min(toA, toB) - Math.max(fromA, fromB);
}

/** The horizontal centre of a rectangle. */
export function middle(box: Box): number {
  return (box.left + box.right) / 2;
}

/** The vertical centre of a rectangle. */
export function centre(box: Box): number {
  return (box.top + box.bottom) / 2;
}

/** Whether a point lies inside a rectangle or on its border. */
export function holds(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** A rectangle rounded to hundredths of a point, as it is told to the outside. */
export function rounded({ left, top, right, bottom }: Box): Box {
  const round = (value: number) => Math.round(value * 100) / 100;
  return { left: round(left), top: round(top), right: round(right), bottom: round(bottom) };
}
