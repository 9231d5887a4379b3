import { below, pick, type Random } from '../builders/random';
import { grown, styled, wrapped } from './growth';
import { joined, type Mutation, type Range, wholeOf } from './mutation';

/** A short stretch inside the places, its length mostly small. */
function stretch(random: Random, { start, end }: Range): Range {
  const length = Math.min(end - start, Math.floor(2 ** (random() * 12)));
  const from = start + below(random, end - start - length + 1);
  return { start: from, end: from + length };
}

/** Some bytes changed in their places. */
export const flipped: Mutation = (bytes, random, places = wholeOf(bytes)) => {
  const copy = bytes.slice();
  for (let left = 1 + below(random, 6); left > 0; left -= 1) {
    const at = places.start + below(random, places.end - places.start);
    copy[at] = pick(random, [below(random, 256), (copy[at] ?? 0) ^ (1 << below(random, 8)), 0, 0xff, 0x30]);
  }
  return copy;
};

const cut: Mutation = (bytes, random, places = wholeOf(bytes)) => {
  const { start, end } = stretch(random, places);
  return joined(bytes.subarray(0, start), bytes.subarray(end));
};

const repeated: Mutation = (bytes, random, places = wholeOf(bytes)) => {
  const { start, end } = stretch(random, places);
  const copies = Array.from({ length: 1 + below(random, 20) }, () => bytes.subarray(start, end));
  return joined(bytes.subarray(0, start), ...copies, bytes.subarray(start));
};

const spliced: Mutation = (bytes, random, places = wholeOf(bytes)) => {
  const from = stretch(random, places);
  const to = stretch(random, places);
  return joined(bytes.subarray(0, to.start), bytes.subarray(from.start, from.end), bytes.subarray(to.end));
};

/** What readers of any format stumble over. */
const snags = [
  ...['\0', '\u202e', '\u200b', '\ufeff', '\x1b[2J', '𠀀', '12O', '１２', '²', '1e309', '-0', '99999999999999999999'],
  ...['<!--', '-->', '</table>', '<table>', '<td colspan="99999999">', 'rowspan="0"', '<![CDATA[', '&#xD800;', '&amp;'],
  ...['\t', '|', '\n\n', '  ', '{\\*\\x', '}', '\\row', '\\u-10179?', ' 0 R', 'endstream', 'BT', 'Q', '<<', '>>', '%'],
] as const;

const snagged: Mutation = (bytes, random, places = wholeOf(bytes)) => {
  const at = places.start + below(random, places.end - places.start + 1);
  return joined(bytes.subarray(0, at), new TextEncoder().encode(pick(random, [...snags])), bytes.subarray(at));
};

const truncated: Mutation = (bytes, random) => bytes.subarray(0, 1 + below(random, bytes.length));

/** Some other number, or the like, in the place of a number. */
const renumbered: Mutation = (bytes, random, places = wholeOf(bytes)) => {
  const text = new TextDecoder('latin1').decode(bytes.subarray(places.start, places.end));
  const numbers = [...text.matchAll(/\d+/g)];
  const found = numbers[below(random, numbers.length)];
  if (!found) return flipped(bytes, random, places);
  const at = places.start + found.index;
  const other = pick(random, ['0', '-1', '2147483648', '99999999', '65535', '1e9', String(below(random, 99))]);
  return joined(bytes.subarray(0, at), new TextEncoder().encode(other), bytes.subarray(at + found[0].length));
};

/** Tags, words or tokens exchanged, dropped or repeated. */
const retagged: Mutation = (bytes, random, places = wholeOf(bytes)) => {
  const text = new TextDecoder('latin1').decode(bytes.subarray(places.start, places.end));
  const tags = [...text.matchAll(/<[^<>]{1,400}>|\\[a-z]+-?\d*/g)];
  const [one, other] = [tags[below(random, tags.length)], tags[below(random, tags.length)]];
  if (!one || !other) return spliced(bytes, random, places);
  const at = places.start + one.index;
  const instead = bytes.subarray(places.start + other.index, places.start + other.index + other[0].length);
  const end = at + (random() < 0.3 ? 0 : one[0].length);
  return joined(bytes.subarray(0, at), ...(random() < 0.3 ? [] : [instead]), bytes.subarray(end));
};

const local = [flipped, cut, repeated, spliced, snagged, renumbered, retagged] as const;
const growths = [grown, wrapped, styled] as const;

/** Files that grow take long to read: most changes leave them as large as they are. */
const changed: Mutation = (bytes, random, places) =>
  pick(random, random() < 0.15 ? [...growths] : [...local])(bytes, random, places);

/** Bytes with one to three changes; all of them inside the places, where these are given. */
export const mutated: Mutation = (bytes, random, places) => {
  if (bytes.length === 0 || (places && places.end <= places.start)) return bytes;
  if (!places && random() < 0.05) return truncated(bytes, random);
  let result = changed(bytes, random, places);
  for (let more = below(random, 3); more > 0 && result.length > 0; more -= 1) {
    const longer = result.length - bytes.length;
    const room = places && { start: places.start, end: Math.max(places.start + 1, places.end + longer) };
    result = changed(result, random, room);
  }
  return result;
};
