import type { Document, Paragraph } from '../model/document';
import type { Problem } from '../model/problem';
import {
  compact,
  isAuthority,
  isName,
  isOfPartOfYear,
  isTitle,
  mayBeTitle,
  namesYear,
  readTitle,
  type TitleParts,
  yearIn,
} from '../text/title';

/** Which report this is. */
export interface Identity {
  readonly title: string | null;
  readonly organization: string | null;
  readonly year: number | null;
  readonly problems: readonly Problem[];
}

/**
 * Finds title, authority and year. The title is the last heading-like line before the report's first section or table that
 * reads as one; what it does not say is looked for in the signature, the stated period, and the container's own title. That is
 * often left over from the file that this one was made of: where it names another year than the page, it decides nothing and is told, and it settles
 * no two years that the page names.
 */
export function identify(document: Document, start: number, end: number): Identity {
  const paragraphs = document.blocks.flatMap((block, at) =>
    block.type === 'paragraph' && at < end ? [{ block, at }] : [],
  );
  const declared = document.titles.filter(isTitle).map(parse);
  const found = printedTitle(
    paragraphs.filter(({ at }) => at < start).map(({ block }) => block),
    document.titles,
  );
  const own = found && !namesAnother(found, declared) ? [found.title] : [];
  const printed = [...own, ...headingRows(document, start).filter(isTitle)].map(parse);
  const titles = [...printed, ...declared];
  const title = titles[0]?.title ?? null;
  const text = paragraphs.map(({ block }) => block.text);
  const dated = declared.find((one) => one.year !== null);
  const isUnsettled = printed.some((one) => one.year === null && namesYear(one.title));
  const isPart = title !== null && isOfPartOfYear(title);
  const said = first(printed.map((one) => one.year)) ?? statedPeriod(text);
  const year = isPart ? null : (said ?? (isUnsettled ? null : (dated?.year ?? begunYear(text))));
  const isDisputed = dated !== undefined && year !== null && dated.year !== year;
  return {
    title,
    organization: first(titles.map((one) => one.organization)) ?? signature(text) ?? source(text, document.titles),
    year,
    problems: [
      ...(isDisputed ? [{ code: 'title-disputed', values: { raw: dated.title, year } } as const] : []),
      ...(isPart ? [{ code: 'part-of-year', values: { raw: title } } as const] : []),
    ],
  };
}

/** A title with what it says. */
interface Parsed extends TitleParts {
  readonly title: string;
}

function parse(title: string): Parsed {
  return { title, ...readTitle(title) };
}

/** What the grids up to the first section or table say in rows of one square: pages are made in which all of a report is one table. */
function headingRows({ blocks }: Document, start: number): string[] {
  return blocks.slice(0, start + 1).flatMap((block) => {
    if (block.type !== 'grid') return [];
    const said = block.rows.map((row) => [...new Set(row.flatMap(({ text }) => (text.trim() === '' ? [] : [text])))]);
    const tall = said.findIndex((texts) => texts.length > 1);
    return said.slice(0, tall < 0 ? said.length : tall).flat();
  });
}

function first<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

/** A title in the page, and how well it stands for the page's own. */
interface PrintedTitle {
  readonly title: string;
  readonly rank: number;
  readonly isLink: boolean;
}

/** Whether a title is but a link to another report: the page declares a title of its own that names another authority or year. */
function namesAnother({ title, isLink }: PrintedTitle, declared: readonly Parsed[]): boolean {
  const link = readTitle(title);
  const [own] = declared.filter(({ organization, year }) => organization !== null && year !== null);
  return isLink && own !== undefined && (link.organization !== own.organization || link.year !== own.year);
}

