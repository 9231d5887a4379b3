export { compact } from './compact';
export { findQuantities, type Quantity } from './quantities';
export type { Reporter } from './reporter';
export type { Certainty, Reading, Statement, Term } from './statement';
export { readStatements, type Told } from './statements';
export { namedLines } from './vocabulary';
