import { dimensionOf } from './css-value';

/** How many CSS pixels the units of lengths have, those of letters and windows at their usual sizes (CSS Values 4, 6). */
const pixelsOf: ReadonlyMap<string, number> = new Map(
  Object.entries({
    px: 1,
    pt: 1.33,
    pc: 16,
    in: 96,
    cm: 37.8,
    mm: 3.78,
    q: 0.94,
    em: 16,
    rem: 16,
    ex: 8,
    ch: 8,
    '%': 0.16,
    vw: 12,
    vh: 8,
    vi: 12,
    vb: 8,
    vmin: 8,
    vmax: 12,
    lh: 20,
    rlh: 20,
  }),
);

/** About how many CSS pixels high letters of a size are; null where that has to be worked out, or it is no size. */
export function letterHeight(size: string): number | null {
  const { amount, unit } = dimensionOf(size) ?? {};
  if (amount === undefined || unit === undefined || amount < 0) return null;
  const pixels = pixelsOf.get(unit);
  return pixels !== undefined ? amount * pixels : amount === 0 && unit === '' ? 0 : null;
}

/** Whether letters of a size are so small that nobody sees them. */
export function isTiny(size: string | undefined): boolean {
  const height = size === undefined ? null : letterHeight(size);
  return height !== null && height < 1.5;
}
