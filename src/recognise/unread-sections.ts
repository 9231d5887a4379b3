import { sections as official, type SectionKind } from '../forms/sections';
import type { Document, DocumentBlock } from '../model/document';
import type { Problem } from '../model/problem';
import type { Headings } from './headings';
import { type Place, placesIn } from './places';
import type { TableId } from './table-words';

/** The kinds of sections in the order of the notice. */
const order: readonly SectionKind[] = official.map(({ kind }) => kind);
const tables: readonly TableId[] = ['disclosure', 'requests', 'disputes'];

/** What a site prints below an article. A line that has it and is no sentence ends the report. */
const furniture =
  /版权所有|(?:主办|承办|技术支持)(?:单位)?[:：]|ICP备|网安备|标识码|责任编辑|扫[一描].{0,6}[扫码]|分享(?:到|至)|上一[篇条]|下一[篇条]|相关(?:链接|文章|阅读|推荐|新闻|信息|解读)|网站地图|友情链接|打印|关闭(?:窗口|本页)|返回(?:顶部|列表)|Copyright|©/i;
const longestFurniture = 80;

/** What stands in the report without having been read. */
export interface Unread {
  /** The standard tables that stand as pictures. */
  readonly pictured: ReadonlySet<TableId>;
  /** The sections that have text, and beside it a picture or a link to a file. */
  readonly partly: ReadonlySet<SectionKind>;
  readonly problems: readonly Problem[];
}

/**
 * Tells what the report lacks because it was not read. A section that was not found, or under whose heading nothing was, is a picture
 * where one stands in its place: behind the section before it, and before the next. One that only sends its reader to a file is unread
 * too. What is missing at the end may stand in a file that the page links to, or have been cut off. `missing` are the tables that were not
 * found.
 */
export function findUnread(
  document: Document,
  headings: Headings,
  { from, end }: Extent,
  missing: readonly TableId[],
): Unread {
  const blocks = document.blocks.slice(0, bodyEnd(document.blocks, headings, { from, end }));
  const places = placesIn(blocks.slice(from), headings);
  const pictured = order.filter((kind) => isPictured(kind, places));
  const isOpen = (kind: SectionKind) => !pictured.includes(kind);
  const last = Math.max(...places.map(({ kind }) => (kind === null ? -1 : order.indexOf(kind))));
  const isUntold = (kind: SectionKind) => !isOneOf(isFound(kind, places) ? tables : missing, kind);
  const lost = missing.filter(isOpen);
  const lacks = lost.length > 0 || (last >= 0 && order.slice(last + 1).some(isOpen));
  const attached = places.some(
    (place, at) => place.attachment && (at === places.length - 1 || isOneOf(lost, place.kind)),
  );
  const isReferred = (kind: SectionKind) => !isOneOf(tables, kind) && isElsewhere(kind, places);
  return {
    partly: new Set(order.filter((kind) => isPartlyUnread(kind, places))),
    pictured: new Set(missing.filter((table) => pictured.includes(table))),
    problems: [
      ...pictured.filter(isUntold).map((section) => ({ code: 'section-is-image', section }) as const),
      ...order.filter(isReferred).map((section) => ({ code: 'attachment-unread', section }) as const),
      ...(lacks && attached ? [{ code: 'attachment-unread' } as const] : []),
      ...(document.cut && (lacks || isUnfinished(blocks)) ? [{ code: 'file-cut' } as const] : []),
    ],
  };
}

/** Whether the last line is a heading with nothing under it, or no whole sentence, nor a day or name in brackets as they stand below one. */
function isUnfinished(blocks: readonly DocumentBlock[]): boolean {
  const last = blocks.at(-1);
  return last?.type === 'paragraph' && !/[。！!？?；;”」』)）》日]$/.test(last.text.trim());
}

function isOneOf(some: readonly TableId[], kind: SectionKind | null): boolean {
  return some.some((table) => table === kind);
}

function isFound(kind: SectionKind, places: readonly Place[]): boolean {
  return places.some((place) => place.kind === kind);
}

/** From where to where the report goes among the blocks: its title, and the next report's or the end. */
export interface Extent {
  readonly from: number;
  readonly end: number;
}

/**
 * A section is pictured under its own heading if nothing else stands there (the last one has a day or a name below it), or where it has
 * none, in the place between those beside it.
 */
function isPictured(kind: SectionKind, places: readonly Place[]): boolean {
  const own = places.filter((place) => place.kind === kind);
  if (own.length > 0) {
    if (isOneOf(tables, kind)) return own.some(({ pictures }) => pictures > 0);
    return own.some(({ opens, says }) => opens && (kind === 'other' || !says));
  }
  const rank = order.indexOf(kind);
  const before = places.findLastIndex((place) => place.kind === null || order.indexOf(place.kind) < rank);
  return (places[before]?.pictures ?? 0) > 0;
}

/** Whether a section only sends its reader to a file. */
function isElsewhere(kind: SectionKind, places: readonly Place[]): boolean {
  return places.some((place) => place.kind === kind && place.refers && !(kind === 'other' ? place.tells : place.says));
}

function isPartlyUnread(kind: SectionKind, places: readonly Place[]): boolean {
  return places.some(
    (place) => place.kind === kind && place.says && (place.pictures > 0 || place.attachment || place.refers),
  );
}

/** Where the site goes on below the report's last section. */
function bodyEnd(blocks: readonly DocumentBlock[], headings: Headings, { from, end }: Extent): number {
  const last = blocks
    .slice(0, end)
    .findLastIndex((block) => block.type === 'paragraph' && (headings.get(block) ?? []).length > 0);
  const below = blocks.findIndex((block, at) => at > Math.max(last, from) && at < end && isFurniture(block));
  return below < 0 ? end : below;
}

function isFurniture(block: DocumentBlock): boolean {
  if (block.type !== 'paragraph' || block.text.length > longestFurniture) return false;
  return !block.text.includes('。') && furniture.test(block.text);
}
