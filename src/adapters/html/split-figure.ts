import { haveOtherInks } from './colour';
import { isBeyondGap } from './gap';
import { haveOtherSizes } from './letter-size';
import { mayDiffer } from './may-differ';
import type { Style, StyleOf } from './style';
import { attribute, type Element, isElement, remember } from './tree';

/** How the last character of one element and the first of the next stand to each other. */
export interface Joining {
  /** A strike through one of them, or their lines, part them already. */
  readonly isParted: boolean;
  /** Both are digits or their points, and neither a sign nor a unit. */
  readonly areDigits: boolean;
}

/** Tells whether two neighbouring elements may hold no one figure between them, though their digits follow each other. */
export type FigureTest = (one: Element, other: Element, joining: Joining) => boolean;

/**
 * Two elements may hold no one figure where a style between one of them and what holds both may hide it by a value that has to be worked out, and not
 * the other, or moves it in its line, or where they are printed in other inks or sizes; and no digits where one of them is a link or a field of a form, or a gap stands between them.
 */
export function figureTest(styleOf: StyleOf): FigureTest {
  const depthOf = remember((element: Element): number => {
    const parent = parentOf(element);
    return parent === null ? 0 : depthOf(parent) + 1;
  });
  return (one, other, { isParted, areDigits }) => {
    const [mine, theirs] = apart(one, other, depthOf);
    if (areDigits && !isParted && ([...mine, ...theirs].some(isWhole) || isBeyondGap(mine, theirs, styleOf)))
      return true;
    if ([...mine, ...theirs].some((element) => isMoved(element, styleOf))) return true;
    if (mayDiffer(mine.map(styleOf), theirs.map(styleOf))) return true;
    return !isParted && (haveOtherInks(one, other, styleOf) || haveOtherSizes(one, other, styleOf));
  };
}

/** Whether an element is one thing to whoever reads the page: a link, or a field of a form. */
function isWhole(element: Element): boolean {
  return element.tagName === 'a' ? attribute(element, 'href') !== null : controls.has(element.tagName);
}

const controls = new Set(['input', 'select', 'textarea', 'button', 'output']);

/** What each of two elements stands in, itself first, below what holds both: neighbours share most of what is above them, so that this is short. */
function apart(one: Element, other: Element, depthOf: (element: Element) => number): readonly [Element[], Element[]] {
  const [mine, theirs]: [Element[], Element[]] = [[], []];
  let [left, right]: (Element | null)[] = [one, other];
  while (left && right && left !== right) {
    const [leftDepth, rightDepth] = [depthOf(left), depthOf(right)];
    if (leftDepth >= rightDepth) {
      mine.push(left);
      left = parentOf(left);
    }
    if (rightDepth >= leftDepth) {
      theirs.push(right);
      right = parentOf(right);
    }
  }
  return [mine, theirs];
}

function parentOf({ parentNode }: Element): Element | null {
  return parentNode !== null && isElement(parentNode) ? parentNode : null;
}

/** Whether an element is moved in its line, or shown only when somebody opens it: what is in it may be printed in another order than the one in which it stands. */
function isMoved(element: Element, styleOf: StyleOf): boolean {
  if (element.tagName === 'details' && attribute(element, 'open') === null) return true;
  const style = styleOf(element);
  if (isInOtherOrder(element, style, styleOf)) return true;
  if (style.size === 0) return false;
  if (style.get('float') === 'right' || style.has('order')) return true;
  const position = style.get('position');
  if (position === 'absolute' || position === 'fixed') return true;
  if (position !== undefined && position !== 'static' && sides.some((side) => style.has(side))) return true;
  return movesItsLine(style);
}

/** Whether the margins of an element draw what stands around it together, or have to be worked out. */
export function movesItsLine(style: Style): boolean {
  return style.size > 0 && margins.some((name) => /(^|\s)-|\(/.test(style.get(name) ?? ''));
}

const sides = [
  'left',
  'right',
  'inset',
  'inset-inline',
  'inset-inline-start',
  'inset-inline-end',
  'inset-block',
  'inset-block-start',
  'inset-block-end',
] as const;

const margins = [
  'margin',
  'margin-left',
  'margin-right',
  'margin-inline-start',
  'margin-inline-end',
  'margin-inline',
  'margin-block',
  'margin-block-start',
  'margin-block-end',
] as const;

/** Whether boxes follow each other in another order than from left to right as they stand. */
function isInOtherOrder(element: Element, style: Style, styleOf: StyleOf): boolean {
  const parent = parentOf(element);
  if (parent === null) return false;
  const outer = styleOf(parent);
  const display = outer.get('display') ?? '';
  if (/flex$/.test(display) && /reverse|column/.test(`${outer.get('flex-direction')} ${outer.get('flex-flow')}`))
    return true;
  if (/grid$/.test(display)) return true;
  const isBoxed = /^inline-|^flex|^block/.test(style.get('display') ?? '') || /flex$/.test(display);
  return isBoxed && isRightToLeft(parent, styleOf);
}

/** Whether boxes in an element stand from right to left, by a style or a mark of its own or around it. */
function isRightToLeft(element: Element, styleOf: StyleOf): boolean {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const said = styleOf(at).get('direction') ?? attribute(at, 'dir')?.trim().toLowerCase();
    if (said === 'rtl' || said === 'ltr') return said === 'rtl';
  }
  return false;
}
