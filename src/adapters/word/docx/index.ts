import type { Adapter, Document, Meter } from '../../../model/index';
import { layOut } from '../lay-out';
import { readBody } from './body';
import { readChunks, UNREAD_CHUNK } from './chunks';
import { isFlatXml, openFlatXml } from './flat-xml';
import { openPackage } from './package';
import { unknownWrappers } from './unknown';
import { descendants, type XmlElement } from './xml';
import { isArchive, withoutLead } from './zip';

/**
 * Word's own format since 2007 (ECMA-376, transitional and strict), read directly from its XML. The converter mammoth, which the tests hold against
 * this reader, gives the same grids but for what it loses (automatic numbers, widths of columns, fields and more), and takes several times as long;
 * structure that it does not know it leaves out, so that it cannot help where this reader is at a loss.
 */
export const docx: Adapter = {
  id: 'docx',
  claims: ({ bytes }) => isArchive(withoutLead(bytes)) || isFlatXml(bytes),
  read: ({ bytes }, meter) => readDocx(withoutLead(bytes), 0, meter),
};

async function readDocx(bytes: Uint8Array, depth: number, meter: Meter): Promise<Document> {
  meter.heed('partDepth', depth);
  const source = isArchive(bytes) ? openPackage(bytes, meter) : openFlatXml(bytes, meter);
  const chunks = await readChunks(source, meter, (inner) => readDocx(inner, depth + 1, meter));
  const declared = source.coreProperties ? descendants(source.coreProperties, isTitle).slice(0, 1) : [];
  const titles = declared.map(({ text }) => text.trim()).filter((text) => text !== '');
  const flow = readBody(source, (id) => chunks.get(id) ?? [UNREAD_CHUNK]);
  return { format: 'docx', titles, blocks: layOut(flow, meter), problems: unknownWrappers(source.document) };
}

function isTitle({ name }: XmlElement): boolean {
  return name === 'dc:title' || name === 'o:Title';
}
