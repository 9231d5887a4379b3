/**
 * The vocabulary in which an edition of the official form is written down, and what that data implies.
 * A form is data that quotes the notice; everything else (cell ids, types, schemas, equations) unfolds from it.
 */

/** One labelled line of a table: a row, a column, or a group of either. */
export interface Line {
  /** Its part of the cell id; a line without one is only a printed heading over its children. */
  readonly id?: string;
  /** The label as the notice prints it. */
  readonly label: string;
  /** What people say for it, where the label is long; for messages only. */
  readonly short?: string;
  /** Other wordings met in published reports. They help the alignment; it does not depend on them. */
  readonly variants?: readonly string[];
  readonly children?: readonly Line[];
  /** The line is the sum of all other leaves under the same parent. */
  readonly total?: true;
  /** The line stands for its siblings' sum in a hybrid of two editions; it is absent from the pure form. */
  readonly instead?: true;
  /** The unit of the value in the typed report, where it is money. */
  readonly unit?: '元' | '万元';
}

/** A rectangle of the form: every row has a cell under every column. */
export interface Block {
  /** The heading row over the block, where the form prints one. */
  readonly heading?: string;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

/** A sum over whole lines that the form prints in words: for every column, left lines = right lines. */
export interface Balance {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** One of the three standard tables. */
export interface TableForm {
  readonly id: 'disclosure' | 'requests' | 'disputes';
  /** The number of the section in which it stands, 1 to 6. */
  readonly section: number;
  readonly blocks: readonly Block[];
  readonly balance?: Balance;
}

/** One edition of the official form. */
export interface Form {
  readonly id: string;
  /** The notice that prescribes it. */
  readonly notice: string;
  /** First and last year reported on with it; null while it is in force. */
  readonly years: readonly [number, number | null];
  readonly tables: readonly TableForm[];
}

/** A line without children, with the path of ids and of labels that leads to it. */
export interface Leaf {
  /** The ids of the path joined by dots: the line's part of a cell id. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly line: Line;
  /** The lines that it stands under, outermost first. */
  readonly groups: readonly Line[];
}

/** The leaves under `lines` in printed order. */
export function leaves(lines: readonly Line[], prefix = '', groups: readonly Line[] = []): Leaf[] {
  return lines.flatMap((line) => {
    const id = [prefix, line.id].filter(Boolean).join('.');
    const path = [...groups, line];
    return line.children
      ? leaves(line.children, id, path)
      : [{ id, labels: path.map((own) => own.label), line, groups }];
  });
}

/** The id of the cell where a row and a column of a table meet. */
export function cellId(table: string, row: string, column: string): string {
  return `${table}.${row}.${column}`;
}

/** One standard cell of a form. */
export interface FormCell {
  readonly id: string;
  readonly table: TableForm['id'];
  readonly row: Leaf;
  readonly column: Leaf;
  /** Printed only by hybrids of two editions. */
  readonly instead: boolean;
  readonly unit: '元' | '万元' | null;
}

const cellsOfForms = new WeakMap<Form, readonly FormCell[]>();

/** Every standard cell of a form in printed order, the cells of hybrids included and marked. */
export function formCells(form: Form): readonly FormCell[] {
  const known = cellsOfForms.get(form) ?? unfolded(form);
  cellsOfForms.set(form, known);
  return known;
}

function unfolded(form: Form): FormCell[] {
  return form.tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      leaves(block.rows).flatMap((row) =>
        leaves(block.columns).map((column) => ({
          id: cellId(table.id, row.id, column.id),
          table: table.id,
          row,
          column,
          instead: row.line.instead === true,
          unit: column.line.unit ?? row.line.unit ?? null,
        })),
      ),
    ),
  );
}

type Join<A, B> = A extends string
  ? B extends string
    ? A extends ''
      ? B
      : B extends ''
        ? A
        : `${A}.${B}`
    : never
  : never;
type IdOf<L> = L extends { readonly id: infer I } ? I : '';

/** The ids of the leaves under a line, at the level of types. */
export type LeafId<L> = L extends { readonly children: readonly (infer C)[] } ? Join<IdOf<L>, LeafId<C>> : IdOf<L>;

type BlockCellId<T extends string, B> = B extends {
  readonly rows: readonly (infer R)[];
  readonly columns: readonly (infer C)[];
}
  ? Join<T, Join<LeafId<R>, LeafId<C>>>
  : never;

/** The cell ids of a form, at the level of types. */
export type FormCellId<F> = F extends { readonly tables: readonly (infer T)[] }
  ? T extends { readonly id: infer I extends string; readonly blocks: readonly (infer B)[] }
    ? B extends unknown
      ? BlockCellId<I, B>
      : never
    : never
  : never;
