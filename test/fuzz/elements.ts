import { below, pick, type Random } from '../builders/random';
import { joined, type Mutation, type Range, wholeOf } from './mutation';

/** Values that attributes of Office Open XML have somewhere, and some that they have nowhere. */
const values = ['0', '-1', '1', '3', 'auto', 'restart', 'nil', 'vertical', '99999', '1e9', ''] as const;

/** An element of XML dropped, repeated, put in the place of another or said otherwise, so that the text stays well-formed. */
export const rearranged: Mutation = (bytes, random, places = wholeOf(bytes)) => {
  const text = new TextDecoder('latin1').decode(bytes.subarray(places.start, places.end));
  const [one, other] = [elementIn(text, random, places.start), elementIn(text, random, places.start)];
  if (!one || !other) return bytes;
  const before = bytes.subarray(0, one.start);
  const after = bytes.subarray(one.end);
  const own = bytes.subarray(one.start, one.end);
  return pick(random, [
    () => joined(before, after),
    () => joined(before, ...Array.from({ length: 2 + below(random, 9) }, () => own), after),
    () => joined(before, bytes.subarray(other.start, other.end), after),
    () => joined(before, restated(own, random), after),
  ])();
};

/** From the beginning of an element to its end, of any that have one. */
function elementIn(text: string, random: Random, offset: number): Range | null {
  const starts = [...text.matchAll(/<([a-z][\w:]*)(?:\s[^<>]*)?>/gi)];
  const start = starts[below(random, starts.length)];
  if (!start) return null;
  const [tag, name = ''] = start;
  const from = start.index + offset;
  if (tag.endsWith('/>')) return { start: from, end: from + tag.length };
  let depth = 0;
  for (const found of text.slice(start.index).matchAll(new RegExp(`<(/?)${name}(?:\\s[^<>]*?)?(/?)>`, 'g'))) {
    if (found[2] === '') depth += found[1] === '' ? 1 : -1;
    if (depth === 0) return { start: from, end: from + found.index + found[0].length };
  }
  return null;
}

/** The same element with another value of one attribute in it. */
function restated(element: Uint8Array, random: Random): Uint8Array {
  const text = new TextDecoder('latin1').decode(element);
  const attributes = [...text.matchAll(/="([^"<>]*)"/g)];
  const found = attributes[below(random, attributes.length)];
  if (!found) return element;
  const at = found.index + '="'.length;
  const rest = element.subarray(at + (found[1]?.length ?? 0));
  return joined(element.subarray(0, at), new TextEncoder().encode(pick(random, [...values])), rest);
}
