import { length } from './seen';
import type { StyleOf } from './style';
import { attribute, type Element } from './tree';

const pictures = new Set(['img', 'canvas', 'svg', 'object', 'embed', 'iframe', 'video', 'image', 'v:imagedata']);

/** Shorter sides than this, in CSS pixels, are icons, rules and spacers: no legible table fits in them. */
const smallestSide = 100;

/** Whether the element is a picture, or a box with a document of its own that cannot be read here. */
export function isPicture(element: Element): boolean {
  return pictures.has(element.tagName);
}

/** Whether a picture is large enough to be a table or a page; one that declares no size may be. */
export function isLargePicture(element: Element, styleOf: StyleOf): boolean {
  if (element.tagName === 'img' && !attribute(element, 'src') && !attribute(element, 'data-src')) return false;
  const style = styleOf(element);
  const [, , viewWidth, viewHeight] = (attribute(element, 'viewBox') ?? attribute(element, 'viewbox') ?? '').split(
    /[\s,]+/,
  );
  const sides = [
    pixels(style.get('width') ?? attribute(element, 'width') ?? viewWidth),
    pixels(style.get('height') ?? attribute(element, 'height') ?? viewHeight),
  ];
  return sides.every((side) => side === null || side >= smallestSide);
}

function pixels(value: string | undefined): number | null {
  if (value === undefined || /%|auto|v[wh]/.test(value)) return null;
  const amount = length(value.trim());
  return amount === null
    ? null
    : amount * (/r?em$/.test(value) ? 16 : /pt$/.test(value) ? 4 / 3 : /cm$/.test(value) ? 38 : 1);
}