/** One to three lines that read as a title together; a line that only names the authority belongs to the title below it. */
function printedTitle(paragraphs: readonly Paragraph[], declared: readonly string[]): PrintedTitle | null {
  const candidates: PrintedTitle[] = [];
  const known = declared.map(compact);
  const joined = paragraphs.map(({ text }) => onOneLine(text));
  paragraphs.forEach((paragraph, at) => {
    if (!mayBeTitle(`${joined[at]}${joined[at + 1]}${joined[at + 2]}`)) return;
    for (const length of [1, 2, 3]) {
      const lines = withoutNote(joined.slice(at, at + length));
      const title = lines.join('');
      if (at + length > joined.length || !isTitle(title)) continue;
      if (length > 1 && (lines.slice(1).some(isTitle) || isTitle(lines.slice(0, -1).join('')))) {
        const joins = lines.slice(0, -1).every(leadsIn) && readTitle(lines.at(-1) ?? '').organization === null;
        if (!joins) continue;
      }
      const { organization, year } = readTitle(title);
      const rank =
        (known.some((other) => other.includes(compact(title)) || compact(title).includes(other)) ? 4 : 0) +
        (paragraph.heading ? 2 : 0) +
        (organization ? 2 : 0) +
        (year ? 1 : 0) +
        at / (paragraphs.length + 1);
      candidates.push({ title: title.trim(), rank, isLink: paragraphs[at + length - 1]?.link === true });
      break;
    }
  });
  return candidates.sort((a, b) => Number(a.isLink) - Number(b.isLink) || b.rank - a.rank)[0] ?? null;
}

/** Three lines without the one between that stands in brackets: （2019年1月1日—12月31日） under the first half of a title. */
function withoutNote(lines: readonly string[]): string[] {
  return lines.filter((line, at) => at !== 1 || lines.length < 3 || !/^[（(][^（()）]*[）)]$/.test(line.trim()));
}

/** Whether a line above a title belongs to it: it names the authority, the year, or both. */
function leadsIn(line: string): boolean {
  const rest = compact(line).replace(/^(?:20\d\d|二[〇零○]..)年度?|(?:20\d\d|二[〇零○]..)年度?$/g, '');
  return rest === '' || isAuthority(rest);
}

/** The authority as it signs: its name alone on a line, a date next to it. */
function signature(lines: readonly string[]): string | null {
  const dated = (line: string | undefined) => line !== undefined && /^20\d\d年\d{1,2}月\d{1,2}日$/.test(compact(line));
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (line && isAuthority(line) && (dated(lines[i + 1]) || dated(lines[i - 1]))) return compact(line);
  }
  return null;
}

/** The authority named as the page's source, or by the site's own title. */
function source(lines: readonly string[], titles: readonly string[]): string | null {
  for (const line of lines) {
    const match =
      /(?:来源|发布机构|发布单位|公开单位|编制单位|报送单位|填报单位)[:：]\s*([^\s:：\]】]+?)(?=\s|[\]】]|$|浏览|阅读|点击|访问|字体|字号|发布|日期|时间|作者|编辑|打印|分享)/.exec(
        line,
      );
    if (match?.[1] && isName(compact(match[1]))) return compact(match[1]);
  }
  const last = lines.findLast((line) => isAuthority(line));
  if (last) return compact(last);
  for (const title of titles) {
    const name = compact(title).replace(/(?:门户网站|官方网站|网站|网)$/, '');
    if (isAuthority(name)) return name;
  }
  return null;
}

/** The year of the period that the prose says the figures cover. */
function statedPeriod(lines: readonly string[]): number | null {
  for (const line of lines) {
    const match = /(20\d\d)年1月1日(?:起)?[,，]?(?:至|到|—|-|－|~)+(?:\1年)?12月31日/.exec(compact(line));
    if (match?.[1]) return Number(match[1]);
  }
  return null;
}

/** The year that the overview begins with. */
function begunYear(lines: readonly string[]): number | null {
  const years = lines
    .filter((line) => /^(?:[(（]?[一二三四五六1-6][)）、.]?)?(?:在)?(?:20\d\d|二[〇零○])/.test(compact(line)))
    .map(yearIn);
  return years.find((year) => year !== null) ?? null;
}

/** The lines of a text joined without the white space between them. */
function onOneLine(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  if (rest.length === 0) return text;
  const last = rest.pop() ?? '';
  return [first.trimEnd(), ...rest.map((line) => line.trim()), last.trimStart()].join('');
}
