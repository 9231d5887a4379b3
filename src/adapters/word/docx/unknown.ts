import type { Problem } from '../../../model/index';
import { descendants, type XmlElement } from './xml';

/** What blocks, rows, cells and runs may stand in. */
const WRAPPERS: ReadonlySet<string> = new Set([
  ...['w:document', 'w:body', 'w:tbl', 'w:tr', 'w:tc', 'w:p', 'w:r', 'w:txbxContent', 'w:sdt', 'w:sdtContent'],
  ...['w:ins', 'w:del', 'w:moveTo', 'w:moveFrom', 'w:hyperlink', 'w:fldSimple', 'w:smartTag', 'w:customXml'],
  ...['w:dir', 'w:bdo', 'w:ruby', 'w:rubyBase', 'w:rt', 'w:conflictIns', 'w:conflictDel', 'mc:Choice', 'mc:Fallback'],
  ...['wx:sect', 'wx:sub-section', 'w:hlink', 'aml:content', 'aml:annotation'],
]);

const HELD: ReadonlySet<string> = new Set(['w:p', 'w:tbl', 'w:tr', 'w:tc', 'w:r']);

function isHeld({ name }: XmlElement): boolean {
  return HELD.has(name);
}

/**
 * Elements round text that the format does not have: what stands in them is read, but what they mean for it nobody can tell. Each is named
 * once.
 */
export function unknownWrappers(document: XmlElement): Problem[] {
  const unknown = descendants(document, ({ name, children }) => {
    return children.length > 0 && !WRAPPERS.has(name) && !name.startsWith('m:') && children.some(isHeld);
  });
  return [...new Set(unknown.map(({ name }) => name))].map((name) => ({
    code: 'converter-message',
    values: { raw: `<${name}>` },
  }));
}
