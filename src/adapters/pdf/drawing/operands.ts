import type { Box } from '../../../model/location';
import type { Matrix } from '../geometry/matrix';
import type { RawGlyph } from './glyph-box';

/** A finite number, or 0. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** The numbers of a list, a typed array or an object of them; none for anything else. */
export function numbersOf(values: unknown): number[] {
  return values && typeof values === 'object' ? Object.values(values).map(numberOf) : [];
}

/** A matrix; what is missing of it is that of the identity. */
export function matrixOf(values: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(values);
  return [a, b, c, d, e, f];
}

/** A rectangle between two corners, whichever they are. */
export function boxOf(values: unknown): Box {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(values);
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
}

/** The characters of a string, and the numbers between them by which they are moved. */
export function glyphsOf(values: unknown): (RawGlyph | number)[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === 'number' || isGlyph(value)) : [];
}

function isGlyph(value: unknown): value is RawGlyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;
}
