import { blank, isLineEnd, isOf, numeral } from './bytes';
import { asciiOf, placesOf } from './keyword';
import { type PlacedValue, readObject } from './objects';

/**
 * Finds the objects that stand among bytes by themselves, each behind the keyword, wherever that stands: what the table of cross-references says of
 * them may be a lie. The dictionary behind `trailer` has no number (null).
 */
export function* plainObjects(bytes: Uint8Array): Generator<{ number: number | null; placed: PlacedValue }> {
  for (const at of placesOf('obj', bytes)) {
    const number = numberBefore(bytes, at);
    if (number !== null) yield { number, placed: readObject(bytes, at + 'obj'.length) };
  }
  for (const at of placesOf('trailer', bytes)) yield { number: null, placed: readObject(bytes, at + 'trailer'.length) };
}

function numberBefore(bytes: Uint8Array, at: number): number | null {
  const generationEnd = beforeBlank(bytes, at);
  const generation = numeralBefore(bytes, generationEnd);
  const end = beforeBlank(bytes, generation);
  const start = numeralBefore(bytes, end);
  if (generation === generationEnd || end === generation || start === end) return null;
  return Math.abs(Number.parseFloat(asciiOf(bytes.subarray(start, end)).replaceAll(/[+-]/g, '')));
}

/** Where what is made of digits, signs and points and ends at a place begins. */
function numeralBefore(bytes: Uint8Array, end: number): number {
  let at = end;
  while (isOf(bytes[at - 1], numeral)) at -= 1;
  return at;
}

/** Where the white space and the comments before a place begin. */
function beforeBlank(bytes: Uint8Array, end: number): number {
  let at = end;
  for (let comment = end; comment >= 0; ) {
    at = comment;
    let isLineBefore = false;
    for (; isOf(bytes[at - 1], blank); at -= 1) isLineBefore ||= isLineEnd(bytes[at - 1]);
    comment = isLineBefore ? commentBefore(bytes, at) : -1;
  }
  return at;
}

/** Where the comment begins that goes to the end of a line; -1 where there is none. */
function commentBefore(bytes: Uint8Array, end: number): number {
  let comment = -1;
  for (let at = end; at > 0 && !isLineEnd(bytes[at - 1]); at -= 1) if (bytes[at - 1] === 0x25) comment = at - 1;
  return comment;
}
