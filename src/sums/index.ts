export { exact } from './exact';
export { type CellName, nameOf } from './names';
export { formCellsOf, formOf, type Plan, planOf } from './plan';
export { type PrintedCell, type PrintedTables, printedCells, printedTables } from './printed';
export { type Standing, type Sum, sumsOf } from './sum';
export type { Term } from './term';
export { type SumVerdict, sumVerdict } from './verdict';
export { wantingIn } from './wanting';
