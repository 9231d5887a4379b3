import type { Box } from '../../../model/location';
import { around } from '../geometry/box';
import { most } from '../geometry/extremes';
import type { JoinedGrid } from '../grids/joined';
import type { AlignedTable } from './aligned';
import { blankCells, groupCell, headingCells, rowCells, strayCell, stubCells } from './aligned-cells';
import { placeHeadings } from './headings';
import { labelColumns } from './label-columns';
import { labelled } from './labelled-rows';
import { type GroupRuns, groupRuns } from './row-groups';
import { withStaleHeadings } from './stale-headings';
import { unsureRows, withDoubtfulBlanks } from './unsure-rows';
import type { ValueColumn } from './value-columns';

/** Makes a grid of a table held together by alignment: columns of labels of groups, the labels' own, then those of values. */
export function alignedGrid(table: AlignedTable): JoinedGrid {
  const placed = placeHeadings(table.headings, table.rows, table.width, table.stub.length > 0);
  const headings = withStaleHeadings(placed, table.stub);
  const { rows, groups } = labelled(table);
  const columns = labelColumns(groups);
  const runs: GroupRuns[] = [];
  for (const column of columns) runs.push(groupRuns(column.labels, rows, column, table.rules, runs.at(-1)));
  const leaves = headings.headings.filter(({ from, to }) => from === to).map(({ fragment }) => fragment);
  const unsure = unsureRows(table, rows, runs, leaves);
  const hasLabels = columns.length > 0 || table.stub.length > 0 || rows.some(({ label }) => label);
  const stub = columns.length + Number(hasLabels);
  const cells = [
    ...headingCells(headings, stub),
    ...stubCells(table.stub, headings, stub),
    ...runs.flatMap(({ runs: own }, column) => own.map((run) => groupCell(run, column, headings.levels))),
    ...rows.flatMap((row, i) => rowCells(row, i + headings.levels, stub, headings, unsure.has(i))),
    ...table.stray.map((value) => strayCell(value, rows, headings, stub)),
  ];
  const edges = around(cells.map((cell) => cell.box));
  const labels = { left: edges.left, right: Math.max(edges.left, table.edge) };
  const cores = [...columns, ...(hasLabels ? [labels] : []), ...headings.columns];
  const [first] = cells;
  return {
    type: 'grid',
    page: first?.page ?? 1,
    box: first?.box ?? edges,
    xs: borders(cores, edges),
    rows: rows.length + headings.levels,
    cells: [...cells, ...blankCells(cells, withDoubtfulBlanks(rows, unsure), cores, stub, headings)],
    lastPage: most(cells.map((cell) => cell.page)),
  };
}

/** The places half-way between columns. */
function borders(columns: readonly ValueColumn[], box: Box): number[] {
  const inner = columns.slice(1).map((column, i) => ((columns[i]?.right ?? column.left) + column.left) / 2);
  return [box.left, ...inner, box.right];
}
