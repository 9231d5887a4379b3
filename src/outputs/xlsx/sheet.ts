import { type Comment, commentBoxes, commentsXml } from './comments';
import { type Look, styleNumber } from './styles';
import { columnName, xmlText } from './xml';

/** A cell of a sheet; text is always text, never a formula. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly look?: Look;
  /** The column, counted from 0; right after the cell before it where nothing is said. */
  readonly column?: number;
  readonly rows?: number;
  readonly columns?: number;
  readonly comment?: string | undefined;
}

/** How a sheet is shown. */
export interface SheetOptions {
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** The first row stays in view and filters those below. */
  readonly list?: boolean;
}

/** A sheet that is written row by row. */
export interface Sheet {
  readonly name: string;
  readonly rows: number;
  /** Adds a row; its height in points, where it is not the usual one. */
  add(cells: readonly SheetCell[], height?: number): void;
  /** Ends the sheet; gives the parts that belong to it, by the ends of their names. */
  end(): { readonly comments?: string; readonly boxes?: string };
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Starts a sheet whose XML goes to `write` piece by piece. */
export function startSheet(name: string, { widths, list }: SheetOptions, write: (xml: string) => void): Sheet {
  const merged: string[] = [];
  const comments: Comment[] = [];
  let rows = 0;
  let waiting = opening(widths, list === true);
  const put = (xml: string) => {
    waiting += xml;
    if (waiting.length < 1 << 16) return;
    write(waiting);
    waiting = '';
  };
  return {
    name,
    get rows() {
      return rows;
    },
    add(cells, height) {
      let column = 0;
      const xml = cells.map((cell) => {
        column = cell.column ?? column;
        const at = { row: rows, column };
        if (cell.comment) comments.push({ ...at, text: cell.comment });
        const { rows: down = 1, columns: across = 1 } = cell;
        if (down * across > 1) merged.push(`${place(at)}:${columnName(column + across - 1)}${rows + down}`);
        column += across;
        return cellXml(cell, place(at));
      });
      rows++;
      const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      put(`<row r="${rows}"${size}>${xml.join('')}</row>`);
    },
    end() {
      const filter = list ? `<autoFilter ref="A1:${columnName(widths.length - 1)}${Math.max(1, rows)}"/>` : '';
      const spans = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
      const merges = merged.length > 0 ? `<mergeCells count="${merged.length}">${spans}</mergeCells>` : '';
      const drawing = comments.length > 0 ? '<legacyDrawing r:id="rId1"/>' : '';
      const setup = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
      write(`${waiting}</sheetData>${filter}${merges}${setup}${drawing}</worksheet>`);
      return comments.length > 0 ? { comments: commentsXml(comments), boxes: commentBoxes(comments) } : {};
    },
  };
}

function place({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnName(column)}${row + 1}`;
}

function opening(widths: readonly number[], list: boolean): string {
  const frozen = list ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : '';
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
}

function cellXml({ value, look = 'plain' }: SheetCell, at: string): string {
  const head = `<c r="${at}" s="${styleNumber(look)}"`;
  if (value === null || value === '') return look === 'plain' ? '' : `${head}/>`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}
