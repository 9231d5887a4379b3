export { agreement, type Comparison } from './agreement';
export { numberOf, type Seen, seenIn } from './cells';
export { figuresOfTables } from './likeness';
