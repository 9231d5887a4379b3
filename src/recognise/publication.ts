import type { Document, Grid } from '../model/document';
import type { Location } from '../model/location';
import type { Publication } from '../model/report';
import { datesIn, mayHoldDate, type PrintedDate } from '../text/date';
import { type Compact, compact } from '../text/statements/compact';
import { isAuthority } from '../text/title';

/** Where a report stands in its document, by the places of its blocks. */
export interface Extent {
  /** The last title ahead of the first section; -1 where none is printed. */
  readonly title: number;
  /** The first section or table. */
  readonly start: number;
  readonly lastTable: number;
  readonly end: number;
}

/** A line of text outside the report's tables, with the days that it names: one at least. */
interface Line {
  readonly at: number;
  readonly text: Compact;
  readonly dates: readonly PrintedDate[];
  readonly location: Location;
}

/** What a line says of a day: that the page was published then, or that the report was written or signed. */
interface Told {
  readonly at: number;
  readonly publication: Publication;
}

const label = /(?:发布|公布|公开|发表|刊登)(?:日期|时间)/;
const writing = /(?:成文|生成|印发|发文|制发|签发|落款)(?:日期|时间)/;
const labels = new RegExp(`(${label.source})|${writing.source}`, 'g');
/** What changed or fetched a page is no publication; what is to come is none yet. */
const otherwise = /(?:更新|修改|修订|最后|最近|重新|访问|打印|抓取|采集|下次|截止|数据)$/;
const between = /^[\])】〕]?[:;]?[[(【〔]?$/;
const unfinished = new RegExp(`(?:${label.source}|${writing.source})[\\])】〕]?:?$`);

/**
 * The day on which the report was published, where the page prints it under a label of its own or its mark-up declares it; else that on which it
 * was signed. Null where nothing says so, or where several days are told in the same way: a date alone (of a list, of the
 * visit) is none.
 */
export function findPublication(document: Document, own: ReadonlySet<Grid>, extent: Extent): Publication | null {
  const lines = linesOf(document, own, extent.end);
  const told = lines.flatMap((line) => labelled(line, extent));
  const published = told.filter(({ publication }) => publication.kind === 'published');
  const written = told.filter(({ publication }) => publication.kind === 'signed');
  const head = published.filter(({ at }) => at < extent.start);
  const printed = only(head.length > 0 ? head : published);
  const signatures = lines.flatMap((line) => signed(line, extent));
  const below = signatures.filter(({ at }) => at > extent.lastTable);
  return (
    printed ??
    (published.length > 0 ? null : declared(document)) ??
    only(below.length > 0 ? below : signatures) ??
    only(written)
  );
}

function only(told: readonly Told[]): Publication | null {
  const days = new Set(told.map(({ publication }) => publication.date));
  return days.size === 1 ? (told[0]?.publication ?? null) : null;
}

/** Paragraphs, and the rows of grids that are none of the report's tables, that name days; a label at the end of a line goes with the next. */
function linesOf(document: Document, own: ReadonlySet<Grid>, end: number): Line[] {
  const printed = document.blocks.slice(0, end).flatMap((block, at) => {
    if (block.type === 'paragraph') return [{ at, text: block.text, location: block.location }];
    if (block.type !== 'grid' || own.has(block)) return [];
    return block.rows.flatMap((row) => {
      const squares = row.filter((square) => !square.continued);
      const location = squares[0]?.location;
      return location ? [{ at, text: squares.map((square) => square.text).join('\n'), location }] : [];
    });
  });
  return printed.flatMap(({ at, text: own, location }, index) => {
    const next = isUnfinished(own) ? printed[index + 1]?.text : undefined;
    const whole = next === undefined ? own : `${own}\n${next}`;
    if (!mayHoldDate(whole)) return [];
    const text = compact(whole);
    const dates = datesIn(text.text);
    return dates.length > 0 ? [{ at, text, dates, location }] : [];
  });
}

function isUnfinished(text: string): boolean {
  return (text.includes('期') || text.includes('间')) && unfinished.test(compact(text).text);
}

/** The days of a line that stand right behind a label. A bare 时间 or 日期 is one under the title, where sites print it. */
function labelled({ at, text, dates, location }: Line, { title, start }: Extent): Told[] {
  return dates.flatMap(({ date, start: from, end }, index): Told[] => {
    const before = text.text.slice(dates[index - 1]?.end ?? 0, from);
    const kind = kindOf(before) ?? (at > title && at < start && isBare(before) ? 'published' : null);
    return kind ? [{ at, publication: { date, kind, raw: text.quote(from, end), location } }] : [];
  });
}

/** 时间：, alone or behind the source. */
function isBare(before: string): boolean {
  const [, source] = /^((?:文章|信息|稿件)?来源:[^:]{2,30}|)(?:时间|日期):$/.exec(before) ?? [];
  return source !== undefined && !otherwise.test(source);
}

function kindOf(before: string): Publication['kind'] | null {
  const last = [...before.matchAll(labels)].at(-1);
  if (!last) return null;
  const [head, tail] = [before.slice(0, last.index), before.slice(last.index + last[0].length)];
  if (otherwise.test(head) || !between.test(tail)) return null;
  return last[1] === undefined ? 'signed' : 'published';
}

/** A day alone on a line in words, or behind the authority's name: below the tables, or right under the title. */
function signed({ at, text, dates, location }: Line, { title, start, lastTable }: Extent): Told[] {
  const [date, second] = dates;
  if (!date || second || !(at > lastTable || (title >= 0 && at > title && at < start))) return [];
  const before = text.text.slice(0, date.start).replace(/^[(（]$/, '');
  const after = text.text.slice(date.end).replace(/^[)）]$/, '');
  const inWords = text.text.slice(date.start, date.end).includes('日');
  if (!inWords || after !== '' || (before !== '' && !isAuthority(before))) return [];
  const raw = text.quote(date.start, date.end);
  return [{ at, publication: { date: date.date, kind: 'signed', raw, location } }];
}

/** What the mark-up declares as the day of publication. */
function declared({ published }: Document): Publication | null {
  const [date] = published === undefined ? [] : datesIn(compact(published).text);
  if (!date || date.start > 0 || published === undefined) return null;
  return { date: date.date, kind: 'published', raw: published, location: {} };
}
