import type { Output, Results, Showing } from './define';

/** One self-contained page: the set at a glance, then each report with its tables as the form and what is wrong in them. */
export const html: Output = {
  id: 'html',
  about: { zh: '一个可离线打开的核对网页，供转给他人', en: 'a page that opens offline, to send to others' },
  bilingual: true,
  write,
};

async function* write(results: Results, showing: Showing): AsyncGenerator<string> {
  const { pageDocument } = await import('./page/document');
  yield* pageDocument(results, showing);
}
