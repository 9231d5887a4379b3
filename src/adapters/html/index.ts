import type { Adapter, Document, Format, Meter } from '../../model/index';
import { asciiHead, decodeText } from '../../text/decode';
import { type Draft, doubtEnd, settle } from './draft';
import { embeddedMarkup, markupOfJson } from './embedded';
import { readFlow } from './flow';
import { unfoldFrames } from './frames';
import { hiddenText } from './hidden-text';
import { paragraphTables } from './preformatted';
import { isCode, isSeen } from './seen';
import { readStyles } from './style';
import { attribute, descendants, type Element, type ParentNode, parseHtml, remember, textContent } from './tree';

/** Web pages, whole or in part, of any producer. */
export const html: Adapter = {
  id: 'html',
  // Most pages say what they are in their first line.
  claims: ({ bytes }) => isHtml(asciiHead(bytes, 1024)) || isHtml(asciiHead(bytes)),
  read: async (source, meter) => readHtml(decodeText(source.bytes), meter),
};

/** Text that begins with a tag, or has the tags of a page in it, perhaps as strings of JSON; not the XML of other formats, nor Markdown with tags between. */
function isHtml(head: string): boolean {
  const start = head.replace(/^[^!-~]+/, '');
  if (/^<\?xml/.test(start)) return /<(html|table|body)\b/i.test(start);
  if (/^#{1,6} /.test(start)) return false;
  if (/^[[{]\s*["{[]/.test(start)) return /(<|\\u003c)(table|p|div)\b/i.test(start);
  return /^<(!doctype html|!--|[a-z][\w:-]*[\s/>])/i.test(start) || /<(html|body|\/p|\/div)\b/i.test(head);
}

/** Reads a page, or the page inside a JSON answer of a site. Throws `too-large` or `too-deep`. */
export function readHtml(text: string, meter: Meter, format: Format = 'html'): Document {
  const json = /^\s*[[{]/.test(text) ? markupOfJson(text) : null;
  const { root: page, cutIn } = parseHtml(json?.markup ?? text, meter);
  const elements = unfoldFrames(page, meter);
  const metas = elements.filter((element) => element.tagName === 'meta');
  const published = publishedIn(metas);
  return {
    format,
    titles: [...(json?.titles ?? []), ...titlesOf(elements, metas)],
    ...(published !== undefined && { published }),
    blocks: settle(doubtEnd(readPage(page, elements, meter), cutIn), meter),
    ...(cutIn && { cut: true }),
    problems: [],
  };
}

/** A page whose tables have together fewer cells than this shows no report's: the smallest official table has more. */
const fewestCells = 20;

/**
 * Reads what is seen. A page that shows no table, but for a counter or a calendar's head, is one that a script would have completed: then what it
 * hides is read as well, and where that has no table either, the mark-up that it carries as text; last, paragraphs are read as lines of text.
 * Throws `too-deep` where pages carry one another deeper than `partDepth`.
 */
function readPage(page: ParentNode, elements: readonly Element[], meter: Meter, depth = 0): Draft[] {
  const styleOf = readStyles(elements, meter);
  const { isHidden, isNothing } = hiddenText(styleOf);
  const isShown = remember((element) => !isCode(element) && isSeen(element, styleOf) && !isNothing(element));
  const seen = readFlow(page, meter, styleOf, { isShown, isHidden });
  const shown = tableCells(seen);
  if (shown >= fewestCells) return seen;
  const isMore = (drafts: readonly Draft[]) => tableCells(drafts) >= (shown === 0 ? 1 : shown + fewestCells);
  const all = readFlow(page, meter, styleOf, { isShown: (element) => !isCode(element), isHidden: () => false });
  if (isMore(all)) return all;
  const carried = embeddedMarkup(elements);
  const inner = carried === null ? [] : readCarried(carried, meter, depth + 1);
  if (isMore(inner)) return [...seen, ...inner];
  const written = paragraphTables(seen, meter);
  return isMore(written) ? written : seen;
}

function readCarried(markup: string, meter: Meter, depth: number): Draft[] {
  meter.heed('partDepth', depth);
  const { root: page } = parseHtml(markup, meter);
  return readPage(page, descendants(page), meter, depth);
}

/** How many cells the tables of more than one row have together. */
function tableCells(drafts: readonly Draft[]): number {
  const cells = drafts.map((draft) => (draft.type === 'grid' && draft.rows > 1 ? draft.placed.length : 0));
  return cells.reduce((sum, count) => sum + count, 0);
}

/** The names under which sites declare the title of an article, best first. */
const titleNames: readonly string[] = ['articletitle', 'og:title', 'title', 'dc.title'];

function titlesOf(elements: readonly Element[], metas: readonly Element[]): string[] {
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

function publishedIn(metas: readonly Element[]): string | undefined {
  const declared = dateNames.flatMap((name) => metas.filter((meta) => metaName(meta) === name));
  return declared.map((meta) => attribute(meta, 'content')?.trim()).find((content) => content);
}

function metaName(meta: Element): string {
  return (attribute(meta, 'name') ?? attribute(meta, 'property') ?? '').toLowerCase();
}
