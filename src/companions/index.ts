export { agreement, type Comparison } from './agreement';
export { numberOf, type Seen, seenIn } from './cells';
export { figuresOfTables } from './likeness';
export { type Hindrance, partsOf } from './parts';
