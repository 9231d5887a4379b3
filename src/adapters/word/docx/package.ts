import { ExtractError, type Meter } from '../../../model/index';
import { foreignFile } from '../foreign';
import { UNREAD } from './unread';
import { decodePart, parseXml, type XmlElement } from './xml';
import { type Archive, openArchive } from './zip';

/** The parts of a Word package that say what is printed. */
export interface WordPackage {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly coreProperties: XmlElement | undefined;
  /** The foreign files that the body may take in (`w:altChunk`), by the relationships that name them. */
  readonly chunks: ReadonlyMap<string, Uint8Array>;
}

interface Relationship {
  readonly id: string;
  /** The last word of its type, which the transitional and the strict form share. */
  readonly kind: string;
  readonly target: string;
}

/** Opens a Word package (.docx, .docm, .dotx, .dotm); throws `ExtractError` where it is damaged or no Word package. */
export function openPackage(bytes: Uint8Array, meter: Meter): WordPackage {
  const archive = openArchive(bytes, meter);
  const main =
    relationships(archive, '', meter).find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
  const content = archive.read(main);
  if (!content) throw isPackage(archive) ? new ExtractError('damaged-file', { detail: '' }) : foreignArchive(archive);
  const document = parseXml(decodePart(content), meter, UNREAD);
  if (document.name !== 'w:document') throw foreignArchive(archive);
  const related = relationships(archive, main, meter);
  const part = (kind: string) =>
    optionalXml(archive, related.find((relation) => relation.kind === kind)?.target, meter);
  return {
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    coreProperties: optionalXml(archive, 'docProps/core.xml', meter),
    chunks: readChunks(archive, related),
  };
}

function readChunks(archive: Archive, related: readonly Relationship[]): Map<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array>();
  for (const { id, kind, target } of related) {
    const content = kind === 'aFChunk' ? archive.read(target) : undefined;
    if (content) chunks.set(id, content);
  }
  return chunks;
}

/** Whether the archive says that it is a Word document, though its body is missing. */
function isPackage(archive: Archive): boolean {
  return archive.names.some((name) => /^word\//i.test(name));
}

function foreignArchive(archive: Archive): ExtractError {
  const type = archive.read('mimetype');
  return foreignFile(archive.names, 'ZIP', type && decodePart(type));
}

function optionalXml(archive: Archive, name: string | undefined, meter: Meter): XmlElement | undefined {
  const content = name === undefined ? undefined : archive.read(name);
  return content && parseXml(decodePart(content), meter, UNREAD);
}

/** The relationships of a part ('' for the package itself), their targets as names in the archive. */
function relationships(archive: Archive, part: string, meter: Meter): Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const file = optionalXml(archive, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, meter);
  return (file?.children ?? [])
    .filter(({ name, attributes }) => name === 'rel:Relationship' && attributes.TargetMode !== 'External')
    .map(({ attributes }) => ({
      id: attributes.Id ?? '',
      kind: (attributes.Type ?? '').split('/').at(-1) ?? '',
      target: resolve(part.slice(0, slash), attributes.Target ?? ''),
    }));
}

function resolve(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
