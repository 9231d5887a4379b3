import type { Meter } from '../../model/index';
import type { Cell, Draft } from './draft';
import type { StyleOf } from './style';
import { attribute, childElements, type Element, remember } from './tree';

/** What the table reader needs of the page around it. */
export interface Reader {
  readonly meter: Meter;
  readonly styleOf: StyleOf;
  readonly isShown: (element: Element) => boolean;
  /** Whether the text right in an element is hidden in its place. */
  readonly isHidden: (element: Element) => boolean;
  /** Whether parts of a table are inside an element that is none itself. */
  readonly holdsParts: (element: Element) => boolean;
  /** Whether a figure, or a part of one, stands right in an element beside its children. */
  readonly holdsDigits: (element: Element) => boolean;
  /** Reads one cell. */
  readonly cell: (element: Element) => Cell;
  /** Reads an element as blocks. */
  readonly blocks: (element: Element) => Draft[];
}

/** The parts of a table, whatever the elements are called. */
export type Part = 'table' | 'head' | 'body' | 'foot' | 'row' | 'cell' | 'caption';

const byTag: ReadonlyMap<string, Part> = new Map(
  Object.entries<Part>({
    table: 'table',
    thead: 'head',
    tbody: 'body',
    tfoot: 'foot',
    tr: 'row',
    td: 'cell',
    th: 'cell',
    caption: 'caption',
  }),
);

const byRole: ReadonlyMap<string, Part> = new Map(
  Object.entries<Part>({
    table: 'table',
    grid: 'table',
    treegrid: 'table',
    rowgroup: 'body',
    row: 'row',
    cell: 'cell',
    gridcell: 'cell',
    columnheader: 'cell',
    rowheader: 'cell',
    caption: 'caption',
  }),
);

const byDisplay: ReadonlyMap<string, Part> = new Map(
  Object.entries<Part>({
    table: 'table',
    'inline-table': 'table',
    'table-header-group': 'head',
    'table-row-group': 'body',
    'table-footer-group': 'foot',
    'table-row': 'row',
    'table-cell': 'cell',
    'table-caption': 'caption',
  }),
);

/** Which part of a table an element plays: by the style that draws it, by its name, by its declared role. */
export function partOf(element: Element, styleOf: StyleOf): Part | null {
  const display = byDisplay.get(styleOf(element).get('display') ?? '');
  return (
    display ?? byTag.get(element.tagName) ?? byRole.get(attribute(element, 'role')?.trim().toLowerCase() ?? '') ?? null
  );
}

/** Whether an element is drawn as a table: one that is so by its style or its role alone, and has no parts, is a box of text like any other (CSS 2, 17.2.1). */
export function isTable(element: Element, { styleOf, holdsParts }: Pick<Reader, 'styleOf' | 'holdsParts'>): boolean {
  return partOf(element, styleOf) === 'table' && (element.tagName === 'table' || holdsParts(element));
}

/** Tells which elements have parts of a table somewhere inside. */
export function partsTest(styleOf: StyleOf): (element: Element) => boolean {
  const holdsParts = remember((element: Element): boolean =>
    childElements(element).some((child) => partOf(child, styleOf) !== null || holdsParts(child)),
  );
  return holdsParts;
}
