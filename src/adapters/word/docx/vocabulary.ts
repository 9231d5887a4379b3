/** Transitional and strict (ISO/IEC 29500) namespaces of one vocabulary, and Word 2003's, share a prefix: what they say is the same. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
    'http://schemas.microsoft.com/office/2006/xmlPackage': 'pkg:',
    'http://schemas.microsoft.com/office/word/2003/wordml': 'w:',
    'http://schemas.microsoft.com/office/word/2003/auxHint': 'wx:',
    'http://schemas.microsoft.com/aml/2001/core': 'aml:',
  }),
);

/** What stands for a namespace that is not read here, but that word processors understand: those of the standard and of Word's extensions to it. */
const EXTENSION = ':extension:';

function meaningOfNamespace(namespace: string): string {
  const isKnown = /^http:\/\/(schemas\.(openxmlformats\.org|microsoft\.com)|purl\.oclc\.org\/ooxml)\//.test(namespace);
  return PREFIXES.get(namespace) ?? (isKnown ? EXTENSION : ':');
}

/** What the prefixes of a part of the file stand for, by the usual prefixes; and every name as it was once translated. */
export interface Scope {
  readonly own: ReadonlyMap<string, string>;
  readonly outer: Scope | undefined;
  readonly names: Map<string, string>;
  /** The same of attributes; empty for those that are not read. */
  readonly attributes: Map<string, string>;
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

/** The scope of an element: the outer one unless it declares namespaces itself. */
export function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  let own: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    own ??= new Map();
    own.set(name === 'xmlns' ? '' : name.slice(6), meaningOfNamespace(attributes[name] ?? ''));
  }
  return own ? newScope(own, outer) : outer;
}

/** A scope in which nothing is translated yet. */
export function newScope(own: Scope['own'], outer?: Scope): Scope {
  return { own, outer, names: new Map(), attributes: new Map() };
}

/** What a prefix stands for: what the nearest scope says that declares it. There are no more scopes than `xmlDepth` allows. */
function meaningOf(prefix: string, scope: Scope): string {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const meaning = at.own.get(prefix);
    if (meaning !== undefined) return meaning;
  }
  return ':';
}

/** Whether a word processor understands all namespaces of these prefixes, which white space parts. */
export function isUnderstood(prefixes: string | undefined, scope: Scope): boolean {
  const required = (prefixes ?? '').split(/\s+/).filter(Boolean);
  return required.every((prefix) => meaningOf(prefix, scope) !== ':');
}

/** The name of an element by the usual prefix of its namespace; `:` stands for one that is not known here. */
export function elementName(name: string, scope: Scope): string {
  const before = scope.names.get(name);
  if (before !== undefined) return before;
  const colon = name.indexOf(':');
  const translated =
    meaningOf(name.slice(0, Math.max(colon, 0)), scope).replace(EXTENSION, ':') + name.slice(colon + 1);
  scope.names.set(name, translated);
  return translated;
}

/** Attributes without a prefix have no namespace; those of an unknown one, and the marks of who wrote when, are not read. */
function attributeName(name: string, scope: Scope): string {
  const before = scope.attributes.get(name);
  if (before !== undefined) return before;
  const translated = name.includes(':') ? elementName(name, scope) : name;
  const isRead = !translated.startsWith(':') && !translated.startsWith('w:rsid') && name !== 'xmlns';
  scope.attributes.set(name, isRead ? translated : '');
  return isRead ? translated : '';
}

/** The attributes that are read, by their usual names. */
export function translate(
  attributes: Readonly<Record<string, string>>,
  scope: Scope,
): Readonly<Record<string, string>> {
  let translated: Record<string, string> | undefined;
  for (const name in attributes) {
    const known = attributeName(name, scope);
    if (known === '') continue;
    translated ??= {};
    translated[known] = attributes[name] ?? '';
  }
  return translated ?? NO_ATTRIBUTES;
}
