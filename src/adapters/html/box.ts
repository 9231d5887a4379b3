import type { Style, StyleOf } from './style';
import { type Element, isElement } from './tree';

const blockTags = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary ul table thead tbody tfoot tr td th caption'
  ).split(' '),
);

/** Elements that are boxes in a line without any style. */
const inlineBoxes = new Set('button input marquee meter progress select textarea'.split(' '));

/** Whether an element stands in lines of its own, `display` being what its style says, or nothing. */
export function isBlock(element: Element, display: string): boolean {
  if (/^(inline|contents)/.test(display)) return false;
  return display !== '' || blockTags.has(element.tagName);
}

/** Whether an element is drawn as a box, which can be sized, cut, moved and scaled, and not as a stretch of a line, which cannot (CSS Transforms 1, 3; CSS 2, 10). */
export function isBox(element: Element, styleOf: StyleOf): boolean {
  const style = styleOf(element);
  if (isAfloat(style) || isItem(element, styleOf)) return true;
  const display = style.get('display') ?? '';
  return (
    display.startsWith('inline-') || isBlock(element, display) || (display === '' && inlineBoxes.has(element.tagName))
  );
}

/** Whether a style takes an element out of its line. */
export function isAfloat(style: Style): boolean {
  return /^(absolute|fixed)$/.test(style.get('position') ?? '') || /^(left|right)$/.test(style.get('float') ?? '');
}

/** Whether the element is laid out by a flex or grid container. */
function isItem({ parentNode }: Element, styleOf: StyleOf): boolean {
  if (parentNode === null || !isElement(parentNode)) return false;
  const display = styleOf(parentNode).get('display') ?? '';
  return /(flex|grid)$/.test(display) || (display === 'contents' && isItem(parentNode, styleOf));
}
