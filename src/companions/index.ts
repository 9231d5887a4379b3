export { agreement, type Comparison } from './agreement';
export { numberOf, type Seen, seenIn } from './cells';
export { type ConsolidatedCell, consolidatedCells } from './consolidated';
export { figuresOfRequests, figuresOfTables, lacksFigures, shareDisputes } from './likeness';
export { type Hindrance, partsOf } from './parts';
