export { type CellName, nameOf } from './names';
export { formCellsOf, formOf, type Plan, planOf } from './plan';
export { type Standing, type Sum, sumsOf, type Term } from './sum';
export { type SumVerdict, sumVerdict } from './verdict';
