import { officeSketch, plainOffice } from './office';

/**
 * A place with its rank, as the beginning of a name: 洪泽区, 龙泉镇, 淮安市. A sign of rank in front of another belongs to the
 * name (广州市, 沙市区), unless that other begins a word of the office (市场, 乡村); 城乡建设 is of the office.
 */
const place =
  /^\p{Script=Han}{1,12}?(?:自治区|自治州|自治县|自治旗|地区|新区|开发区|街道|省|市|区|县|旗|盟|州|镇|乡(?!建设|规划|管理|环境))(?!市(?![场政民容监])|区(?![域划])|[县州镇]|乡(?![村镇]))/u;
/** Words that end like a place and name none, with which an office's name begins: 城市管理局, 城镇建设局. */
const noPlace = /^(?:城市|城镇|城区|城乡|乡镇|郊区|社区|园区|景区|林区|牧区|库区|矿区|山区|地区|街道|市县|区县|市区)$/;

/** A name taken apart: the places it begins with, the widest first, and the office behind them; a government has none. */
export interface BodyName {
  readonly text: string;
  readonly places: readonly string[];
  readonly office: string;
}

/** A name as it is compared, with what it shares with others that may mean the same body. */
export interface ComparedName {
  /** In the spelling that all certain ones have in common. */
  readonly text: string;
  /** The end shared with every name of the same office and place: both, or the office where it names no place. */
  readonly ending: string;
  /** Of these it shares one with every name of a place and office that may be its own. */
  readonly sketches: readonly string[];
  /** The sketch of its office alone, which those that name no place share. */
  readonly office: string;
  readonly isPlaceless: boolean;
}

/** What a name is looked up by. */
export function comparedName(name: string): ComparedName {
  const parts = partsOf(name);
  const { text, places, office } = parts;
  const own = places.at(-1) ?? '';
  const sketch = officeSketch(office);
  const ends = [own, withoutRanks(parts)].map((place) => place.charAt(0) + place.charAt(place.length - 1));
  const sketches = [...new Set([own, ...ends])].map((place) => `${place} ${sketch}`);
  return { text, ending: own + office, sketches, office: sketch, isPlaceless: places.length === 0 };
}

/** Takes a name apart. */
export function partsOf(name: string): BodyName {
  const text = plain(name);
  const places: string[] = [];
  let rest = text;
  for (let [next] = place.exec(rest) ?? []; next && !noPlace.test(next); [next] = place.exec(rest) ?? []) {
    places.push(next);
    rest = rest.slice(next.length);
  }
  const office = plainOffice(rest, places.at(-1) ?? '');
  return { text: places.join('') + office, places, office };
}

/** The name without white space, brackets' contents and the words that reports leave out at will. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s|\([^()]*\)/gu, '')
    .replace('人民政府', '政府')
    .replace(/^中华人民共和国/u, '')
    .replace(/^国家税务总局(?=.+税务局$)/u, '')
    .replace(/政府(?=\p{Script=Han}{1,8}街道(?:办|办事处)?$)/u, '')
    .replace(/(?:政府|行政公署|行署)$/u, '');
}

/** The places of a name as they are called without their ranks, but for the last: 淮安洪泽区. */
export function withoutRanks({ places }: BodyName): string {
  const above = places.slice(0, -1).map((name) => name.replace(/(?<=..)(?:自治[区州县旗]|[省市区县旗盟州])$/, ''));
  return above.join('') + (places.at(-1) ?? '');
}
