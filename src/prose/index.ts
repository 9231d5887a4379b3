export { type Judgement, judge } from './judge';
