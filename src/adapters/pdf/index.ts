import type { Adapter } from '../../model/index';

/** PDF files, read from what is drawn on their pages: characters, rules, areas. */
export const pdf: Adapter = {
  id: 'pdf',
  claims: ({ bytes }) => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-'),
  read: async (source, meter) => (await import('./read')).readPdf(source, meter),
};
