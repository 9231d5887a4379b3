import { ExtractError, type Meter } from '../../../model/index';
import { decodeText } from '../../../text/decode';
import type { WordPackage } from './package';
import { UNREAD } from './unread';
import { child, descendants, parseXml, type XmlElement } from './xml';

/** Opens a package written as one XML file, or Word 2003's XML; throws `ExtractError` where it is damaged. */
export function openFlatXml(bytes: Uint8Array, meter: Meter): WordPackage {
  const root = parseXml(decodeText(bytes), meter, UNREAD);
  return root.name === 'pkg:package' ? openParts(root) : openWord2003(root);
}

/** The parts are known by their roots: a flat file has one body, and what is of use beside it is there once. */
function openParts(root: XmlElement): WordPackage {
  const parts = root.children.flatMap((part) => child(part, 'pkg:xmlData')?.children ?? []);
  const part = (name: string) => parts.find((candidate) => candidate.name === name);
  const document = part('w:document');
  if (!document) throw new ExtractError('unsupported-format', { detail: '' });
  return {
    document,
    styles: part('w:styles'),
    numbering: part('w:numbering'),
    coreProperties: parts.find((candidate) => descendants(candidate, isCoreTitle).length > 0),
    chunks: new Map(),
  };
}

function openWord2003(root: XmlElement): WordPackage {
  const document = child(root, 'w:body');
  if (!document) throw new ExtractError('damaged-file', { detail: '' });
  return {
    document,
    styles: child(root, 'w:styles'),
    numbering: child(root, 'w:lists'),
    coreProperties: child(root, 'o:DocumentProperties'),
    chunks: new Map(),
  };
}

function isCoreTitle({ name }: XmlElement): boolean {
  return name === 'dc:title';
}
