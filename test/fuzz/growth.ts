import { below, pick } from '../builders/random';
import { joined, type Mutation, wholeOf } from './mutation';

/** The bytes by which a file grows at most. */
const mostGrown = 500_000;

/**
 * What is repeated: an element with what is in it, an attribute, a group or a control of RTF, a line, a declaration, a number with the space before it; in
 * a PDF a text object, a string with a shift after it, a reference.
 */
const growing = [
  /<([a-z][\w:]*)\b[^<>]*>[^<>]{0,200}<\/\1>/gi,
  /<(tr|td|p|w:tr|w:tc|w:p|w:r|w:tbl|div|li)\b[\s\S]{1,2000}?<\/\1>/gi,
  /\s[\w:-]+="[^"]*"/g,
  /\{[^{}]{1,200}\}/g,
  /\\[a-z]+-?\d* ?/g,
  /[^\n]*\n/g,
  /[\w-]+:[^;:{}]{1,80};/g,
  /[ \t|,]+\d+/g,
  /\bBT\b[\s\S]{1,500}?\bET\b/g,
  /(?:<[\da-f]{2,80}>|\([^()]{1,80}\))\s*(?:-?\d+)?/gi,
  /\s\d+ \d+ R/g,
] as const;

/** What stands inside itself, in each of the formats. */
const wraps: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['<div>', '</div>'],
  ['<table><tr><td>1<td>', '</table>'],
  ['<b><i>', ''],
  ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
  ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
  ['{\\b ', '}'],
  ['[', ']'],
  ['{"a":', '}'],
  ['q ', 'Q '],
  ['<<', '>>'],
  ['@media screen{', '}'],
];

/** Styles, namespaces and JSON that change what a page or a part is, put in where they may stand. */
const styles = [
  '<style>td{display:block}</style>',
  '<style>*{position:absolute;left:0;top:0;width:9px;height:9px}</style>',
  '<style>table,tr{display:grid;grid-template-columns:repeat(9999,1fr)}td{grid-column:span 7;grid-row:span 999}</style>',
  '<style>div>p>td>td td{float:left!important;width:1%}</style>',
  '<style>@media print{td{display:none}</style>',
  '<style>td{order:-1;display:flex}tr{display:contents}',
  ' style="display:grid;grid-area:1/1/9999/9999"',
  ' style="white-space:pre;unicode-bidi:bidi-override;direction:rtl"',
  ' xmlns:w="urn:x"',
  ' xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  ' xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  '[{"title":"',
  '{"__proto__":["',
  '","content":"\\u003ctable\\u003e',
  '"}]',
  '<iframe srcdoc="<table><tr><td>1">',
] as const;

/** A piece of CSS, a namespace or JSON put in where it may stand. */
export const styled: Mutation = (bytes, random, places = wholeOf(bytes)) => {
  const text = new TextDecoder('latin1').decode(bytes.subarray(places.start, places.end));
  const style = pick(random, [...styles]);
  const tags = [...text.matchAll(style.startsWith(' ') ? /(?<=<[a-z][\w:]*)(?=[\s>])/gi : /(?=<)|$/g)];
  const at = places.start + (tags[below(random, tags.length)]?.index ?? 0);
  return joined(bytes.subarray(0, at), new TextEncoder().encode(style), bytes.subarray(at));
};

/** A subtree, a group, a line or a declaration of the text repeated, up to where the file has half a megabyte more. */
export const grown: Mutation = (bytes, random, places = wholeOf(bytes)) => {
  const text = new TextDecoder('latin1').decode(bytes.subarray(places.start, places.end));
  const parts = [...text.matchAll(pick(random, [...growing]))];
  const part = parts[below(random, parts.length)];
  if (!part || part[0].length === 0) return bytes;
  const most = Math.floor(mostGrown / part[0].length);
  const times = Math.min(most, Math.floor(2 ** (random() * 16)));
  const at = places.start + part.index;
  const piece = bytes.subarray(at, at + part[0].length);
  const copies = new Uint8Array(piece.length * times);
  for (let index = 0; index < times; index += 1) copies.set(piece, index * piece.length);
  return joined(bytes.subarray(0, at), copies, bytes.subarray(at));
};

/** Something that ends itself inside itself, by the hundred: what opens it before, what closes it behind. */
export const wrapped: Mutation = (bytes, random, places = wholeOf(bytes)) => {
  const at = places.start + below(random, places.end - places.start + 1);
  const [opening, closing] = pick(random, wraps);
  const times = Math.floor(2 ** (random() * 14));
  const encode = (text: string) => new TextEncoder().encode(text.repeat(times));
  return joined(bytes.subarray(0, at), encode(opening), encode(closing), bytes.subarray(at));
};
