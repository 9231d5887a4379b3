import type { Adapter } from '../../../model/index';
import { begin, beginsAsRtf } from './signature';

/** Rich Text Format up to 1.9.1, which Word and WPS also save under the name .doc. */
export const rtf: Adapter = {
  id: 'rtf',
  claims: ({ bytes }) => beginsAsRtf(bytes),
  read: async ({ bytes }, meter) => (await import('./read')).readRtf(bytes.subarray(begin(bytes)), meter),
};
