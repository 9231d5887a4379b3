import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse, serializeOuter } from 'parse5';
import type { Report } from '../../src/index';
import { decodeText } from '../../src/text/decode';
import { below, pick, type Random } from '../builders/random';
import { mutated } from './bytes';
import { flatXml, message } from './enclosed';
import { archive, compound, objects, pages, streams } from './inside';
import type { Range } from './mutation';

/** A file that is changed: a fixture, or a document of the corpus where there is one. */
export interface Input {
  readonly path: string;
  readonly format: string;
  readonly bytes: Uint8Array;
}

/** A changed file; `besides` where nothing that cells are read from was touched, so that they must stay or be told. */
export interface Mutant {
  readonly bytes: Uint8Array;
  readonly besides: boolean;
}

/** Files larger than this are left out: they take long and hold nothing new. */
const largest = 2_000_000;

/** All files that are changed, by format: the fixtures, and the documents of a corpus where there is one. */
export function inputsByFormat(corpusFolder: string): readonly (readonly Input[])[] {
  const fixtures = readdirSync('fixtures').flatMap((name) => inFolder(join('fixtures', name), /^source\./));
  const corpus = inFolder(corpusFolder, /\.(html|txt|md|docx|doc|rtf|pdf|mht|mhtml)$/);
  const files = [...fixtures, ...corpus];
  const all = [...files, ...files.flatMap(enclosed)];
  const formats = new Set(all.map(({ format }) => format));
  return [...formats].map((format) => all.filter((input) => input.format === format));
}

/** The same documents in formats of which there are few files: pages in messages, packages as one XML file. */
function enclosed({ path, format, bytes }: Input): Input[] {
  if (format === 'html')
    return [{ path: `${path}.mht`, format: 'mhtml', bytes: message(bytes, path.length % 2 ? '8bit' : 'base64') }];
  try {
    return format === 'zip' ? [{ path: `${path}.xml`, format: 'flat xml', bytes: flatXml(bytes) }] : [];
  } catch {
    return [];
  }
}

function inFolder(folder: string, names: RegExp): Input[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).filter((name) => names.test(name));
  return found
    .map((name) => ({ path: join(folder, name), bytes: new Uint8Array(readFileSync(join(folder, name))) }))
    .map(({ path, bytes }) => ({ path, bytes, format: formatOf(bytes) }))
    .filter(({ bytes }) => bytes.length <= largest);
}

function formatOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (head.startsWith('PK')) return 'zip';
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('\xd0\xcf')) return 'compound';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('MIME-Version')) return 'mhtml';
  return /<(html|table|div|p|!doctype)\b/i.test(head) ? 'html' : 'text';
}

/** Changes a file; one that is broken already, so that its container cannot be opened, is changed from outside. */
export function mutate(input: Input, report: Report | null, random: Random): Mutant {
  try {
    return mutateInside(input, report, random);
  } catch {
    return { bytes: mutated(input.bytes, random), besides: false };
  }
}

/**
 * Changes a file. Cells are read from: in mark-up and RTF, what stands from the first row of a table to the last; in text, the lines of its tables; in a
 * Word package, those of the body, and since every part has a checksum, no fallen byte of the archive changes them; in a PDF, every object but
 * those that only describe the file.
 */
function mutateInside({ format, bytes }: Input, report: Report | null, random: Random): Mutant {
  if (format === 'zip') return mutateArchive(bytes, random);
  if (format === 'mhtml' || format === 'flat xml') return anyOf(random, bytes, [mutated]);
  if (format === 'compound') return anyOf(random, bytes, [mutated, compound, compound]);
  if (format === 'pdf')
    return random() < 0.2
      ? mutateDescription(bytes, random)
      : anyOf(random, bytes, [mutated, objects, pages, streams, streams]);
  const several = report?.problems.some(({ code }) => code === 'several-reports') ?? true;
  const places = random() < 0.4 && !several ? besidesTables(bytes, format, report) : [];
  const place = places[below(random, places.length)];
  const changed = mutated(bytes, random, place);
  const besides = place !== undefined && (format !== 'html' || tablesOf(changed) === tablesOf(bytes));
  return { bytes: changed, besides };
}

