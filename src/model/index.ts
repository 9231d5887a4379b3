export * from './document';
export * from './error';
export * from './finding';
export * from './location';
export * from './problem';
export * from './report';
export * from './value';
export * from './wording';
