import type { Adapter } from '../../../model/index';
import { isArchive, isFlatXml, withoutLead } from './signature';

/**
 * Word's own format since 2007 (ECMA-376, transitional and strict), read directly from its XML. The converter mammoth, which the tests hold against
 * this reader, gives the same grids but for what it loses (automatic numbers, widths of columns, fields and more), and takes several times as long;
 * structure that it does not know it leaves out, so that it cannot help where this reader is at a loss.
 */
export const docx: Adapter = {
  id: 'docx',
  claims: ({ bytes }) => isArchive(withoutLead(bytes)) || isFlatXml(bytes),
  read: async ({ bytes }, meter) => (await import('./read')).readDocx(withoutLead(bytes), 0, meter),
};