/** The tables of a page as its tree has them, and the styles: an open quote or comment before them changes them too. */
function tablesOf(bytes: Uint8Array): string {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      if (/^(table|style)$/.test(child.tagName)) found.push(serializeOuter(child));
      else visit(child);
      if (child.attrs.some(({ name }) => /^(style|hidden)$/.test(name))) found.push(JSON.stringify(child.attrs));
    }
  };
  visit(parse(decodeText(bytes)));
  return found.join('\n');
}

type Change = (bytes: Uint8Array, random: Random) => Uint8Array;

function anyOf(random: Random, bytes: Uint8Array, changes: readonly [Change, ...Change[]]): Mutant {
  return { bytes: pick(random, changes)(bytes, random), besides: false };
}

function mutateArchive(bytes: Uint8Array, random: Random): Mutant {
  const kind = random();
  if (kind < 0.25) return { bytes: mutated(bytes, random), besides: true };
  if (kind < 0.75) return { bytes: archive(bytes, random), besides: false };
  const beside = (part: Uint8Array, name: string): Range => {
    if (name !== 'word/document.xml') return { start: 0, end: part.length };
    const text = new TextDecoder('latin1').decode(part);
    return { start: text.lastIndexOf('</w:tbl>') + '</w:tbl>'.length, end: part.length };
  };
  return { bytes: archive(bytes, random, beside), besides: true };
}

/** What only describes the file: its information, metadata and outline; changed byte by byte, so that all else stays in its place. */
function mutateDescription(bytes: Uint8Array, random: Random): Mutant {
  const text = new TextDecoder('latin1').decode(bytes);
  const found = [...text.matchAll(/\/(?:Producer|Creator|CreationDate|ModDate|Keywords|Author)\s*\(([^()\\]+)\)/g)];
  const entry = found[below(random, found.length)];
  if (!entry) return anyOf(random, bytes, [objects]);
  const copy = bytes.slice();
  const start = entry.index + entry[0].indexOf('(') + 1;
  copy[start + below(random, entry[1]?.length ?? 1)] = 0x30 + below(random, 40);
  return { bytes: copy, besides: true };
}

function besidesTables(bytes: Uint8Array, format: string, report: Report | null): Range[] {
  const text = new TextDecoder('latin1').decode(bytes);
  const [first, last] = format === 'text' ? textTables(text, report) : markedTables(text, format);
  if (first < 0 || last < 0) return [];
  return [
    { start: 0, end: first },
    { start: last, end: bytes.length },
  ].filter(({ start, end }) => end > start);
}

function markedTables(text: string, format: string): [number, number] {
  if (format === 'rtf') return [text.indexOf('\\trowd'), text.lastIndexOf('\\row') + '\\row'.length];
  const tags = [...text.matchAll(/<table\b|<\/table\s*>/gi)];
  const last = tags.at(-1);
  return [tags[0]?.index ?? -1, last ? last.index + last[0].length : -1];
}

/** The heading of a table stands above its cells: what is less than this many lines from a cell belongs to its table. */
const linesAround = 12;

function textTables(text: string, report: Report | null): [number, number] {
  const lines = Object.values(report?.cells ?? {}).flatMap((cell) => cell?.location.line ?? []);
  if (lines.length === 0) return [-1, -1];
  const starts = [0, ...[...text.matchAll(/\r\n|[\n\r]/g)].map(({ index, 0: end }) => index + end.length)];
  const at = (line: number) => starts[line - 1] ?? text.length;
  return [at(Math.max(1, Math.min(...lines) - linesAround)), at(Math.max(...lines) + linesAround)];
}
