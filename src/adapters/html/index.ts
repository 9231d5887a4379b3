import type { Adapter, Document, Format, Meter } from '../../model/index';
import { asciiHead, decodeText } from '../../text/decode';
import { type Draft, settle } from './draft';
import { embeddedMarkup, markupOfJson } from './embedded';
import { readFlow } from './flow';
import { isCode, isSeen } from './seen';
import { readStyles } from './style';
import { attribute, descendants, type Element, type ParentNode, parseHtml, textContent } from './tree';

/** Web pages, whole or in part, of any producer. */
export const html: Adapter = {
  id: 'html',
  claims: (source) => isHtml(asciiHead(source.bytes)),
  read: async (source, meter) => readHtml(decodeText(source.bytes), meter),
};

/** Text that begins with a tag, or has the tags of a page in it, perhaps as strings of JSON; not the XML of other formats. */
function isHtml(head: string): boolean {
  const start = head.replace(/^[^!-~]+/, '');
  if (/^<\?xml/.test(start)) return /<(html|table|body)\b/i.test(start);
  if (/^[[{]\s*["{[]/.test(start)) return /(<|\\u003c)(table|p|div)\b/i.test(start);
  return /^<(!doctype html|!--|[a-z][\w:-]*[\s/>])/i.test(start) || /<(html|body|\/p|\/div)\b/i.test(head);
}

/** Reads a page, or the page inside a JSON answer of a site. Throws `too-large` or `too-deep`. */
export function readHtml(text: string, meter: Meter, format: Format = 'html'): Document {
  const json = /^\s*[[{]/.test(text) ? markupOfJson(text) : null;
  const page = parseHtml(json?.markup ?? text, meter);
  const published = publishedIn(page);
  return {
    format,
    titles: [...(json?.titles ?? []), ...titlesOf(page)],
    ...(published !== undefined && { published }),
    blocks: settle(readPage(page, meter), meter),
    problems: [],
  };
}

/**
 * Reads what is seen. A page that shows no table is one that a script would have completed: then what it hides is read as well, and
 * where that has no table either, the mark-up that it carries as text.
 */
function readPage(page: ParentNode, meter: Meter): Draft[] {
  const styleOf = readStyles(page, meter);
  const seen = readFlow(page, meter, styleOf, (element) => !isCode(element) && isSeen(element, styleOf(element)));
  if (seen.some(isTable)) return seen;
  const all = readFlow(page, meter, styleOf, (element) => !isCode(element));
  if (all.some(isTable)) return all;
  const carried = embeddedMarkup(page);
  const inner = carried === null ? [] : readPage(parseHtml(carried, meter), meter);
  return inner.some(isTable) ? [...seen, ...inner] : seen;
}

function isTable(draft: Draft): boolean {
  return draft.type === 'grid' && draft.rows > 1;
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

/** The names under which sites declare when an article was published, the one prescribed to government sites (国办发〔2017〕47号) first. */
const dateNames: readonly string[] = ['pubdate', 'publishdate', 'article:published_time'];

function publishedIn(page: ParentNode): string | undefined {
  const metas = descendants(page).filter((element) => element.tagName === 'meta');
  const declared = dateNames.flatMap((name) => metas.filter((meta) => metaName(meta) === name));
  return declared.map((meta) => attribute(meta, 'content')?.trim()).find((content) => content);
}

function metaName(meta: Element): string {
  return (attribute(meta, 'name') ?? attribute(meta, 'property') ?? '').toLowerCase();
}
