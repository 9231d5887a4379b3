import type { Adapter, Document } from '../../../model/index';
import { layOut } from '../lay-out';
import { readBody } from './body';
import { openPackage } from './package';
import { descendants } from './xml';

/** Word's own format since 2007 (ECMA-376, transitional and strict), read directly from its XML. */
export const docx: Adapter = {
  id: 'docx',
  claims: ({ bytes }) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04,
  read: async ({ bytes }) => readDocx(bytes),
};

/** Reads a Word package; throws `ExtractError`. */
export function readDocx(bytes: Uint8Array): Document {
  const source = openPackage(bytes);
  const title =
    source.coreProperties && [...descendants(source.coreProperties)].find(({ name }) => name === 'dc:title');
  const titles = [title?.text.trim() ?? ''].filter((text) => text !== '');
  return { format: 'docx', titles, blocks: layOut(readBody(source, () => [])), problems: [] };
}
