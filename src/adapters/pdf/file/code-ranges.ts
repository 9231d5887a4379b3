import type { Meter } from '../../../model/limits';
import { asciiOf, placesOf } from './keyword';

/** Where a section begins. Before it anything may stand, so it is sought wherever it is. */
const section = /begin(?:bf|cid)range/g;

/** A comment, the border of a section, a string in hexadecimal digits, what encloses a list or a string, a number; what has no end goes on to that of the text. */
const tokens = /%[^\r\n]*|(begin|end)(?:bf|cid)range|<([^>]*)(?:>|$)|[[\](]|\d+/g;

/** What the border of a section begins with. */
const opening = 'begin';

/**
 * Counts the codes of the ranges for which a map of characters has one line each (Adobe Technical Note 5014, section 7). pdfjs makes an entry
 * for every code, and one line can stand for sixteen million. Throws `ExtractError` (too-large).
 */
export function heedCodeRanges(pieces: Iterable<Uint8Array>, meter: Meter): void {
  const kept: string[] = [];
  let before = '';
  for (const piece of pieces) {
    const isFound = kept.length > 0 || (before + asciiOf(piece.subarray(0, opening.length))).includes(opening);
    if (isFound || !placesOf(opening, piece).next().done) kept.push(before, asciiOf(piece));
    before = kept.length > 0 ? '' : asciiOf(piece.subarray(-opening.length));
  }
  for (const [low, high] of rangesIn(kept.join(''))) meter.count('codes', Math.max(0, high - low + 1));
}

/** The first and the last code of each range that is given but one character or number to begin with. */
function* rangesIn(text: string): Generator<readonly [number, number]> {
  const [openings, inside] = [new RegExp(section), new RegExp(tokens)];
  while (openings.test(text)) {
    inside.lastIndex = openings.lastIndex;
    yield* rangesOf(text, inside);
    if (inside.lastIndex === 0) return;
    openings.lastIndex = inside.lastIndex;
  }
}

/** Those of a section, to its end. A string of letters, which no producer writes there, may hold any code. */
function* rangesOf(text: string, inside: RegExp): Generator<readonly [number, number]> {
  let range: string[] = [];
  let isList = false;
  for (let found = inside.exec(text); found; found = inside.exec(text)) {
    const [token, side, digits] = found;
    if (token === '(') yield [0, Number.POSITIVE_INFINITY];
    if (side === 'end' && !isList) return;
    if (side === 'begin' || (isList && token === ']')) [range, isList] = [[], false];
    else if (token === '[') isList = range.length === 2;
    else if (!isList && (digits !== undefined || /^\d/.test(token))) range.push(digits ?? token);
    const [low, high, first] = range;
    if (low === undefined || high === undefined || first === undefined) continue;
    yield [codeOf(low), codeOf(high)];
    range = [];
  }
}

/** What is no digit is passed over, half a byte filled up, and but the last four bytes kept, as pdfjs does. */
function codeOf(hex: string): number {
  const digits = hex.replace(/[^0-9a-f]/gi, '');
  return Number.parseInt(`0${digits}${digits.length % 2 === 0 ? '' : '0'}`.slice(-8), 16);
}
