import { isSharedName } from './shared-names';

/** Whether two names mean one body: for certain, perhaps, or not. */
export type Sameness = 'same' | 'unsure' | 'different';

/**
 * A place with its rank, as the beginning of a name: 洪泽区, 龙泉镇, 淮安市. A sign of rank in front of another belongs to the
 * name (广州市, 沙市区), unless that other begins a word of the office (市场, 乡村).
 */
const place =
  /^\p{Script=Han}{1,12}?(?:自治区|自治州|自治县|自治旗|地区|新区|开发区|街道|省|市|区|县|旗|盟|州|镇|乡)(?!市(?![场政民容])|区(?![域划])|[县州镇]|乡(?![村镇]))/u;
/** Words that end like a place and name none, with which an office's name begins: 城市管理局, 城镇建设局. */
const noPlace = /^(?:城市|城镇|城区|城乡|乡镇|郊区|社区|园区|景区|林区|牧区|库区|矿区|山区|地区|街道|市县|区县|市区)$/;

/** A name taken apart: the places it begins with, the widest first, and the office behind them; a government has none. */
interface Parts {
  readonly text: string;
  readonly places: readonly string[];
  readonly office: string;
}

/**
 * Compares two bodies' names as reports print them. 人民政府 and 政府 are one word, and a government may be named by its place
 * alone. Of the places above its own a name may leave out any (江苏省淮安市洪泽区, 淮安市洪泽区 and 洪泽区 are one), not its own:
 * 教育局 may be any body's office, and is told as unsure even beside its equal, as is a district whose name several cities
 * have (鼓楼区), and a town without its county beside one with it (城关镇, 新安县城关镇). A government and its general office, which often reports for it, are one perhaps.
 */
export function sameOrganization(one: string, other: string): Sameness {
  const parts = partsOf(one);
  const others = one === other ? parts : partsOf(other);
  const [short, long] = others.places.length < parts.places.length ? [others, parts] : [parts, others];
  if (!short.text || !long.text) return 'unsure';
  const begins = long.text.endsWith(short.text) || short.text.endsWith(long.text);
  if (short.office !== long.office) {
    if (short.text !== long.text && governmentOf(short.text) === governmentOf(long.text)) return 'unsure';
    return begins ? 'unsure' : 'different';
  }
  if (short.places.length === 0 || isAmbiguous(short)) return 'unsure';
  if (short.places.length < long.places.length && isTown(short)) return 'unsure';
  if (short.places.at(-1) !== long.places.at(-1)) return begins ? 'unsure' : 'different';
  if (short.places.every((name) => long.places.includes(name))) return 'same';
  const rival = (name: string) => long.places.some((above) => above !== name && above.at(-1) === name.at(-1));
  return short.places.slice(0, -1).some(rival) ? 'different' : 'unsure';
}

/** A government, or that for which a general office reports, by its place alone; any other body by its name. */
export function governmentOf(name: string): string {
  return name.replace(/(?:人民)?政府(?:办公[厅室])?$/, '');
}

/** A town or a street by its own name alone. */
function isTown({ places: [own = '', ...below] }: Parts): boolean {
  return below.length === 0 && /(?:镇|乡|街道)$/.test(own);
}

/** 鼓楼区 without a city: several have one. */
function isAmbiguous({ places }: Parts): boolean {
  const [own = ''] = places.slice(-1);
  return isSharedName(own) && !places.slice(0, -1).some((above) => /(?:市|州|盟|地区)$/.test(above));
}

/**
 * A name as it is compared, and the end of it which it shares with every name of another wording that may mean the same
 * body: its own place and office, or the office where it names no place.
 */
export function comparedName(name: string): { readonly text: string; readonly ending: string } {
  const { text, places, office } = partsOf(name);
  return { text, ending: (places.at(-1) ?? '') + office };
}

function partsOf(name: string): Parts {
  const text = plain(name);
  const places: string[] = [];
  let office = text;
  for (let [next] = place.exec(office) ?? []; next && !noPlace.test(next); [next] = place.exec(office) ?? []) {
    places.push(next);
    office = office.slice(next.length);
  }
  return { text, places, office };
}

/** The name without white space, brackets' contents and the words that reports leave out at will. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s|\([^()]*\)/gu, '')
    .replace('人民政府', '政府')
    .replace(/^中华人民共和国/u, '')
    .replace(/政府$/u, '');
}

/** What a report says of whose it is and which year it is on. */
interface Identity {
  readonly organization: string | null;
  readonly year: number | null;
}

/** Whether a report is on the year before another, and no other body's by its name. */
export function isYearBefore(report: Identity, previous: Identity): boolean {
  if (report.year === null || previous.year !== report.year - 1) return false;
  return !isAnother(report, previous);
}

function isAnother({ organization: one }: Identity, { organization: other }: Identity): boolean {
  return one !== null && other !== null && sameOrganization(one, other) === 'different';
}
