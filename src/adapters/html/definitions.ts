import type { Draft } from './draft';
import { gridBlocks } from './grid';
import type { Reader } from './table-parts';
import { childElements, type Element } from './tree';

/** A definition list: a term begins a row, its definitions follow in it. */
export function definitions(list: Element, reader: Reader): Draft[] {
  const rows: Element[][] = [];
  let previous = '';
  for (const element of entriesOf(list, reader)) {
    if (rows.length === 0 || (element.tagName === 'dt' && previous === 'dd')) rows.push([]);
    rows.at(-1)?.push(element);
    previous = element.tagName;
  }
  const placed = rows.flatMap((cells, row) =>
    cells.map((element, column) => ({ cell: reader.cell(element), row, column, rowSpan: 1, columnSpan: 1 })),
  );
  return gridBlocks(placed);
}

/** The entries of a definition list, which groups may hold together. */
function entriesOf(list: Element, reader: Reader): Element[] {
  return childElements(list)
    .filter(reader.isShown)
    .flatMap((child) => (/^(div|section)$/.test(child.tagName) ? entriesOf(child, reader) : [child]));
}
