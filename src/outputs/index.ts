import { json } from './json';
import { ndjson } from './ndjson';
import { text } from './text';

/** The ways of showing results, the one for people first. */
export const outputs = [text, json, ndjson] as const;
