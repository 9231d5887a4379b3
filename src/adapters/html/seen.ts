import type { Style } from './style';
import { attribute, type Element } from './tree';

/** Elements whose content is no part of what a page shows. */
const neverShown = new Set(
  'head title meta link base script style template noscript noframes noembed rt rp param source track datalist area col colgroup math-error'.split(
    ' ',
  ),
);

/** Whether an element's content is never shown, whatever the style. */
export function isCode(element: Element): boolean {
  return neverShown.has(element.tagName) || (element.tagName === 'xml' && element.childNodes.length > 0);
}

/**
 * Whether a reader of the page sees the element: what is not seen is not printed. `aria-hidden` hides from screen readers
 * alone, so it does not count; text pushed off the page or clipped to nothing does.
 */
export function isSeen(element: Element, style: Style): boolean {
  if (attribute(element, 'hidden') !== null && !style.has('display')) return false;
  if (style.size === 0) return true;
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return false;
  if (/^(hidden|collapse)$/.test(style.get('visibility') ?? '')) return false;
  if (isZero(style.get('opacity')) || isZero(style.get('font-size'))) return false;
  return !isClipped(style);
}

function isClipped(style: Style): boolean {
  const away = ['left', 'top', 'text-indent'].some((side) => (length(style.get(side)) ?? 0) <= -999);
  if (away) return true;
  const tiny = ['width', 'height'].some((side) => (length(style.get(side)) ?? 2) <= 1);
  return (
    tiny &&
    /hidden|clip/.test(style.get('overflow') ?? '') &&
    (style.has('clip') || style.get('position') === 'absolute')
  );
}

function isZero(value: string | undefined): boolean {
  return value !== undefined && /^0+(\.0+)?[a-z%]*$/.test(value);
}

/** A CSS length as a number, its unit dropped; null where there is none. */
export function length(value: string | undefined): number | null {
  const found = /^-?\d*\.?\d+/.exec(value ?? '');
  return found ? Number(found[0]) : null;
}
