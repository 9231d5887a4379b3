export { agreement, type Comparison } from './agreement';
export { numberOf, type Seen, seenIn } from './cells';
export { figuresOfRequests, figuresOfTables } from './likeness';
export { type Hindrance, partsOf } from './parts';
