import type { Meter } from '../../model/index';
import { placeBoxes } from './box-places';
import { type BoxTables, boxTables } from './boxes';
import { gridColumns, inOrder, itemsOf, placeGridItems } from './css-grid';
import { definitions } from './definitions';
import type { Draft } from './draft';
import { formValue } from './form';
import { gridBlocks } from './grid';
import { Lines } from './lines';
import { isPicture, pictureSize } from './picture';
import { placePositioned } from './positioned';
import { preformatted } from './preformatted';
import { boxesOf } from './rows';
import type { Style, StyleOf } from './style';
import { readTable } from './table';
import { partOf, partsTest, type Reader } from './table-parts';
import { attribute, type Element, hasOwnText, isElement, isText, type Node, type ParentNode } from './tree';

const blockTags = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary ul table thead tbody tfoot tr td th caption'
  ).split(' '),
);

/** What holds for the text at a place of the page. */
interface Place {
  readonly heading: number | null;
  /** Whether a line break parts lines of one paragraph (a heading, a centred title) or paragraphs. */
  readonly together: boolean;
  /** Struck out, or printed backwards: what it says cannot be told. */
  readonly struck: boolean;
  readonly raised: boolean;
  readonly preserved: boolean;
}

const plain: Place = { heading: null, together: false, struck: false, raised: false, preserved: false };

/** Reads the content of a page, or of a part of it, as blocks in reading order; `isShown` says what counts. */
export function readFlow(
  root: ParentNode,
  meter: Meter,
  styleOf: StyleOf,
  isShown: (element: Element) => boolean,
): Draft[] {
  const reader: Reader = {
    meter,
    styleOf,
    isShown,
    holdsParts: partsTest(styleOf),
    blocks: (element) => blocksOf(element),
    cell: (element) => ({ inner: blocksOf(element) }),
  };
  const tables = boxTables(reader, boxesOf(reader));
  const blocksOf = (node: ParentNode): Draft[] => {
    const lines = new Lines();
    walk(node, { reader, tables, lines }, isElement(node) ? placeIn(node, plain, styleOf) : plain);
    lines.end();
    return lines.drafts;
  };
  return blocksOf(root);
}

interface Walk {
  readonly reader: Reader;
  readonly tables: BoxTables;
  readonly lines: Lines;
}

function walk(parent: ParentNode, walking: Walk, place: Place): void {
  const { reader, tables, lines } = walking;
  const drawn = isElement(parent) && parent.childNodes.length > 0 ? tables(parent) : null;
  for (const node of parent.childNodes) {
    const box = drawn?.get(node);
    if (box) lines.block(gridBlocks(placeBoxes(box, reader)));
    else if (box === undefined) visit(node, walking, place);
  }
}

function visit(node: Node, walking: Walk, place: Place): void {
  const { reader, lines } = walking;
  if (isText(node)) lines.text(node.value, place);
  else if (isElement(node) && reader.isShown(node)) visitElement(node, walking, place);
}

function visitElement(node: Element, walking: Walk, place: Place): void {
  const { reader, lines } = walking;
  const display = reader.styleOf(node).get('display') ?? '';
  if (isPicture(node)) {
    lines.picture(pictureSize(node, reader.styleOf));
    return;
  }
  const value = formValue(node);
  const whole = wholeBlocks(node, reader, display);
  if (node.tagName === 'br') lines.lineBreak(place);
  else if (value !== null) lines.text(value, { ...place, preserved: true });
  else if (whole) lines.block(whole);
  else if (isBlock(node, display)) visitBlock(node, walking, placeIn(node, place, reader.styleOf), display);
  else walk(node, walking, placeIn(node, place, reader.styleOf));
}

/** The blocks of an element that is not running text: a table however drawn, a list of definitions; null for any other. */
function wholeBlocks(node: Element, reader: Reader, display: string): Draft[] | null {
  if (display.endsWith('grid') && !hasOwnText(node) && gridColumns(node, reader) > 1)
    return gridBlocks(placeGridItems(node, reader));
  if (partOf(node, reader.styleOf) === 'table') return readTable(node, reader);
  if (node.tagName === 'dl') return definitions(node, reader);
  const positioned = placePositioned(node, reader);
  if (positioned) return gridBlocks(positioned);
  return node.tagName === 'pre' ? preformatted(node, reader.meter) : null;
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

function isBlock(element: Element, display: string): boolean {
  if (/^(inline|contents)/.test(display)) return false;
  return display !== '' || blockTags.has(element.tagName);
}

function placeIn(element: Element, outer: Place, styleOf: StyleOf): Place {
  const style = styleOf(element);
  const name = element.tagName;
  if (style.size === 0 && element.attrs.length === 0 && !telling.test(name)) return outer;
  const heading = headingRank(element) ?? outer.heading;
  const centred = name === 'center' || attribute(element, 'align') === 'center' || style.get('text-align') === 'center';
  const together = outer.together || heading !== null || centred;
  const struck =
    outer.struck ||
    name === 's' ||
    name === 'del' ||
    name === 'strike' ||
    isCrossed(style) ||
    isReversed(element, style);
  const raised = outer.raised || name === 'sup' || style.get('vertical-align') === 'super';
  const preserved = style.get('white-space')?.startsWith('pre') ?? outer.preserved;
  const isSame =
    heading === outer.heading &&
    together === outer.together &&
    struck === outer.struck &&
    raised === outer.raised &&
    preserved === outer.preserved;
  return isSame ? outer : { heading, together, struck, raised, preserved };
}

/** The elements that by their names alone say something of their text. */
const telling = /^(h[1-6]|center|s|del|strike|sup)$/;

function isCrossed(style: Style): boolean {
  if (style.size === 0) return false;
  return ['text-decoration', 'text-decoration-line'].some((name) => style.get(name)?.includes('line-through'));
}

/** Text that is printed against the direction in which it is written, as some pages write figures so that nobody copies them. */
function isReversed(element: Element, style: Style): boolean {
  if (element.tagName === 'bdo') return attribute(element, 'dir')?.trim().toLowerCase() === 'rtl';
  return /override/.test(style.get('unicode-bidi') ?? '') && style.get('direction') === 'rtl';
}

function headingRank(element: Element): number | null {
  const found = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (found) return Number(found);
  if (attribute(element, 'role') !== 'heading') return null;
  return Number.parseInt(attribute(element, 'aria-level') ?? '2', 10) || 2;
}
