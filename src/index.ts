export { checkReport } from './check';
export { type ExtractOptions, extractReport, type Input } from './extract';
export { type CellId, type CellIdOf, type Edition, forms } from './forms/index';
export * from './model/index';
