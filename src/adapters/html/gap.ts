import { isBox } from './box';
import { sidesOf } from './css-value';
import { letterHeight } from './letter-height';
import type { Style, StyleOf } from './style';
import { type Element, isElement } from './tree';

/** About as many CSS pixels as a digit is wide: figures that stand so far apart are not one. */
const digit = 8;

/** Where each side stands in what `margin` and `padding` say. */
const sides = { right: 1, left: 3 } as const;

/** Whether margins, paddings or the gap of a row of boxes part what follows from what stands before it; `mine` and `theirs` are what each stands in below what holds both, itself first. */
export function isBeyondGap(mine: readonly Element[], theirs: readonly Element[], styleOf: StyleOf): boolean {
  const before = mine.some((element) => isWide(styleOf(element), 'right') || isRoomy(element, styleOf));
  return before || theirs.some((element) => isWide(styleOf(element), 'left')) || isSpread(mine, theirs, styleOf);
}

/** Whether an element leaves room for a digit or more though nothing stands in it. */
export function isGap(element: Element, styleOf: StyleOf): boolean {
  const style = styleOf(element);
  if (style.size === 0) return false;
  return isWide(style, 'left') || isWide(style, 'right') || widthOf(element, styleOf) >= digit;
}

function isWide(style: Style, side: keyof typeof sides): boolean {
  if (style.size === 0) return false;
  const logical = side === 'right' ? 'inline-end' : 'inline-start';
  return ['margin', 'padding'].some((name) =>
    [
      sidesOf(style.get(name))[sides[side]],
      style.get(`${name}-${side}`),
      style.get(`${name}-inline`),
      style.get(`${name}-${logical}`),
    ].some((said) => said !== undefined && pixels(said) >= digit),
  );
}

/** Whether a box is so wide that a digit that begins in it ends far from what follows. */
function isRoomy(element: Element, styleOf: StyleOf): boolean {
  return widthOf(element, styleOf) > 2 * digit;
}

function widthOf(element: Element, styleOf: StyleOf): number {
  const style = styleOf(element);
  if (style.size === 0 || !['width', 'min-width', 'inline-size'].some((name) => style.has(name))) return 0;
  if (!isBox(element, styleOf)) return 0;
  return Math.max(...['width', 'min-width', 'inline-size'].map((name) => pixels(style.get(name) ?? '')));
}

/** Whether both are boxes in one row that has gaps. */
function isSpread(mine: readonly Element[], theirs: readonly Element[], styleOf: StyleOf): boolean {
  const [first, second] = [mine.at(-1), theirs.at(-1)];
  const holder = first?.parentNode;
  if (!first || !second || !holder || !isElement(holder)) return false;
  const style = styleOf(holder);
  if (!/(flex|grid)$/.test(style.get('display') ?? '')) return false;
  const said = style.get('column-gap') ?? style.get('gap')?.split(/\s+/).at(-1);
  return said !== undefined && pixels(said) >= digit;
}

/** A length in CSS pixels, of which a share of the room around is any number. */
function pixels(said: string): number {
  return said.endsWith('%') ? 0 : (letterHeight(said) ?? 0);
}
