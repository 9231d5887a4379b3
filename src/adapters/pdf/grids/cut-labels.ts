import { around } from '../geometry/box';
import { least } from '../geometry/extremes';
import { haveFigures, isRest, joinedText } from './cut-row';
import type { PageCell } from './grids';

interface Rows {
  readonly rows: number;
  readonly cells: readonly PageCell[];
}

/** The line below the row that is the first to begin on a page. */
const line = 2;

/**
 * The rows of a table with the label whole of the first that begins on a page, below the rest of one that the page before cuts: wkhtmltopdf draws the borders over the
 * labels of that row a line of text too low, so that they part the label's first line from its others, and from those of groups, and strike through it; what stands right of the labels
 * runs on. The label begins with a number, its rest does not.
 */
export function withWholeLabels({ rows, cells }: Rows): Rows {
  const top = cells.filter(({ row }) => row === 0);
  const upper = cells.filter((cell) => cell.row === line - 1 && cell.rows === 1);
  const lower = cells.filter(({ row }) => row === line);
  const end = least(cells.filter(isFigure).map(({ column }) => column));
  const isLeft = ({ column, columns }: PageCell) => column + columns <= end;
  const pairs = upper.flatMap((cell) => {
    const other = lower.find((own) => own.column === cell.column && own.columns === cell.columns);
    return other ? [{ cell, other }] : [];
  });
  const arePaired = pairs.length === upper.length && pairs.length === lower.length && pairs.length > 0;
  const said = pairs.filter(({ cell }) => cell.text !== '');
  const [own] = said;
  const isLabel = own && said.length === 1 && own.other.rows === 1 && isRest(own.cell.text, own.other.text);
  const isLast = own && pairs.every(({ cell }) => cell.column <= own.cell.column);
  if (!isLabel || !isLast || !arePaired || !top.every(({ opensUp }) => opensUp) || ![...upper, ...lower].every(isLeft))
    return { rows, cells };
  const others = new Map(pairs.map(({ cell, other }) => [cell, other]));
  const gone = new Set(others.values());
  return {
    rows: rows - 1,
    cells: cells.flatMap((cell) => {
      const other = others.get(cell);
      if (gone.has(cell)) return [];
      if (other) return [wholeCell(cell, other)];
      const row = cell.row < line ? cell.row : cell.row - 1;
      const isThrough = cell.row < line && cell.row + cell.rows > line;
      return [{ ...cell, row, rows: isThrough ? cell.rows - 1 : cell.rows }];
    }),
  };
}

/** Whether a cell says a figure and not the number of a label of which no more stands on the page. */
function isFigure(cell: PageCell): boolean {
  return haveFigures([cell]) && !/[.．]$/.test(cell.text);
}

/** Two parts of a cell as one; what made the upper one uncertain is the border that strikes through it. */
function wholeCell({ doubt, printed, ...cell }: PageCell, other: PageCell): PageCell {
  const text = joinedText(cell.text, other.text);
  const named = joinedText(printed ?? cell.text, other.printed ?? other.text);
  const unsure = doubt === 'text-unreliable' ? doubt : other.doubt;
  return {
    ...other,
    ...{ row: cell.row, rows: other.rows, box: around([cell.box, other.box]), text },
    ...(named === text ? {} : { printed: named }),
    ...(unsure ? { doubt: unsure } : {}),
  };
}
