import { SaxesParser } from 'saxes';
import { ExtractError, type Meter } from '../../../model/index';
import { elementName, isUnderstood, newScope, scopeOf, translate } from './vocabulary';

/** An element; its name and those of its attributes bear the usual prefix of their namespace, whatever the file calls it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in the element. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

/** Most elements have none: a list of its own for each would be most of a document’s memory. */
const NO_CHILDREN: XmlElement[] = [];

/**
 * Parses XML; throws `ExtractError`: `damaged-file` where it is not well-formed, `too-large`, `too-deep`. Elements in `unread` are left out with all that is in them,
 * and so are alternatives of extensions that are not understood (ECMA-376-3, 10.2.1).
 * saxes and not a lenient parser, because it refuses broken mark-up instead of mending it into another document. It is left to read
 * names only: that most files declare their namespaces once, at the root, makes resolving them here three times as fast.
 */
export function parseXml(text: string, meter: Meter, unread: ReadonlySet<string> = NOTHING): XmlElement {
  const root: Open = { name: '', attributes: {}, children: NO_CHILDREN, text: '' };
  const elements = [root];
  const scopes = [newScope(new Map())];
  let open = root;
  let skipped = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (cause) => {
    throw new ExtractError('damaged-file', { detail: '' }, { cause });
  });
  parser.on('opentag', (tag) => {
    meter.count('elements', 1);
    const outer = scopes.at(-1);
    const scope = skipped === 0 && outer ? scopeOf(tag.attributes, outer) : undefined;
    const name = scope && elementName(tag.name, scope);
    const isLeftOut = name === 'mc:Choice' && scope && !isUnderstood(tag.attributes.Requires, scope);
    if (!scope || name === undefined || unread.has(name) || isLeftOut) {
      skipped += 1;
      return;
    }
    const element: Open = { name, attributes: translate(tag.attributes, scope), children: NO_CHILDREN, text: '' };
    if (open.children === NO_CHILDREN) open.children = [element];
    else open.children.push(element);
    open = element;
    scopes.push(scope);
    meter.heed('xmlDepth', elements.push(element) - 1);
  });
  parser.on('closetag', () => {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    elements.pop();
    scopes.pop();
    open = elements.at(-1) ?? root;
  });
  const addText = (text: string) => {
    if (skipped === 0) open.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  const element = root.children[0];
  if (!element) throw new ExtractError('damaged-file', { detail: '' });
  return element;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The XML of a part, which is UTF-8 or UTF-16 (ECMA-376 Part 2, 8.1.4). */
export function decodePart(bytes: Uint8Array): string {
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

/** The element and everything in it that meets the condition, in the order of the document. */
export function descendants(element: XmlElement, meets: (inner: XmlElement) => boolean): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (inner: XmlElement) => {
    if (meets(inner)) found.push(inner);
    for (const next of inner.children) visit(next);
  };
  visit(element);
  return found;
}
