/** How much red, green and blue a colour has, from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];

/** Colours that differ no more than this are one to the eye; both paler than `pale` they nearly are on paper. */
const [same, pale] = [8, 240];

/** A colour as pdfjs tells it (#00ff7f); null where it is told otherwise. */
export function colourOf(told: unknown): Colour | null {
  const digits = typeof told === 'string' ? /^#([\da-f]{6})$/i.exec(told)?.[1] : undefined;
  if (digits === undefined) return null;
  const all = Number.parseInt(digits, 16);
  return [all >> 16, (all >> 8) & 255, all & 255];
}

/** A colour laid on another so that it covers a part of it, from 0 to 1. */
export function mixed([r, g, b]: Colour, [red, green, blue]: Colour, opacity: number): Colour {
  const mix = (upper: number, lower: number) => opacity * upper + (1 - opacity) * lower;
  return [mix(r, red), mix(g, green), mix(b, blue)];
}

/** A colour through which another is seen, as one ink printed on another. */
export function multiplied([r, g, b]: Colour, [red, green, blue]: Colour): Colour {
  return [(r * red) / 255, (g * green) / 255, (b * blue) / 255];
}

/** How far two colours are apart in the part of them in which they differ most. */
export function distance([r, g, b]: Colour, [red, green, blue]: Colour): number {
  return Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue));
}

/** Whether nobody tells two colours apart. */
export function isSame(a: Colour, b: Colour): boolean {
  return distance(a, b) <= same;
}

/** Whether both are so pale that it takes a good eye to tell them apart. */
export function arePale(a: Colour, b: Colour): boolean {
  return [...a, ...b].every((part) => part >= pale);
}

/** Black or white, whichever is seen on a colour. */
export function opposite([r, g, b]: Colour): Colour {
  return r + g + b > 382 ? black : white;
}
