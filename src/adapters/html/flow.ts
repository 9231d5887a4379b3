import type { Meter } from '../../model/index';
import { isBlock } from './box';
import { placeBoxes } from './box-places';
import { type BoxTables, boxTables } from './boxes';
import { gridColumns, inOrder, itemsOf, placeGridItems } from './css-grid';
import { definitions } from './definitions';
import type { Draft } from './draft';
import { formValue } from './form';
import { isGap } from './gap';
import { gridBlocks } from './grid';
import { Lines } from './lines';
import { isCrossed } from './look';
import { isPainted, isPicture, pictureSize } from './picture';
import { doubtfulPlace, type Place, placeIn, plain } from './place';
import { placePositioned } from './positioned';
import { preformatted } from './preformatted';
import { boxesOf } from './rows';
import { scripted, withScripted } from './scripted';
import { figureTest, movesItsLine } from './split-figure';
import type { StyleOf } from './style';
import { readTable } from './table';
import { isTable, partsTest, type Reader } from './table-parts';
import {
  attribute,
  descendants,
  type Element,
  hasOwnDigits,
  hasOwnText,
  isElement,
  isText,
  type Node,
  type ParentNode,
  remember,
} from './tree';

/** Reads the content of a page, or of a part of it, as blocks in reading order: of the elements that are shown the text that is not hidden. */
export function readFlow(
  root: ParentNode,
  meter: Meter,
  styleOf: StyleOf,
  { isShown, isHidden }: Pick<Reader, 'isShown' | 'isHidden'>,
): Draft[] {
  const reader: Reader = {
    meter,
    styleOf,
    isShown,
    isHidden,
    holdsParts: partsTest(styleOf),
    holdsDigits: remember(hasOwnDigits),
    blocks: (element) => blocksOf(element),
    cell: (element) => ({ inner: withScripted(linesIn(element)) }),
  };
  const tables = boxTables(reader, boxesOf(reader));
  const isDoubtfulAround = doubtAround(styleOf);
  const mayPart = figureTest(styleOf);
  const blocksOf = (node: ParentNode): Draft[] => linesIn(node).drafts;
  const linesIn = (node: ParentNode): Lines => {
    const lines = new Lines(mayPart);
    const outer = isElement(node) && isDoubtfulAround(node) ? doubtfulPlace : plain;
    walk(node, { reader, tables, lines }, isElement(node) ? placeIn(node, outer, styleOf) : plain);
    lines.end();
    return lines;
  };
  return blocksOf(root);
}

interface Walk {
  readonly reader: Reader;
  readonly tables: BoxTables;
  readonly lines: Lines;
}

/**
 * Tells whether something around an element strikes out all that is in it, tables too (CSS Text Decoration 3, 2.1), or may hide it by a rule that
 * cannot be decided.
 */
function doubtAround(styleOf: StyleOf): (element: Element) => boolean {
  const isDoubtful = remember((element: Element): boolean => {
    const style = styleOf(element);
    return isCrossed(element, style) || style.has('unsure') || around(element);
  });
  const around = ({ parentNode }: Element) => parentNode !== null && isElement(parentNode) && isDoubtful(parentNode);
  return around;
}

function walk(parent: ParentNode, walking: Walk, place: Place): void {
  const { reader, tables, lines } = walking;
  const beside = isElement(parent) ? besideOf(parent, reader) : null;
  lines.beside(beside);
  const drawn = isElement(parent) && parent.childNodes.length > 0 ? tables(parent) : null;
  for (const node of parent.childNodes) {
    const box = drawn?.get(node);
    if (box) lines.block(gridBlocks(placeBoxes(box, reader)));
    else if (box === undefined) visit(node, walking, place);
  }
  lines.beside(beside);
}

/** What a rule shows beside an element's content: text, a sign that cannot be read, or nothing. What cannot be read may be a digit where digits stand. */
function besideOf(element: Element, { styleOf, holdsDigits }: Reader): 'text' | 'icon' | null {
  const generated = styleOf(element).get('generated');
  if (generated === undefined) return null;
  return generated === 'text' || holdsDigits(element) ? 'text' : 'icon';
}

function visit(node: Node, walking: Walk, place: Place): void {
  const { reader, lines } = walking;
  if (isText(node)) {
    const { parentNode } = node;
    const element = parentNode && isElement(parentNode) ? parentNode : null;
    if (!(element && reader.isHidden(element))) lines.text(node.value, place, element);
  } else if (isElement(node) && isShadow(node)) lines.beside('text');
  else if (isElement(node) && node.tagName === 'script') lines.scripts = scripted(node, lines.scripts);
  else if (isElement(node) && reader.isShown(node)) visitElement(node, walking, place);
}

/** Whether a template is shown in the place of what stands beside it (HTML Standard, 4.12.3). */
function isShadow(element: Element): boolean {
  return element.tagName === 'template' && attribute(element, 'shadowrootmode') !== null;
}

function visitElement(node: Element, walking: Walk, place: Place): void {
  const { reader, lines } = walking;
  const display = reader.styleOf(node).get('display') ?? '';
  if (isPicture(node)) {
    lines.picture(pictureSize(node, reader.styleOf));
    return;
  }
  if (isPainted(node, reader.styleOf)) lines.picture('icon');
  if (node.childNodes.length === 0 && (movesItsLine(reader.styleOf(node)) || isGap(node, reader.styleOf))) lines.part();
  const value = formValue(node);
  const whole = wholeBlocks(node, reader, display);
  if (node.tagName === 'br') lines.lineBreak(place);
  else if (value !== null) lines.text(reader.isHidden(node) ? '' : value, { ...place, preserved: true }, node);
  else if (whole) lines.block(whole);
  else if (isBlock(node, display)) visitBlock(node, walking, placeIn(node, place, reader.styleOf), display);
  else walk(node, walking, placeIn(node, place, reader.styleOf));
}

/** The blocks of an element that is not running text: a table however drawn, a list of definitions; null for any other. */
function wholeBlocks(node: Element, reader: Reader, display: string): Draft[] | null {
  if (display.endsWith('grid') && !hasOwnText(node) && gridColumns(node, reader) > 1)
    return gridBlocks(placeGridItems(node, reader));
  if (isTable(node, reader)) return readTable(node, reader);
  if (node.tagName === 'dl') return definitions(node, reader);
  const positioned = placePositioned(node, reader);
  if (positioned) return gridBlocks(positioned);
  return node.tagName === 'pre' ? preformatted(node, isPlainText(node, reader), reader.meter) : null;
}

/** Whether all of an element is seen, and none of it struck out or off its line. */
function isPlainText(element: Element, reader: Reader): boolean {
  return descendants(element).every((inner) => {
    const place = placeIn(inner, plain, reader.styleOf);
    return reader.isShown(inner) && !place.doubtful && !place.struck && place.shift === 0;
  });
}

function visitBlock(node: Element, walking: Walk, place: Place, display: string): void {
  const { reader, lines } = walking;
  lines.end();
  if (/flex|grid/.test(display)) {
    for (const item of hasOwnText(node) ? node.childNodes : inOrder(itemsOf(node, reader), reader)) {
      visit(item, walking, place);
      lines.end();
    }
  } else walk(node, walking, place);
  lines.end();
}
