import { isTransparent } from './colour';
import { isTiny } from './letter-height';
import type { Style, StyleOf } from './style';
import { attribute, childElements, type Element, isElement, remember } from './tree';

/** What is known of text that takes its place on a page unseen: by `visibility`, its size or its colour, all of which what stands inside may take back (CSS 2, 11.2). */
export interface HiddenText {
  /** Whether the text right in an element is unseen. */
  readonly isHidden: (element: Element) => boolean;
  /** Whether an element hides its text and nothing in it is seen again, nor does it keep a place in a table. */
  readonly isNothing: (element: Element) => boolean;
}

/** Tells what of a page's text is hidden in its place. */
export function hiddenText(styleOf: StyleOf): HiddenText {
  const visibility = hiding(styleOf, isInvisible);
  const size = hiding(styleOf, (style, { tagName }) => isTooSmall(style) ?? (fields.has(tagName) ? false : undefined));
  const colour = hiding(
    styleOf,
    (style, element) => isTransparent(style) ?? (hasOwnColour(element) ? false : undefined),
  );
  return {
    isHidden: (element) => visibility.isHidden(element) || size.isHidden(element) || colour.isHidden(element),
    isNothing: (element) => {
      const isCell = element.tagName === 'td' || element.tagName === 'th';
      return !isCell && (visibility.isNothing(element) || size.isNothing(element));
    },
  };
}

/** Fields of forms, which have letters of a size and a colour of their own (HTML Standard, 15.5). */
const fields = new Set('button input select textarea'.split(' '));

/** Whether letters in an element have a colour of their own where nothing is said of it. */
function hasOwnColour(element: Element): boolean {
  const { tagName } = element;
  return fields.has(tagName) || tagName === 'mark' || (tagName === 'a' && attribute(element, 'href') !== null);
}

/** What one property hides: `ask` tells whether a style hides or shows, or says nothing, so that what is said around holds. */
function hiding(styleOf: StyleOf, ask: (style: Style, element: Element) => boolean | undefined): HiddenText {
  const isHidden = remember((element: Element): boolean => {
    const { parentNode } = element;
    return ask(styleOf(element), element) ?? (parentNode !== null && isElement(parentNode) && isHidden(parentNode));
  });
  const shows = remember((element: Element): boolean =>
    childElements(element).some((child) => ask(styleOf(child), child) === false || shows(child)),
  );
  return { isHidden, isNothing: (element) => ask(styleOf(element), element) === true && !shows(element) };
}

function isInvisible(style: Style): boolean | undefined {
  const value = style.get('visibility');
  return value === 'visible' ? false : value === 'hidden' || value === 'collapse' ? true : undefined;
}

/** A size in parts of the size around says nothing of itself, unless it is nought. */
function isTooSmall(style: Style): boolean | undefined {
  const size = style.get('font-size');
  if (size === undefined) return undefined;
  if (isTiny(size)) return true;
  return /\d(px|pt|rem|cm|mm|in|pc|vw|vh)$|^(x+-)?(small|large)$|^medium$/.test(size) ? false : undefined;
}
