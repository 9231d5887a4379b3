export { type CheckOptions, type CheckSettings, checkReport, checkReports, type RuleSettings } from './check';
export { type ExtractOptions, extractReport, type Input } from './extract';
export { type CellId, type CellIdOf, type Edition, forms } from './forms/index';
export * from './model/index';
<<<<<<< HEAD
=======
export type { Output, Result, Showing, Tone, Totals } from './outputs/define';
export { outputs } from './outputs/index';
export { addToTotals, noTotals } from './outputs/parts/totals';
export { companionsIn } from './pairing';
>>>>>>> cli
export { type Basis, type Companions, type Rule, severityOf } from './rules/define';
export { rules } from './rules/index';
