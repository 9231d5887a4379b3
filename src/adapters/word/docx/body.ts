import type { Flow, WordCell, WordParagraph, WordRow, WordTable } from '../flow';
import { listCounter } from '../lists';
import { join } from '../tables';
import { readNumbering } from './numbering';
import { readNumbering2003 } from './numbering-2003';
import type { WordPackage } from './package';
import { type Reading, readParagraph } from './paragraph';
import { isDeletion, shown } from './shown';
import { readStyles } from './styles';
import { child, childNumber, toggle, type XmlElement } from './xml';

/** The flow of a package's body, tracked changes accepted; `readChunk` says what a foreign file that the body takes in holds, by its relationship. */
export function readBody(source: WordPackage, readChunk: (id: string) => readonly Flow[]): Flow[] {
  const { flow, whole } = readStories(source, readChunk, true);
  // A field that never ends would swallow everything after its code: then only the codes themselves are left out.
  return whole ? flow : readStories(source, readChunk, false).flow;
}

function readStories(
  source: WordPackage,
  readChunk: Story['readChunk'],
  foldFields: boolean,
): { flow: Flow[]; whole: boolean } {
  const styles = readStyles(source.styles);
  const numbering =
    source.numbering?.name === 'w:lists'
      ? readNumbering2003(source.numbering)
      : readNumbering(source.numbering, (style) => styles.of(style).list);
  const base = {
    styles,
    numbering,
    foldFields,
    numberLabel: listCounter(numbering.lists),
    readChunk,
  };
  let whole = true;
  const readStory = (element: XmlElement): Flow[] => {
    const story: Story = { ...base, fields: [], readTextBox: readStory };
    const flow = readFlow(element, story, undefined);
    whole &&= story.fields.length === 0;
    return flow;
  };
  const flow = readStory(source.document);
  return { flow, whole };
}

interface Story extends Reading {
  readonly readChunk: (id: string) => readonly Flow[];
}

/** What stands in the element, in order; what floats follows its paragraph, or goes to `afloat` where that is given. */
function readFlow(element: XmlElement, story: Story, afloat: Flow[] | undefined): Flow[] {
  const flow: Flow[] = [];
  let before: WordParagraph | undefined;
  for (const part of shown(element)) {
    if (part.name === 'w:tbl') flow.push(readTable(part, story));
    if (part.name === 'w:altChunk') flow.push(...story.readChunk(part.attributes['r:id'] ?? ''));
    if (part.name !== 'w:p') continue;
    const read = readParagraph(part, story);
    const paragraph = join(before, read.paragraph);
    before = read.joined ? paragraph : undefined;
    if (!before) flow.push(paragraph);
    flow.push(...read.pictures);
    (afloat ?? flow).push(...read.afloat);
  }
  if (before) flow.push(before);
  return flow;
}

function readTable(element: XmlElement, story: Story): WordTable {
  const at = gridLine(child(element, 'w:tblGrid'));
  const rows: WordRow[] = [];
  for (const row of shown(element)) {
    if (row.name === 'w:tr' && isShownRow(child(row, 'w:trPr'))) rows.push(readRow(row, at, story));
  }
  return { type: 'table', rows };
}

function isShownRow(properties: XmlElement | undefined): boolean {
  return (
    child(properties, 'w:del') === undefined &&
    !isDeletion(child(properties, 'aml:annotation')) &&
    toggle(properties, 'w:hidden') !== true
  );
}

/** Any width, where the grid does not say its own. */
const COLUMN_WIDTH = 1000;

/** The position of the grid's nth vertical line in twips. A grid that lacks a width, or a column, is taken as even. */
function gridLine(grid: XmlElement | undefined): (index: number) => number {
  const columns = (grid?.children ?? []).filter(({ name }) => name === 'w:gridCol');
  const widths = columns.map(({ attributes }) => Number.parseInt(attributes['w:w'] ?? '', 10));
  const known = widths.every((width) => width > 0);
  const lines = [0];
  for (const width of widths) lines.push((lines.at(-1) ?? 0) + (known ? width : COLUMN_WIDTH));
  const last = lines.length - 1;
  return (index) => lines[index] ?? (lines[last] ?? 0) + (index - last) * COLUMN_WIDTH;
}

/** No grid has more columns (Word allows 63); a larger span is taken as this. */
const MOST_COLUMNS = 1000;

function readRow(element: XmlElement, at: (index: number) => number, story: Story): WordRow {
  const cells: WordCell[] = [];
  let index = span(child(element, 'w:trPr'), 'w:gridBefore', 0);
  for (const cell of shown(element)) {
    const properties = child(cell, 'w:tcPr');
    if (cell.name !== 'w:tc' || child(properties, 'w:cellDel')) continue;
    const left = at(index);
    index += span(properties, 'w:gridSpan', 1);
    const before = cells.at(-1);
    if (before && mergeOf(properties, 'w:hMerge', 'w:hmerge') === 'continue') {
      cells[cells.length - 1] = { ...before, right: at(index) };
    } else {
      cells.push({ ...readCell(cell, properties, story), left, right: at(index) });
    }
  }
  return cells;
}

function span(properties: XmlElement | undefined, name: string, least: number): number {
  return Math.min(Math.max(childNumber(properties, name) ?? least, least), MOST_COLUMNS);
}

function readCell(
  element: XmlElement,
  properties: XmlElement | undefined,
  story: Story,
): Omit<WordCell, 'left' | 'right'> {
  const afloat: Flow[] = [];
  const content = readFlow(element, story, afloat);
  const merge = mergeOf(properties, 'w:vMerge', 'w:vmerge') ?? trackedMerge(child(properties, 'w:cellMerge'));
  return { content, afloat, ...(merge && { merge }) };
}

/** Without a value the cell continues the one before it (17.4.84). */
function mergeOf(
  properties: XmlElement | undefined,
  name: string,
  nameIn2003: string,
): 'start' | 'continue' | undefined {
  const merge = child(properties, name) ?? child(properties, nameIn2003);
  return merge && (merge.attributes['w:val'] === 'restart' ? 'start' : 'continue');
}

function trackedMerge(change: XmlElement | undefined): 'start' | 'continue' | undefined {
  const state = change?.attributes['w:vMerge'];
  return state === 'rest' ? 'start' : state === 'cont' ? 'continue' : undefined;
}
