import { isBox } from './box';
import { isTransparent } from './colour';
import { type Content, ofFigures } from './content';
import { amountOf, dimensionOf, functionsIn } from './css-value';
import { isClippedAway, isClosed } from './cut';
import { isTiny } from './letter-height';
import { ofStyle } from './of-style';
import type { Style, StyleOf } from './style';
import { isAway, isShrunk, isTurned } from './transform';
import { attribute, type Element, isElement } from './tree';

/** Elements whose content is no part of what a page shows. */
const neverShown = new Set(
  (
    'head title meta link base script style template noscript noframes noembed rp param source track datalist area col colgroup ' +
    'math-error audio annotation annotation-xml mphantom'
  ).split(' '),
);

/** Whether an element's content is never shown, whatever the style. */
export function isCode(element: Element): boolean {
  if (element.tagName === 'rt') return isInRuby(element);
  return neverShown.has(element.tagName) || (element.tagName === 'xml' && element.childNodes.length > 0);
}

/** Whether an element stands in a `ruby`, above whose text notes are set; elsewhere they stand in the line. */
function isInRuby({ parentNode }: Element): boolean {
  return parentNode !== null && isElement(parentNode) && (parentNode.tagName === 'ruby' || isInRuby(parentNode));
}

/**
 * Whether the element is there for a reader of the page: what is not is not printed. `aria-hidden` hides from screen readers
 * alone, so it does not count; text pushed off the page or cut to nothing does.
 */
export function isSeen(element: Element, styleOf: StyleOf): boolean {
  const style = styleOf(element);
  if (isShut(element) && !style.has('display')) return false;
  if (isFolded(element) && isBox(element, styleOf)) return false;
  return style.size === 0 || isThere(element, style, () => isBox(element, styleOf));
}

/** Whether an element is shown only when somebody opens it. */
function isShut(element: Element): boolean {
  if (element.tagName === 'dialog' && attribute(element, 'open') === null) return true;
  const hidden = attribute(element, 'hidden');
  return (hidden !== null && !isFolded(element)) || attribute(element, 'popover') !== null;
}

/** Whether an element is hidden as `content-visibility` hides, until somebody looks for what it says: no stretches of a line (HTML Standard, 6.1). */
function isFolded(element: Element): boolean {
  return attribute(element, 'hidden')?.trim().toLowerCase() === 'until-found';
}

function isThere(element: Element, style: Style, askBox: () => boolean): boolean {
  if (isGone(style)) return false;
  if (!mattersToBoxes(style) || !askBox()) return true;
  return !isGoneAsBox(style) && !isClosed(element, style);
}

/** Whether a style takes away whatever has it. */
const isGone = ofStyle((style) => {
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true;
  if (isFaint(style.get('opacity')) || isFilteredOut(style.get('filter') ?? style.get('-webkit-filter'))) return true;
  return isAway(style, false) || isClippedAway(style);
});

/** Whether a style takes away a box that has it. */
const isGoneAsBox = ofStyle(
  (style) => isAway(style, true) || isShrunk(style) || style.get('content-visibility') === 'hidden',
);

const mattersToBoxes = ofStyle((style) => mattersOfBoxes.some((name) => style.has(name)));

/** What hides boxes and no stretches of a line. */
const mattersOfBoxes = [
  'overflow',
  'overflow-x',
  'overflow-y',
  'contain',
  'transform',
  'scale',
  'translate',
  'content-visibility',
  'text-indent',
  'margin',
  'margin-top',
] as const;

/** Whether text under a style is seen. */
export function isVisible(element: Element, style: Style): boolean {
  if (/^(hidden|collapse)$/.test(style.get('visibility') ?? '') || isTiny(style.get('font-size'))) return false;
  return isTransparent(style) !== true && isThere(element, style, () => true);
}

/** The properties whose rules, where they cannot be decided, leave in doubt what is seen. */
const telling = ['text-decoration', 'text-decoration-line', 'vertical-align', 'transform'] as const;

/** Whether an element's text looks the same under two styles: seen or not, struck out or not, on its line or off it. */
export function isSameToTheEye(element: Element, one: Style, other: Style): boolean {
  if (isVisible(element, one) !== isVisible(element, other)) return false;
  return telling.every((name) => isStrange(name, one) === isStrange(name, other));
}

function isStrange(name: (typeof telling)[number], style: Style): boolean {
  const value = style.get(name) ?? '';
  return name === 'transform' ? isTurned(style) : /line-through|super|sub|\d/.test(value);
}

/** What a box beside an element's content, drawn by rules alone, shows that could be taken for part of a figure: text, or what cannot be read here (a picture, a value that has to be worked out). */
export function shownBeside(
  element: Element,
  style: Style,
  contentOf: (value: string) => Content,
): Exclude<Content['shows'], 'attribute'> {
  const said = style.get('content');
  if (said === undefined) return 'nothing';
  const { shows, name } = contentOf(said);
  const isNothing = shows === 'nothing' || !isVisible(element, style) || amountOf(style.get('height')) === 0;
  if (isNothing) return 'nothing';
  return shows !== 'attribute' ? shows : ofFigures.test(attribute(element, name) ?? '') ? 'text' : 'nothing';
}
/** Made transparent by a filter (Filter Effects 1, 7). */
function isFilteredOut(filter: string | undefined): boolean {
  return functionsIn(filter).some(({ name, given }) => name === 'opacity' && isFaint(given[0]));
}

/** So faint that nobody sees it. */
function isFaint(opacity: string | undefined): boolean {
  const { amount, unit } = dimensionOf(opacity ?? '') ?? {};
  return amount !== undefined && (unit === '%' ? amount <= 5 : unit === '' && amount <= 0.05);
}
