import type { Flow, WordCell, WordParagraph, WordRow, WordTable } from '../flow';
import { listCounter } from '../lists';
import { OpenFields } from '../open-fields';
import { floats, join } from '../tables';
import { visible } from '../visible';
import { noAppearance } from './appearance';
import { cellEdges, type GridLines, readGridLines } from './grid-lines';
import { readNumbering } from './numbering';
import { readNumbering2003 } from './numbering-2003';
import type { WordPackage } from './package';
import { readParagraph } from './paragraph';
import type { Reading } from './reading';
import { isPainted } from './shading';
import { isDeletion, shown } from './shown';
import { readStyles } from './styles';
import { child, childValue, toggle, type XmlElement } from './xml';

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
    table: noAppearance,
    onPaper: true,
    numbering,
    foldFields,
    numberLabel: listCounter(numbering.lists),
    readChunk,
  };
  let whole = true;
  const readStory = (element: XmlElement): Flow[] => {
    const story: Story = { ...base, fields: new OpenFields(), readTextBox: readStory };
    const flow = readFlow(element, story);
    whole &&= !story.fields.areOpen;
    return flow;
  };
  const flow = readStory(source.document);
  return { flow, whole };
}

interface Story extends Reading {
  readonly readChunk: (id: string) => readonly Flow[];
}

/** What stands in the element, in order; pictures and what floats follow their paragraph. */
function readFlow(element: XmlElement, story: Story): Flow[] {
  const flow: Flow[] = [];
  let before: WordParagraph | undefined;
  for (const part of shown(element)) {
    if (part.name !== 'w:p') {
      if (before) flow.push(before);
      before = undefined;
    }
    if (part.name === 'w:tbl') flow.push(readTable(part, story));
    if (part.name === 'w:altChunk') for (const held of story.readChunk(part.attributes['r:id'] ?? '')) flow.push(held);
    if (part.name !== 'w:p') continue;
    const read = readParagraph(part, story);
    const paragraph = join(before, read.label, read.paragraph);
    before = read.joined ? paragraph : undefined;
    if (!before) flow.push(paragraph);
    for (const shownBeside of [...read.pictures, ...floats(read.afloat)]) flow.push(shownBeside);
  }
  if (before) flow.push(before);
  return flow;
}

function readTable(element: XmlElement, story: Story): WordTable {
  const grid = readGridLines(child(element, 'w:tblGrid'));
  const properties = child(element, 'w:tblPr');
  const styleId = childValue(properties, 'w:tblStyle');
  const style = styleId === undefined ? undefined : story.styles.of(styleId);
  const onPaper = story.onPaper && !style?.painted && !isPainted(properties);
  const inside = { ...story, table: style?.appearance ?? noAppearance, onPaper };
  const rows: WordRow[] = [];
  for (const row of shown(element)) {
    const properties = child(row, 'w:trPr');
    if (row.name !== 'w:tr' || isDeletedRow(properties)) continue;
    const cells = readRow(row, properties, grid, inside);
    if (toggle(properties, 'w:hidden') !== true || cells.some(isShownCell)) rows.push(cells);
  }
  return { type: 'table', rows };
}

function isDeletedRow(properties: XmlElement | undefined): boolean {
  return child(properties, 'w:del') !== undefined || isDeletion(child(properties, 'aml:annotation'));
}

/** A row that is marked as hidden is shown where anything in it is not hidden (17.4.20). */
function isShownCell({ content }: WordCell): boolean {
  return content.some((part) => part.type !== 'paragraph' || visible(part.text) !== '');
}

function readRow(element: XmlElement, properties: XmlElement | undefined, grid: GridLines, story: Story): WordRow {
  const elements = [...shown(element)].filter(({ name }) => name === 'w:tc');
  const present = elements.filter((cell) => !child(child(cell, 'w:tcPr'), 'w:cellDel'));
  const edges = cellEdges(
    present.map((cell) => child(cell, 'w:tcPr')),
    properties,
    grid,
  );
  const cells: WordCell[] = [];
  present.forEach((cell, index) => {
    const own = child(cell, 'w:tcPr');
    const right = edges[index + 1] ?? 0;
    const before = cells.at(-1);
    if (before && mergeOf(own, 'w:hMerge', 'w:hmerge') === 'continue') cells[cells.length - 1] = { ...before, right };
    else cells.push({ ...readCell(cell, own, story), left: edges[index] ?? 0, right });
  });
  return cells;
}

function readCell(
  element: XmlElement,
  properties: XmlElement | undefined,
  story: Story,
): Omit<WordCell, 'left' | 'right'> {
  const content = readFlow(element, { ...story, onPaper: story.onPaper && !isPainted(properties) });
  const merge = mergeOf(properties, 'w:vMerge', 'w:vmerge') ?? trackedMerge(child(properties, 'w:cellMerge'));
  return { content, ...(merge && { merge }) };
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
