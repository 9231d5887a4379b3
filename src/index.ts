export { type CheckOptions, type CheckSettings, checkReport, checkReports, type RuleSettings } from './check';
export { type ExtractOptions, extractReport, type Input } from './extract';
export { type CellId, type CellIdOf, type Edition, forms } from './forms/index';
export * from './model/index';
export { type Basis, type Companions, type Rule, severityOf } from './rules/define';
export { rules } from './rules/index';
