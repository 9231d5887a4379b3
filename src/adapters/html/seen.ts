import type { Style } from './style';
import { attribute, type Element } from './tree';

/** Elements whose content is no part of what a page shows. */
const neverShown = new Set(
  (
    'head title meta link base script style template noscript noframes noembed rt rp param source track datalist area col colgroup ' +
    'math-error audio annotation annotation-xml mphantom'
  ).split(' '),
);

/** Whether an element's content is never shown, whatever the style. */
export function isCode(element: Element): boolean {
  return neverShown.has(element.tagName) || (element.tagName === 'xml' && element.childNodes.length > 0);
}

/**
 * Whether the element is there for a reader of the page: what is not is not printed. `aria-hidden` hides from screen readers
 * alone, so it does not count; text pushed off the page or clipped to nothing does.
 */
export function isSeen(element: Element, style: Style): boolean {
  const isClosed = element.tagName === 'dialog' && attribute(element, 'open') === null;
  if ((isClosed || attribute(element, 'hidden') !== null) && !style.has('display')) return false;
  return style.size === 0 || isThere(style);
}

function isThere(style: Style): boolean {
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return false;
  return !isFaint(style.get('opacity')) && !isAway(style) && !isClipped(style) && !isShrunk(style.get('transform'));
}

function isVisible(style: Style): boolean {
  return (
    isThere(style) && !/^(hidden|collapse)$/.test(style.get('visibility') ?? '') && !isTiny(style.get('font-size'))
  );
}

/** The properties whose rules, where they cannot be decided, leave in doubt what is seen. */
const telling = ['text-decoration', 'text-decoration-line', 'vertical-align', 'transform'] as const;

/** Whether text looks the same under two styles: seen or not, struck out or not, on its line or off it. */
export function isSameToTheEye(one: Style, other: Style): boolean {
  return (
    isVisible(one) === isVisible(other) && telling.every((name) => isStrange(name, one) === isStrange(name, other))
  );
}

function isStrange(name: (typeof telling)[number], style: Style): boolean {
  const value = style.get(name) ?? '';
  return name === 'transform' ? isTurned(style) : /line-through|super|sub|\d/.test(value);
}

/** Whether text is printed mirrored or turned. */
export function isTurned(style: Style): boolean {
  return /scale[x3d]*\(\s*-|rotate[xyzd3]*\(\s*-?0*\.?[1-9]/.test(style.get('transform') ?? '');
}

/** Whether a box beside an element's content, drawn by rules alone, shows what could be taken for part of a figure. */
export function showsText(element: Element, style: Style): boolean {
  const content = style.get('content') ?? '';
  if (!/["'(]/.test(content) || !isVisible(style) || amountOf(style.get('height')) === 0) return false;
  if (/\bcounters?\(/.test(content)) return true;
  const [, name] = /\battr\(\s*([\w-]+)/.exec(content) ?? [];
  const written = [...content.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '');
  const shown = written.join('').replace(/\\([0-9a-f]{1,6})\s?/g, (_, code: string) => fromCode(code));
  return /[\p{L}\p{N}\p{Pd}+±−~%‰.,，．/]/u.test(shown + ((name && attribute(element, name)) ?? ''));
}

function fromCode(code: string): string {
  return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
}

/** Text set so far off that no screen reaches it. */
function isAway(style: Style): boolean {
  const sides = ['left', 'top', 'text-indent', 'margin-left', 'margin-top'];
  if (sides.some((side) => (amountOf(style.get(side)) ?? 0) <= -999)) return true;
  return /translate[xy3d]*\([^)]*-\d{4}/.test(style.get('transform') ?? '');
}

function isClipped(style: Style): boolean {
  if (isCutToNothing(style.get('clip-path'))) return true;
  const isAfloat = /^(absolute|fixed)$/.test(style.get('position') ?? '');
  if (isAfloat && isEmptyRectangle(style.get('clip'))) return true;
  const hides = /hidden|clip/.test(style.get('overflow') ?? '');
  const sides = [style.get('width'), style.get('height')].map((side) => amountOf(side) ?? 2);
  if (hides && style.get('display') === 'inline-block' && sides.includes(0)) return true;
  return hides && sides.some((side) => side <= 1) && (style.has('clip') || isAfloat);
}

/** Whether a `clip-path` leaves nothing: insets that meet, a circle without size, a polygon of one point. */
function isCutToNothing(path: string | undefined): boolean {
  if (path === undefined) return false;
  const [, shape, inner = ''] = /^(inset|circle|ellipse|polygon)\((.*)\)/.exec(path) ?? [];
  if (shape === 'polygon') return new Set(inner.split(',').map((point) => point.trim())).size === 1;
  if (shape === 'circle' || shape === 'ellipse') return amountOf(inner) === 0;
  if (shape !== 'inset') return false;
  const sides = (inner.split(/\bround\b/)[0] ?? '')
    .trim()
    .split(/\s+/)
    .map((side) => (/%$/.test(side) ? Number.parseFloat(side) : 0));
  const [top = 0, right = top, bottom = top, left = right] = sides;
  return top + bottom >= 100 || left + right >= 100;
}

/** Whether a `clip` leaves nothing: two opposite sides of it are one. */
function isEmptyRectangle(clip: string | undefined): boolean {
  const [, inner = ''] = /^rect\((.*)\)/.exec(clip ?? '') ?? [];
  const [top, right, bottom, left] = inner
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(amountOf);
  return (
    (top !== undefined && top !== null && top === bottom) || (left !== undefined && left !== null && left === right)
  );
}

/** Scaled to nothing. */
function isShrunk(transform: string | undefined): boolean {
  return /scale(?:3d|x|y)?\(\s*(?:0+\.?0*|\.0+)\s*[,)]/.test(transform ?? '');
}

/** So faint that nobody sees it. */
function isFaint(opacity: string | undefined): boolean {
  const amount = amountOf(opacity);
  return amount !== null && amount <= (opacity?.endsWith('%') ? 5 : 0.05);
}

/** Whether letters of a size are so small that nobody sees them. */
export function isTiny(size: string | undefined): boolean {
  const amount = amountOf(size);
  if (amount === null) return false;
  return amount <= (/(px|pt)$/.test(size ?? '') ? 1 : 0);
}

/** The number that a value begins with, in any way in which CSS writes numbers, its unit dropped; null where it begins with none. */
export function amountOf(value: string | undefined): number | null {
  const found = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/.exec(value ?? '');
  return found ? Number(found[0]) : null;
}
