import { sharesOfOneRow } from './css-grid';
import { classesOf } from './matcher';
import type { Style } from './style';
import { partOf, type Reader } from './table-parts';
import { attribute, childElements, type Element, hasOwnText, isElement, isText, remember } from './tree';

/** What an element is to its parent when boxes are sought: a drawn row, a row only by its looks (named by its tag), or neither. */
export type RowKind = 'row' | `like ${string}`;

/** What can be asked of the boxes of a page. */
export interface Boxes {
  /** Whether an element is a row of boxes, drawn so by its style or its names, or merely holding several short boxes. */
  readonly rowKind: (element: Element) => RowKind | null;
  /** The element that is the row where a box draws nothing but the row in it, as `li` does in `ul > li > ul > li`: else the element itself. */
  readonly rowIn: (element: Element) => Element;
  /** Whether an element could be a cell: short text and nothing that structures a page. */
  readonly isCell: (element: Element) => boolean;
}

/** Elements that structure a page or its text, and so do not stand in a cell drawn with boxes. */
const structural = /^(ul|ol|li|dl|table|h[1-6]|img|section|article|pre)$/;

/** A cell drawn with boxes holds no more text than this. */
const longestCell = 400;

/** A box that only its looks make a cell holds no more text than this. */
const longestPlainCell = 120;

/**
 * Tells rows of boxes by what draws them: flex and grid containers, floats, names that say cell; or, where the style is elsewhere, by their
 * looks: nothing but several short boxes. A table is a set of boxes in rows and columns, whatever the elements are called.
 */
export function boxesOf(reader: Reader): Boxes {
  const isPlain = remember((element: Element): boolean =>
    childElements(element).every((child) => !structural.test(child.tagName) && isPlain(child)),
  );
  const textLength = remember((element: Element): number =>
    element.childNodes.reduce((sum, child) => {
      if (isText(child)) return sum + child.value.trim().length;
      return isElement(child) ? sum + textLength(child) : sum;
    }, 0),
  );
  const isShortBox = (element: Element) =>
    /^(div|li|dd|dt|p)$/.test(element.tagName) && isPlain(element) && textLength(element) < longestPlainCell;
  const ownKind = (element: Element): RowKind | null => {
    const display = reader.styleOf(element).get('display') ?? '';
    // Without a display of its own, only several boxes make a row.
    if ((display === '' && element.childNodes.length < 2) || hasOwnText(element)) return null;
    if (/flex$/.test(display)) return isFlexColumn(reader.styleOf(element)) ? null : 'row';
    if (/grid$/.test(display)) return sharesOfOneRow(element, reader) === null ? null : 'row';
    if (partOf(element, reader.styleOf) === 'table') return null;
    const children = childElements(element).filter(reader.isShown);
    if (children.length < 2) return null;
    if (children.every((child) => isSideBySide(reader.styleOf(child)) || isNamedCell(child))) return 'row';
    // Boxes that are rows themselves stand one below the other, however short they are.
    if (children.length < 3 || !children.every(isShortBox) || children.every(isDrawnRow)) return null;
    return element.tagName === 'ul' ? 'row' : `like ${element.tagName}`;
  };
  const own = remember(ownKind);
  const held = remember((element: Element): Element | null => {
    if (own(element) !== null || hasOwnText(element) || partOf(element, reader.styleOf) !== null) return null;
    const [only, next] = childElements(element).filter(reader.isShown);
    if (!only || next) return null;
    return own(only) === 'row' ? only : held(only);
  });
  const rowKind = (element: Element): RowKind | null => own(element) ?? (held(element) ? 'row' : null);
  const isDrawnRow = (element: Element) => rowKind(element) === 'row';
  return {
    rowKind,
    rowIn: (element) => held(element) ?? element,
    isCell: (element) => isPlain(element) && textLength(element) < longestCell,
  };
}

function isFlexColumn(style: Style): boolean {
  return /column/.test(`${style.get('flex-direction')} ${style.get('flex-flow')}`);
}

function isSideBySide(style: Style): boolean {
  if (style.size === 0) return false;
  const display = style.get('display') ?? '';
  return /^(left|right)$/.test(style.get('float') ?? '') || /^(inline-block|table-cell)$/.test(display);
}

/** Whether the element's class, or its tag where the page made it up, says that it is a cell. */
function isNamedCell(element: Element): boolean {
  const isOwn = element.tagName.includes('-');
  if (!isOwn && attribute(element, 'class') === null) return false;
  const names = isOwn ? [element.tagName, ...classesOf(element)] : classesOf(element);
  return names.some((name) => /(^|[-_])(cell|td|th|col|column)([-_]?\d*$|[-_])/i.test(name)) && !names.some(isRowName);
}

function isRowName(name: string): boolean {
  return /(^|[-_])(row|tr)([-_]?\d*$|[-_])/i.test(name);
}
