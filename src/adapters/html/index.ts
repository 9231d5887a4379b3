import type { Adapter, Document, Format, Source } from '../../model/index';
import { asciiHead, decodeText } from '../../text/decode';
import { type Draft, settle } from './draft';
import { readFlow } from './flow';
import { isCode, isSeen } from './seen';
import { readStyles } from './style';
import { attribute, descendants, type Element, type ParentNode, parseHtml, textContent } from './tree';

/** Web pages, whole or in part, of any producer. */
export const html: Adapter = {
  id: 'html',
  claims: (source) => isHtml(asciiHead(source.bytes)),
  read: async (source: Source) => readHtml(decodeText(source.bytes)),
};

/** Text that begins with a tag, or has the tags of a page in it; not the XML of other formats. */
export function isHtml(head: string): boolean {
  const start = head.replace(/^[^!-~]+/, '');
  if (/^<\?xml/.test(start)) return /<(html|table|body)\b/i.test(start);
  return /^<(!doctype html|!--|[a-z][\w:-]*[\s/>])/i.test(start) || /<(html|body|\/p|\/div|\/td|\/table)\b/i.test(head);
}

/** Reads a page. Throws `damaged-file` where its nesting is absurd. */
export function readHtml(markup: string, format: Format = 'html'): Document {
  const page = parseHtml(markup);
  return { format, titles: titlesOf(page), blocks: settle(readShown(page)), problems: [] };
}

/**
 * Reads what is seen. A page that shows no table but hides one is a page that a script would have opened, so then what is hidden is read as well.
 */
function readShown(page: ParentNode): Draft[] {
  const styleOf = readStyles(page);
  let hides = false;
  const seen = readFlow(page, styleOf, (element) => {
    if (isCode(element)) return false;
    const answer = isSeen(element, styleOf(element));
    hides ||= !answer;
    return answer;
  });
  if (!hides || seen.some((draft) => draft.type === 'grid')) return seen;
  return readFlow(page, styleOf, (element) => !isCode(element));
}

/** The names under which sites declare the title of an article, best first. */
const titleNames: readonly string[] = ['articletitle', 'og:title', 'title', 'dc.title'];

function titlesOf(page: ParentNode): string[] {
  const elements = descendants(page);
  const metas = elements.filter((element) => element.tagName === 'meta');
  const declared = titleNames.flatMap((name) =>
    metas.filter((meta) => metaName(meta) === name).map((meta) => attribute(meta, 'content') ?? ''),
  );
  const titles = elements.filter((element) => element.tagName === 'title' && element.namespaceURI.endsWith('xhtml'));
  const all = [...declared, ...titles.map((element) => textContent(element))].map((title) =>
    title.replace(/\s+/g, ' ').trim(),
  );
  return [...new Set(all)].filter(Boolean);
}

function metaName(meta: Element): string {
  return (attribute(meta, 'name') ?? attribute(meta, 'property') ?? '').toLowerCase();
}
