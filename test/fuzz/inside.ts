import { deflateSync, inflateSync } from 'node:zlib';
import CFB from 'cfb';
import { unzipSync, zipSync } from 'fflate';
import { below, pick, type Random } from '../builders/random';
import { flipped, mutated } from './bytes';
import { rearranged } from './elements';
import { joined, type Range } from './mutation';

/** A file with something changed inside the container that holds it, the container itself whole. */
type Inside = (bytes: Uint8Array, random: Random, places?: (part: Uint8Array, name: string) => Range) => Uint8Array;

const whole = (part: Uint8Array): Range => ({ start: 0, end: part.length });

/** One part of a zip archive changed, its checksum made right again; mostly by whole elements, since XML that is not well-formed is refused at once. */
export const archive: Inside = (bytes, random, places = whole) => {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const name = random() < 0.6 ? 'word/document.xml' : (names[below(random, names.length)] ?? '');
  const part = parts[name];
  if (!part) return mutated(bytes, random);
  const change = random() < 0.7 ? rearranged : mutated;
  return zipSync({ ...parts, [name]: change(part, random, places(part, name)) }, { level: 1 });
};

/** One stream of a compound file changed, mostly in its places, since others point to them, or one entry of its tables of sectors, which may make them run in circles. */
export const compound: Inside = (bytes, random) => {
  const container = CFB.parse(bytes);
  if (random() < 0.4) return rechained(bytes, container.FileIndex.length, random);
  const entries = container.FileIndex.filter(({ content, size }) => size > 0 && content);
  const entry = entries[below(random, entries.length)];
  if (!entry) return mutated(bytes, random);
  entry.content = [...(random() < 0.7 ? flipped : mutated)(Uint8Array.from(entry.content), random)];
  entry.size = entry.content.length;
  return new Uint8Array(CFB.write(container, { type: 'buffer' }));
};

function rechained(bytes: Uint8Array, entries: number, random: Random): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const table = (1 + view.getUint32(0x4c, true)) * 512;
  for (let left = 1 + below(random, 3); left > 0; left -= 1) {
    const at =
      random() < 0.7 ? table + 4 * below(random, 128) : 512 * (1 + below(random, entries)) + 4 * below(random, 128);
    if (at + 4 <= copy.length) view.setUint32(at, below(random, Math.ceil(copy.length / 512)), true);
  }
  return copy;
}

/** One packed stream of a PDF changed, or, where there is none, its objects. */
export const streams: Inside = (bytes, random) => {
  const text = new TextDecoder('latin1').decode(bytes);
  const found = [...text.matchAll(/\/FlateDecode[\s\S]{0,200}?stream\r?\n/g)];
  const start = found[below(random, found.length)];
  if (!start) return mutated(bytes, random);
  const from = start.index + start[0].length;
  const to = text.indexOf('endstream', from);
  try {
    const content = mutated(new Uint8Array(inflateSync(bytes.subarray(from, to))), random);
    return joined(bytes.subarray(0, from), deflateSync(content), bytes.subarray(to));
  } catch {
    return mutated(bytes, random, { start: from, end: to });
  }
};

/** One object of a PDF changed outside of its stream: dictionaries, references, numbers. */
export const objects: Inside = (bytes, random) => {
  const text = new TextDecoder('latin1').decode(bytes);
  const found = [...text.matchAll(/\d+ \d+ obj[\s\S]*?(?:stream|endobj)/g)];
  const object = found[below(random, found.length)];
  const other = found[below(random, found.length)];
  if (!object || !other) return mutated(bytes, random);
  const range = { start: object.index, end: object.index + object[0].length };
  const swap = () =>
    joined(
      bytes.subarray(0, range.start),
      bytes.subarray(other.index, other.index + other[0].length),
      bytes.subarray(range.end),
    );
  const declare = () => {
    const end = text.slice(range.start, range.end).lastIndexOf('>>');
    const at = end < 0 ? range.end : range.start + end;
    const entry = new TextEncoder().encode(pick(random, [...declarations]));
    return joined(bytes.subarray(0, at), entry, bytes.subarray(at));
  };
  const change = () => mutated(bytes, random, range);
  return pick(random, [change, change, swap, declare])();
};

/** Entries of a dictionary that ask for more than any file has. */
const declarations = [
  ...['/W[0 900000000 500]', '/W2[0 900000000 500 1 1]', '/W[0 0 0]/Index[0 900000000]', '/W[0 0 0]/Size 900000000'],
  ...['/FunctionType 0/Domain[0 1]/Range[0 1]/Size[900000000]/BitsPerSample 8', '/N 900000000', '/First 900000000'],
  ...[
    '/Length 900000000',
    '/Count 900000000',
    '/DecodeParms<</Predictor 12/Columns 900000000>>',
    '/FirstChar -900000000',
  ],
  ...[
    '/Filter/LZWDecode',
    '/Filter/RunLengthDecode',
    '/Filter[/ASCIIHexDecode/FlateDecode]',
    '/Encrypt<</Length 900000000>>',
  ],
] as const;

/** A page of a PDF copied up to a thousand times, as an object of its own each time: readers refuse one that stands twice in the tree. */
export const pages: Inside = (bytes, random) => {
  const text = new TextDecoder('latin1').decode(bytes);
  const found = [
    ...text.matchAll(/\d+ \d+ obj(\s*<<(?:(?!endobj)[\s\S])*?\/Type\s*\/Page\b(?:(?!endobj)[\s\S])*?endobj)/g),
  ];
  const page = found[below(random, found.length)]?.[1];
  if (page === undefined) return objects(bytes, random);
  const numbers = Array.from({ length: Math.floor(2 ** (random() * 10)) }, (_, i) => 900_000 + i);
  const changed = text
    .replace(/\/Kids\s*\[/, (kids) => `${kids}${numbers.map((number) => ` ${number} 0 R `).join('')}`)
    .replace(/\/Count\s+(\d+)/, (_, count: string) => `/Count ${Number(count) + numbers.length}`)
    .replace(/(?=\bxref\b|\bstartxref\b|$)/, () => numbers.map((number) => `${number} 0 obj${page}\n`).join(''));
  return Uint8Array.from(changed, (character) => character.charCodeAt(0));
};
