import type { Meter } from '../../model/limits';
import { asciiOf, placesOf } from './keyword';

/** The border of a section, a string in hexadecimal digits, an array, a number; what has no end goes on to that of the text. */
const tokens = /(begin|end)(?:bf|cid)range|<([^>]*)(?:>|$)|\[[^\]]*(?:\]|$)|\d+/g;

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
  let isInside = false;
  let range: string[] = [];
  for (const { 0: token, 1: side, 2: digits } of text.matchAll(tokens)) {
    if (side !== undefined) isInside = side === 'begin';
    range = side === undefined && isInside ? [...range, digits ?? token] : [];
    const [low, high, first] = range;
    if (low === undefined || high === undefined || first === undefined) continue;
    if (!first.startsWith('[')) yield [codeOf(low), codeOf(high)];
    range = [];
  }
}

/** What is no digit is passed over, and half a byte filled up, as pdfjs does. */
function codeOf(hex: string): number {
  const digits = hex.replace(/[^0-9a-f]/gi, '');
  return Number.parseInt(`0${digits}${digits.length % 2 === 0 ? '' : '0'}`, 16);
}
