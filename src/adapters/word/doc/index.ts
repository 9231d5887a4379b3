import type { Adapter } from '../../../model/index';
import { isCompoundFile } from './container';

/** The binary format of Word 97 to 2003 and of WPS ([MS-DOC]), whatever the file is called (.doc, .wps, .dot). */
export const doc: Adapter = {
  id: 'doc',
  claims: ({ bytes }) => isCompoundFile(bytes),
  read: async ({ bytes }, meter) => (await import('./read')).readDoc(bytes, meter),
};
