import { csv } from './csv';
import type { Output } from './define';
import { html } from './html';
import { json } from './json';
import { markdown } from './markdown';
import { ndjson } from './ndjson';
import { sarif } from './sarif';
import { text } from './text';
import { xlsx } from './xlsx';

/** The ways of showing results, the one for people first. */
export const outputs: readonly [Output, ...Output[]] = [text, json, ndjson, csv, html, xlsx, markdown, sarif];
