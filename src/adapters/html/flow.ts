import { readTextBlocks } from '../text/blocks';
import { holdsOnlyLeaves, type IsRow, isTable, placeRows, rowTest } from './boxes';
import { gridColumns, inOrder, itemsOf, placeGridItems } from './css-grid';
import type { Cell, Draft } from './draft';
import { formValue } from './form';
import { gridBlocks } from './grid';
import { Lines } from './lines';
import { isLargePicture, isPicture } from './picture';
import { placePositioned } from './positioned';
import type { StyleOf } from './style';
import { partOf, type Reader, readTable } from './table';
import {
  attribute,
  descendants,
  type Element,
  isElement,
  isText,
  type Node,
  type ParentNode,
  textContent,
} from './tree';

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
  readonly struck: boolean;
  readonly raised: boolean;
  readonly preserved: boolean;
}

const plain: Place = { heading: null, together: false, struck: false, raised: false, preserved: false };

/** Reads the content of a page, or of a part of it, as blocks in reading order; `isShown` says what counts. */
export function readFlow(root: ParentNode, styleOf: StyleOf, isShown: (element: Element) => boolean): Draft[] {
  const reader: Reader = {
    styleOf,
    isShown,
    blocks: (element) => blocksOf(element),
    cell: (element) => cellOf(blocksOf(element)),
  };
  const isRow = rowTest(reader);
  const blocksOf = (node: ParentNode): Draft[] => {
    const lines = new Lines();
    walk(node, { reader, isRow, lines }, isElement(node) ? placeIn(node, plain, styleOf) : plain);
    lines.end();
    return lines.drafts;
  };
  return blocksOf(root);
}

/** A cell says what its paragraphs say, those of a table drawn inside it included. */
function cellOf(inner: readonly Draft[]): Cell {
  const said = inner.flatMap((draft): readonly Pick<Cell, 'text' | 'doubtful'>[] => {
    if (draft.type === 'paragraph') return [draft];
    return draft.type === 'grid' ? draft.placed.map((placed) => placed.cell) : [];
  });
  return {
    text: said
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n'),
    doubtful: said.some(({ doubtful }) => doubtful),
    inner,
  };
}

interface Walk {
  readonly reader: Reader;
  readonly isRow: IsRow;
  readonly lines: Lines;
}

function walk(parent: ParentNode, walking: Walk, place: Place): void {
  const runs = isElement(parent) ? rowRuns(parent, walking) : new Map<Node, Element[] | null>();
  for (const node of parent.childNodes) {
    const run = runs.get(node);
    if (run) walking.lines.block(gridBlocks(placeRows(run, walking.reader, walking.isRow)));
    else if (run === undefined) visit(node, walking, place);
  }
}

function visit(node: Node, walking: Walk, place: Place): void {
  const { reader, lines } = walking;
  if (isText(node)) lines.text(node.value, place);
  if (!isElement(node) || !reader.isShown(node)) return;
  const display = reader.styleOf(node).get('display') ?? '';
  const value = formValue(node);
  const whole = wholeBlocks(node, reader, display);
  if (node.tagName === 'br') lines.lineBreak(place);
  else if (value !== null) lines.text(value, { ...place, preserved: true });
  else if (whole) lines.block(whole);
  else if (isBlock(node, display)) visitBlock(node, walking, placeIn(node, place, reader.styleOf), display);
  else walk(node, walking, placeIn(node, place, reader.styleOf));
}

/** The blocks of an element that is not running text: a picture, a table however drawn, a list of definitions; null for any other. */
function wholeBlocks(node: Element, reader: Reader, display: string): Draft[] | null {
  if (isPicture(node)) return isLargePicture(node, reader.styleOf) ? [{ type: 'picture' }] : [];
  if (/grid$/.test(display) && gridColumns(node, reader) > 1) return gridBlocks(placeGridItems(node, reader));
  if (partOf(node, reader.styleOf) === 'table') return readTable(node, reader);
  if (node.tagName === 'dl') return definitions(node, reader);
  const positioned = placePositioned(node, reader);
  if (positioned) return gridBlocks(positioned);
  return node.tagName === 'pre' ? preformatted(node) : null;
}

function visitBlock(node: Element, walking: Walk, place: Place, display: string): void {
  const { reader, lines } = walking;
  lines.end();
  if (/flex|grid/.test(display)) {
    for (const item of inOrder(itemsOf(node, reader), reader)) {
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
  const heading = headingRank(element) ?? outer.heading;
  const centred = name === 'center' || attribute(element, 'align') === 'center' || style.get('text-align') === 'center';
  const crossed = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  return {
    heading,
    together: outer.together || heading !== null || centred,
    struck: outer.struck || /^(s|del|strike)$/.test(name) || crossed.includes('line-through'),
    raised: outer.raised || name === 'sup' || style.get('vertical-align') === 'super',
    preserved: /^pre/.test(style.get('white-space') ?? (outer.preserved ? 'pre' : '')),
  };
}

function headingRank(element: Element): number | null {
  const found = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (found) return Number(found);
  if (attribute(element, 'role') !== 'heading') return null;
  return Number.parseInt(attribute(element, 'aria-level') ?? '2', 10) || 2;
}

/** Text that was laid out by hand with spaces and tabs. */
function preformatted(element: Element): Draft[] {
  return readTextBlocks(textContent(element)).map((block) => {
    if (block.type === 'paragraph') return { ...block, heading: null, doubtful: false };
    const placed = block.rows.flatMap((cells, row) =>
      cells.map((cell, column) => {
        const inner = [{ type: 'paragraph', text: cell.text, heading: null, doubtful: false } as const];
        return { cell: { text: cell.text, doubtful: false, inner }, row, column, rowSpan: 1, columnSpan: 1 };
      }),
    );
    return {
      type: 'grid',
      placed,
      rows: block.rows.length,
      columns: Math.max(...block.rows.map((cells) => cells.length)),
    };
  });
}

/** A definition list: a term begins a row, its definitions follow in it. */
function definitions(list: Element, reader: Reader): Draft[] {
  const rows: Element[][] = [];
  let previous = '';
  for (const element of descendants(list)) {
    if (element.tagName !== 'dt' && element.tagName !== 'dd') continue;
    if (!reader.isShown(element)) continue;
    if (rows.length === 0 || (element.tagName === 'dt' && previous === 'dd')) rows.push([]);
    rows.at(-1)?.push(element);
    previous = element.tagName;
  }
  const placed = rows.flatMap((cells, row) =>
    cells.map((element, column) => ({ cell: reader.cell(element), row, column, rowSpan: 1, columnSpan: 1 })),
  );
  return gridBlocks(placed);
}

/** The runs of rows among an element's children: the first node of a run with its rows, the others with null. */
function rowRuns(parent: Element, { reader, isRow }: Walk): ReadonlyMap<Node, Element[] | null> {
  const kind = (element: Element) =>
    isRow(element) ? 'row' : holdsOnlyLeaves(element, reader) ? element.tagName : null;
  const runs = new Map<Node, Element[] | null>();
  let run: Element[] = [];
  let open: string | null = null;
  const finish = () => {
    if (isTable(run, reader, isRow)) for (const [index, row] of run.entries()) runs.set(row, index === 0 ? run : null);
    run = [];
  };
  for (const child of parent.childNodes) {
    if (isElement(child) ? !reader.isShown(child) : !isText(child) || child.value.trim() === '') continue;
    const next = isElement(child) ? kind(child) : null;
    if (next !== open) finish();
    open = next;
    if (next !== null && isElement(child)) run.push(child);
  }
  finish();
  return runs;
}
