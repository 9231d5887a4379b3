import { partsOf } from '../body-name';
import type { Reporter } from './reporter';

/** How a text names the reporting body, and how long that is. */
export interface OwnName {
  readonly length: number;
  /** `own`: the body with all that its report counts; `office`: a government by the name of its organ, which may mean its office alone. */
  readonly sense: 'own' | 'office';
}

/** What the name of a place is followed by in that of the body that governs it; 柳荫街道 is 柳荫街道办事处. */
export const government = /(?:人民政府|政府|管理委员会|管委会|办事处|(?<=街道)办)$/;
const zone = /(?:管理委员会|管委会)$/;
const organ = /(?:[局厅委办室院所队会处站社中心镇乡道关馆台团署部行司]|公司)$/;
const school = /(?:大学|学院|学校|中学|小学)$/;
const branches = /(?<=[局厅委院].{0,40})(?:分局|支队|大队|中心|所|处|站|分中心)$/;

/** One spelling of a name: the place that the body governs, or the whole where it governs none. */
interface Spelling {
  readonly name: string;
  readonly place: string;
  /** The characters with which it, or the place, ends. */
  readonly lasts: string;
  readonly governs: boolean;
}

/**
 * How the text at `index` names the reporting body: in full, by the end of its name (新泉镇, 分局), shortened as Chinese shortens names,
 * keeping characters in their order (市住建局 for 市住房和城乡建设局, 经开区 for 经济技术开发区), or as 我 or 本 and one of these or its kind (我县水利局, 我关,
 * 本馆); a university is 学校.
 */
export function namesReporter(text: string, index: number, { organization }: Reporter): OwnName | null {
  if (organization === null) return null;
  const speaks = isSelf(text.charCodeAt(index));
  if (!speaks) return nameAt(text, index, organization);
  const named = nameAt(text, index + 1, organization);
  if (named?.sense === 'own') return { length: named.length + 1, sense: 'own' };
  const length = kindAt(text, index + 1, organization);
  return length === 0 ? null : { length: length + 1, sense: 'own' };
}

/** Whether a character is one with which a body speaks of itself: 我 or 本. */
export function isSelf(code: number): boolean {
  return code === 0x6211 || code === 0x672c;
}

function nameAt(text: string, index: number, organization: string): OwnName | null {
  if (!organization.includes(text.charAt(index))) return null;
  if (text.startsWith('学校', index) && school.test(organization)) return { length: 2, sense: 'own' };
  let longest: OwnName | null = null;
  for (const spelling of spellingsOf(organization)) {
    const named = spelledAt(text, index, spelling);
    if (named && named.length > (longest?.length ?? 0)) longest = named;
  }
  return longest;
}

function spelledAt(text: string, index: number, { name: full, place, lasts, governs }: Spelling): OwnName | null {
  for (let length = Math.min(full.length, text.length - index); length > 1; length--) {
    if (!lasts.includes(text.charAt(index + length - 1))) continue;
    const name = text.slice(index, index + length);
    if (governs) {
      if (place.endsWith(name)) return { length, sense: 'own' };
      if (zone.test(full) && (full.endsWith(name) || isShortened(name, place))) return { length, sense: 'own' };
      if (full.endsWith(name)) return { length, sense: /[镇乡道]$/.test(place) ? 'own' : 'office' };
    } else if (isNameOf(name, full)) return { length, sense: 'own' };
  }
  return null;
}

/** How many characters tell, behind 我 or 本, what kind of body it is: 我关, 我总队; none of a government, which is called by its place. */
function kindAt(text: string, index: number, organization: string): number {
  const [{ governs } = { governs: true }] = spellingsOf(organization);
  if (governs) return 0;
  return [2, 1].find((length) => isKind(text.slice(index, index + length), length, organization)) ?? 0;
}

function isKind(name: string, length: number, organization: string): boolean {
  return name.length === length && organization.endsWith(name) && (organ.test(name) || school.test(name));
}

function isNameOf(name: string, full: string): boolean {
  if (full.endsWith(name)) return organ.test(name);
  return name.length > 2 && !branches.test(full) && isShortened(name, full);
}

/** Whether a name of three characters or more is made of those of another, in their order, with the last. */
function isShortened(name: string, full: string): boolean {
  if (name.length < 3 || name.at(-1) !== full.at(-1)) return false;
  let place = -1;
  return [...name].every((character) => {
    place = full.indexOf(character, place + 1);
    return place >= 0;
  });
}

/** What is known of the body that was asked for last; all words of a report ask for one. */
let known: { readonly organization: string; readonly spellings: readonly Spelling[] } | null = null;

function spellingsOf(organization: string): readonly Spelling[] {
  if (known?.organization !== organization) known = { organization, spellings: spelled(organization) };
  return known.spellings;
}

/** 管委会 for 管理委员会, 委 for 委员会, 办 for 办公室 and 办事处, 集团 for 集团有限公司. */
function spelled(organization: string): readonly Spelling[] {
  const short = [
    organization.replace(/管理委员会$/, '管委会'),
    organization.replace(/(?<=委)员会$/, ''),
    organization.replace(/(?<=办)(?:公室|事处)$/, ''),
    organization.replace(/(?<=集团)[股份有限责任公司]+$/, ''),
  ];
  return [...new Set([organization, ...short])].filter((name) => !/管理委$/.test(name)).map(spellingOf);
}

function spellingOf(name: string): Spelling {
  const place = name.replace(government, '');
  const lasts = name.charAt(name.length - 1) + place.charAt(place.length - 1);
  return { name, place, lasts, governs: place !== name || /[省市区县州盟旗]$/.test(place) };
}

/**
 * What 省局, 市局 or 县局 means in a passage: `own` in the report of a bureau of that rank, `share` where it is another body, or may be
 * one of several that the passage tells of (省局3件、市局18件).
 */
export function scopeOfBureau(word: string, text: string, { organization }: Reporter): 'own' | 'share' {
  if (organization === null || otherBodies.test(text.replaceAll(word, ''))) return 'share';
  const { places, office } = partsOf(organization);
  const [rank, kind] = [word.charAt(0), word.charAt(1)];
  const isOwn = places.at(-1)?.endsWith(rank) && office.endsWith(kind) && !office.slice(0, -1).includes(kind);
  return isOwn ? 'own' : 'share';
}

const otherBodies = /系统|下属|直属|所属|基层|本级|机关本部|分局|[省市区县州][局厅]/;
