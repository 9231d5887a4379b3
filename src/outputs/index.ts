import type { Output } from './define';
import { json } from './json';
import { ndjson } from './ndjson';
import { text } from './text';

/** The ways of showing results, the one for people first. */
export const outputs: readonly [Output, ...Output[]] = [text, json, ndjson];
