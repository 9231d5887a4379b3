import { amountOf, functionsIn, lengthOf, sidesOf } from './css-value';
import { cutsOver } from './cut';
import { ofStyle } from './of-style';
import type { Style } from './style';

/** Whether text is printed mirrored or turned. */
export const isTurned = ofStyle((style: Style): boolean => {
  const [scale, rotate] = [style.get('scale') ?? '', style.get('rotate') ?? ''];
  if (/-\.?\d/.test(scale) || /[1-9]/.test(rotate)) return true;
  return functionsIn(style.get('transform')).some(({ name, given }) => {
    if (name.startsWith('scale')) return given.some((amount) => amount.startsWith('-'));
    if (name.startsWith('rotate')) return /[1-9]/.test(given.at(-1) ?? '');
    const [a, b, c, d] = given.map(Number);
    return name === 'matrix' && (b !== 0 || c !== 0 || Number(a) < 0 || Number(d) < 0);
  });
});

/** Whether text is set so far off that no screen reaches it: by its place, or by the indent of its box, or pushed over the edge of a box that cuts it. */
export function isAway(style: Style, isBoxed: boolean): boolean {
  const isPlaced = /^(relative|absolute|fixed|sticky)$/.test(style.get('position') ?? '');
  const inset = isPlaced ? sidesOf(style.get('inset')) : [];
  const margin = sidesOf(style.get('margin'));
  const places = [
    ...(isPlaced ? [style.get('left') ?? inset[3], style.get('top') ?? inset[0]] : []),
    ...(isBoxed ? [style.get('margin-top') ?? margin[0], style.get('text-indent')] : []),
    style.get('margin-left') ?? margin[3],
  ];
  if (places.some((place) => (lengthOf(place) ?? 0) <= -999)) return true;
  if (!isBoxed) return false;
  const indent = style.get('text-indent') ?? '';
  if (cutsOver(style) && (/^\d{3,}%$/.test(indent) || (lengthOf(indent) ?? 0) >= 999)) return true;
  const moves = functionsIn(style.get('transform')).filter(({ name }) => name.startsWith('translate'));
  const steps = [...(style.get('translate') ?? '').split(/\s+/), ...moves.flatMap(({ given }) => given)];
  return steps.some((step) => (lengthOf(step) ?? 0) <= -999);
}

/** Whether a box is scaled to nothing in one direction or both. */
export function isShrunk(style: Style): boolean {
  const scale = style.get('scale') ?? '';
  if (/^[\d.e+%\s-]+$/.test(scale) && scale.split(/\s+/).some((amount) => amountOf(amount) === 0)) return true;
  return functionsIn(style.get('transform')).some(({ name, given }) => {
    const [a = 1, b = 0, c = 0, d = 1] = given.map(Number);
    if (name === 'matrix') return a * d === b * c;
    return name.startsWith('scale') && given.some((amount) => amountOf(amount) === 0);
  });
}
