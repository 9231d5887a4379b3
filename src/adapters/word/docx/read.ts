import type { Document, Meter } from '../../../model/index';
import { layOut } from '../lay-out';
import { readBody } from './body';
import { readChunks, UNREAD_CHUNK } from './chunks';
import { openFlatXml } from './flat-xml';
import { openPackage } from './package';
import { withoutPlaceholders } from './placeholders';
import { isArchive } from './signature';
import { unknownWrappers } from './unknown';
import { descendants, type XmlElement } from './xml';

/** Reads a Word file that stands so deep inside others; throws `ExtractError`. */
export async function readDocx(bytes: Uint8Array, depth: number, meter: Meter): Promise<Document> {
  meter.heed('partDepth', depth);
  const source = isArchive(bytes) ? openPackage(bytes, meter) : openFlatXml(bytes, meter);
  const chunks = await readChunks(source, meter, (inner) => readDocx(inner, depth + 1, meter));
  const declared = source.coreProperties ? descendants(source.coreProperties, isTitle).slice(0, 1) : [];
  const titles = declared.map(({ text }) => text.trim()).filter((text) => text !== '');
  const document = withoutPlaceholders(source.document);
  const flow = readBody({ ...source, document }, (id) => chunks.get(id) ?? [UNREAD_CHUNK]);
  return { format: 'docx', titles, blocks: layOut(flow, meter), problems: unknownWrappers(source.document) };
}

function isTitle({ name }: XmlElement): boolean {
  return name === 'dc:title' || name === 'o:Title';
}
