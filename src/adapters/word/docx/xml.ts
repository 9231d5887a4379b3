import { SaxesParser } from 'saxes';
import { ExtractError } from '../../../model/index';

/** An element; its name and those of its attributes bear the usual prefix of their namespace, whatever the file calls it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in the element. */
  readonly text: string;
}

/** Transitional and strict (ISO/IEC 29500) namespaces of one vocabulary share a prefix: what they say is the same. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'urn:schemas-microsoft-com:vml': 'v:',
  'urn:schemas-microsoft-com:office:office': 'o:',
};

/** Deeper than any real document nests. */
const DEEPEST = 500;

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Parses XML; throws `ExtractError` (damaged-file) where it is not well-formed. saxes and not the htmlparser2 that cheerio
 * brings, because it resolves namespaces and refuses broken mark-up instead of mending it into another document.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (cause) => {
    throw new ExtractError('damaged-file', { detail: '' }, { cause });
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const { uri, local, value } of Object.values(tag.attributes))
      attributes[(PREFIXES[uri] ?? '') + local] = value;
    const element: Open = { name: (PREFIXES[tag.uri] ?? ':') + tag.local, attributes, children: [], text: '' };
    stack.at(-1)?.children.push(element);
    if (stack.push(element) > DEEPEST) throw new ExtractError('damaged-file', { detail: '' });
  });
  parser.on('closetag', () => stack.pop());
  const addText = (text: string) => {
    const open = stack.at(-1);
    if (open) open.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decode(bytes)).close();
  const element = root.children[0];
  if (!element) throw new ExtractError('damaged-file', { detail: '' });
  return element;
}

/** OOXML parts are UTF-8 or UTF-16 (ECMA-376 Part 2, 8.1.4). */
function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(utf16).decode(bytes);
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** The `w:val` of the child of that name; undefined where there is no such child or no value. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** A whole number in the child of that name. */
export function childNumber(element: XmlElement | undefined, name: string): number | undefined {
  const value = Number.parseInt(childValue(element, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

/** A switch (ECMA-376 Part 1, 17.17.4): there without a value it is on; undefined where it is not there. */
export function toggle(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  return property && !['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '1');
}

/** The element and everything in it, in the order of the document. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const inner of element.children) yield* descendants(inner);
}
