import { amountOf } from './seen';
import type { Style, StyleOf } from './style';
import { type Element, isElement, isText, type ParentNode } from './tree';

/** Whether an element holds some of the digits of a figure and is moved in their line: they are printed in another order than the one in which they stand. */
export function isMovedDigits(element: Element, styleOf: StyleOf): boolean {
  const style = styleOf(element);
  const { parentNode } = element;
  if (style.size === 0 || parentNode === null || !(isMoved(style) || isReversed(style, parentNode, styleOf)))
    return false;
  const whole = figureIn(parentNode);
  return whole !== '' && beginningOf(element, { text: '', nodes: 0 }).text.length < whole.length;
}

function isMoved(style: Style): boolean {
  if (style.get('float') === 'right' || style.has('order')) return true;
  const position = style.get('position');
  if (position === 'absolute' || position === 'fixed') return true;
  if (position === 'relative' && (style.has('left') || style.has('right'))) return true;
  return (amountOf(style.get('margin-left')) ?? 0) < 0 || /translate/.test(style.get('transform') ?? '');
}

/** Whether boxes in a line follow each other from right to left. */
function isReversed(style: Style, parent: ParentNode, styleOf: StyleOf): boolean {
  if (!isElement(parent) || !/^inline-|^flex|^block/.test(style.get('display') ?? '')) return false;
  return styleOf(parent).get('direction') === 'rtl';
}

const figures = new WeakMap<ParentNode, string>();

/** All that an element says, where that is digits and nothing else, and no more than one figure has; nothing otherwise. */
function figureIn(parent: ParentNode): string {
  const known = figures.get(parent);
  if (known !== undefined) return known;
  const { text } = beginningOf(parent, { text: '', nodes: 0 });
  const figure = text.length <= longest && /^[\d,.]+$/.test(text) ? text : '';
  figures.set(parent, figure);
  return figure;
}

/** A figure has no more characters, white space apart, and is drawn with no more nodes. */
const [longest, mostNodes] = [20, 100];

/** What an element begins to say, as far as is needed to tell that it is more than a figure. */
function beginningOf(parent: ParentNode, said: { text: string; nodes: number }): { text: string; nodes: number } {
  for (const node of parent.childNodes) {
    said.nodes += 1;
    if (said.text.length > longest) break;
    if (said.nodes > mostNodes) said.text = 'more than a figure';
    else if (isText(node)) said.text += node.value.replace(/\s/g, '');
    else if (isElement(node)) beginningOf(node, said);
  }
  return said;
}
