import { simplify } from './fold';

/** What a title says. */
export interface TitleParts {
  /** The authority, white space removed; null where the title does not name it. */
  readonly organization: string | null;
  readonly year: number | null;
}

const kind =
  /(?:政府信息公开|政府信息与政务公开|政务公开|信息公开)(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:年度)?(?:总结)?(?:报告|年报)/;
const digits = '〇零○Oo0一1二2三3四4五5六6七7八8九9';
const yearPattern = /((?<!\d)20\d{2}(?!\d)|二[〇零○Oo0][〇零○Oo0一二三四五六七八九]{2})(?:年度|年|年份|度)?/;

/** A text as titles are compared: compatibility forms decomposed, white space and zero-width characters removed. */
export function compact(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff\u00ad]+/g, '');
}

/** A year from 2000 to 2099 in Arabic or Chinese digits, null where there is none. */
export function yearIn(text: string): number | null {
  const match = yearPattern.exec(compact(text))?.[1];
  if (!match) return null;
  if (/^\d+$/.test(match)) return Number(match);
  const year = Number([...match].map((character) => digitOf(character)).join(''));
  return Number.isInteger(year) ? year : null;
}

function digitOf(character: string): number {
  if (/[〇零○Oo0]/.test(character)) return 0;
  return '一二三四五六七八九'.indexOf(character) + 1;
}

/** The title that an announcement encloses: 关于印发《…》的通知; any other text as it is. */
function announced(plain: string): string {
  return /《([^《》]+)》的?(?:通知|公告|通告|公示|函)$/.exec(plain)?.[1] ?? plain;
}

/** What every title has in it, whatever stands between: most lines of a page are told from one by this alone. */
export function mayBeTitle(text: string): boolean {
  const from = text.indexOf('公');
  return from >= 0 && opening.test(text.slice(from));
}

const opening = /[开開\u{2f9ee}]/u;

/** Whether a text could be the title of an annual report on open government information. */
export function isTitle(text: string): boolean {
  if (!mayBeTitle(text)) return false;
  const plain = announced(simplify(compact(text)));
  return (
    plain.length <= 80 && kind.test(plain) && !/[。;；!！?？>›»]|位置|解读|报表|公告$|通知|栏目|说明$|格式$/.test(plain)
  );
}

/** Reads authority and year from a title such as X人民政府2022年政府信息公开工作年度报告 or 2022年X政府信息公开年报. */
export function readTitle(text: string): TitleParts {
  const plain = announced(compact(text))
    .replace(/^.*[>›»]/, '')
    .replace(/^(?:[【[(][^【】[\]()]*[】\])])+(?=.)/, (mark) => (yearPattern.test(mark) ? mark : ''))
    .replace(/[《》“”"'「」]/g, '');
  const match = lastMatch(simplify(plain));
  if (!match) return { organization: null, year: yearIn(plain) };
  const head = plain.slice(0, match.index);
  const tail = plain.slice(match.index);
  const undated = yearsIn(`${head.replace(dates, ' ')} ${tail.replace(dates, ' ')}`);
  const [year = null, ...others] = undated.length > 0 ? undated : yearsIn(head);
  const bare = head
    .replace(/[([【][^()[\]【】]*[)\]】]/g, (note) => (yearPattern.test(note) ? '' : note))
    .replace(dates, '')
    .replace(partOfYear, '')
    .replace(new RegExp(`(?:${yearPattern.source}[-—至~])?${yearPattern.source}`), '')
    .replace(/^(?:关于|公布|附件\d*[:.、]?|\d+[.、])+/, '')
    .replace(/(?:关于|關於|[发發][布佈]|公布|的|年|度|本级|[-—_|:])+$/, '');
  const organization = bare.endsWith('人民') && match[0].startsWith('政府') ? `${bare}政府` : bare;
  return {
    organization: isName(organization) && !/\d{4}|\d[Oo]\d|\d$/.test(organization) ? organization : null,
    year: others.length === 0 ? year : null,
  };
}

/** Whether a title says that the report is of less than a year: what it counts is no annual figure. */
export function isOfPartOfYear(title: string): boolean {
  return partOfYear.test(compact(title));
}

/** Whether a title names a year, be it one of several, beside the day of a date. */
export function namesYear(title: string): boolean {
  return yearsIn(compact(title).replace(dates, ' ')).length > 0;
}

/** Dates, and the times between two of them. */
const dates =
  /\d{4}年\d{1,2}月(?:\d{1,2}日)?(?:[至到—~-]+(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?)?|(?<!\d)\d{4}([-./])\d{1,2}\1\d{1,2}(?!\d)/g;

const partOfYear = /[上下]半年度?|第?[一二三四1-4]季度/;

/** The years that a text names, each once. */
function yearsIn(text: string): number[] {
  return [...new Set([...text.matchAll(new RegExp(yearPattern, 'g'))].flatMap(([year]) => yearIn(year) ?? []))];
}

function lastMatch(plain: string): RegExpExecArray | null {
  const all = [...plain.matchAll(new RegExp(kind, 'g'))];
  return all.at(-1) ?? null;
}

/** Whether a text could be the name of an authority. */
export function isName(text: string): boolean {
  return (
    /^[\p{Script=Han}\p{L}\d()·、-]{2,50}$/u.test(text) &&
    /\p{Script=Han}{2}/u.test(text) &&
    !/^(?:政府信息公开|信息公开|年度|年报|本机关|本单位|本站|本网|首页)/.test(text) &&
    !ofPages.test(text)
  );
}

/** What parts of a site are called by (法定主动公开内容 beside the title, in a side bar), and no body is. */
const ofPages = /(?:内容|指南|制度|目录|栏目|专栏|公开|年报)$/;

const suffix =
  /(?:人民政府|政府|办公室|办公厅|委员会|管委会|局|厅|署|处|部|院|所|站|队|中心|街道|街道办事处|镇|乡|区|县|市|省|州|旗|盟|集团|公司|大学|学院|学校|总队|支队|委|办|社|会|馆|台|园|司|组|所)$/;

/** Whether a text is the name of an authority and nothing else, as in a signature. */
export function isAuthority(text: string): boolean {
  const plain = compact(text);
  return plain.length >= 4 && plain.length <= 40 && isName(plain) && suffix.test(plain) && !digitsOnly(plain);
}

function digitsOnly(text: string): boolean {
  return [...text].every((character) => digits.includes(character));
}
