import { amountOf, lengthOf, sidesOf } from './css-value';
import type { Style } from './style';
import type { Element } from './tree';

/** Whether nothing of what has a style is left by its clip. */
export function isClippedAway(style: Style): boolean {
  if (isCutToNothing(style.get('clip-path'))) return true;
  const isPlaced = /^(absolute|fixed)$/.test(style.get('position') ?? '');
  return isPlaced && isEmptyRectangle(style.get('clip'));
}

/** Whether nothing of a box is left because it has no extent and hides what stands over its edges. */
export function isClosed(box: Element, style: Style): boolean {
  if (!cutsOver(style) || growsWithText(box, style)) return false;
  return isNarrow(style, 'width') || isNarrow(style, 'height');
}

/** Whether a box does not show what stands over its edges. */
export function cutsOver(style: Style): boolean {
  const said = ['overflow', 'overflow-x', 'overflow-y', 'contain'].map((name) => style.get(name) ?? '').join(' ');
  return /hidden|clip|auto|scroll|paint|strict|content/.test(said);
}

/** Tables and their parts are at least as large as what is in them (CSS 2, 17.5.3). */
function growsWithText({ tagName }: Element, style: Style): boolean {
  return /table/.test(
    style.get('display') ?? (/^(t[dhr]|thead|tbody|tfoot|caption)$/.test(tagName) ? 'table' : tagName),
  );
}

/** Whether a side of a box is declared to be no longer than a pixel, and nothing widens it. */
function isNarrow(style: Style, side: 'width' | 'height'): boolean {
  const isShort = [side, `max-${side}`, side === 'width' ? 'inline-size' : 'block-size'].some((name) =>
    isHairline(style.get(name)),
  );
  if (!isShort || (amountOf(style.get(`min-${side}`)) ?? 0) > 0) return false;
  const [top, right, bottom, left] = sidesOf(style.get('padding'));
  const padding = side === 'width' ? [left, right] : [top, bottom];
  const own = (side === 'width' ? ['left', 'right'] : ['top', 'bottom']).map((end) => style.get(`padding-${end}`));
  return [own[0] ?? padding[0], own[1] ?? padding[1]].every((amount) => amount === undefined || amountOf(amount) === 0);
}

function isHairline(length: string | undefined): boolean {
  const amount = lengthOf(length);
  return amount === 0 || (amount !== null && amount > 0 && amount <= 1 && /\d(px|pt)$/.test(length ?? ''));
}

/** Whether a `clip-path` leaves nothing: insets that meet, a circle without size, a polygon of one point. */
function isCutToNothing(path: string | undefined): boolean {
  if (path === undefined) return false;
  const [, shape, inner = ''] = /^(inset|circle|ellipse|polygon)\(([^()]*)\)$/.exec(path) ?? [];
  if (shape === 'polygon') return new Set(inner.split(',').map((point) => point.trim())).size === 1;
  if (shape === 'circle' || shape === 'ellipse') return amountOf(inner) === 0;
  if (shape !== 'inset') return false;
  const [top, right, bottom, left] = sidesOf((inner.split(/\bround\b/)[0] ?? '').trim()).map((side) =>
    side?.endsWith('%') ? Number.parseFloat(side) : 0,
  );
  return (top ?? 0) + (bottom ?? 0) >= 100 || (left ?? 0) + (right ?? 0) >= 100;
}

/** Whether a `clip` leaves nothing: two opposite sides of it are one. */
function isEmptyRectangle(clip: string | undefined): boolean {
  const [, inner = ''] = /^rect\(([^()]*)\)$/.exec(clip ?? '') ?? [];
  const [top, right, bottom, left] = inner
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(amountOf);
  return (
    (top !== undefined && top !== null && top === bottom) || (left !== undefined && left !== null && left === right)
  );
}
