import { type BodyName, partsOf, withoutRanks } from './body-name';
import { isShortFor, mayBeOneOffice } from './office';
import { isSharedName } from './shared-names';

/** Whether two names mean one body: for certain, perhaps, or not. */
export type Sameness = 'same' | 'unsure' | 'different';

/** Places whose names are often cut short: zones for industry and the like (高新区 for 高新技术产业开发区), and autonomous ones (恩施州 for 恩施土家族苗族自治州). */
const cut = /(?:(?:开发|园|示范|试验|保税|合作|度假|新)区|自治[区州县旗])$/;

/**
 * Compares two bodies' names as reports print them. 人民政府 and 政府 are one word, and a government may be named by its place
 * alone. Of the places above its own a name may leave out any (江苏省淮安市洪泽区, 淮安市洪泽区 and 洪泽区 are one), not its own:
 * 教育局 may be any body's office, and is told as unsure even beside its equal, as is a district whose name several cities
 * have (鼓楼区), and a town without its county beside one with it (城关镇, 新安县城关镇). A government and its general office, which often
 * reports for it, are one perhaps, and so are a name and what may be short for it (发展和改革委员会, 发改委).
 */
export function sameOrganization(one: string, other: string): Sameness {
  const parts = partsOf(one);
  const others = one === other ? parts : partsOf(other);
  const [short, long] = others.places.length < parts.places.length ? [others, parts] : [parts, others];
  if (!short.text || !long.text) return 'unsure';
  const begins = long.text.endsWith(short.text) || short.text.endsWith(long.text);
  if (short.office === long.office) return samePlace(short, long, begins);
  if (begins) return 'unsure';
  if (!mayBeOneOffice(short.office, long.office)) return 'different';
  return samePlace(short, long, begins) === 'different' ? 'different' : 'unsure';
}

/** Compares where two bodies of one office are. */
function samePlace(short: BodyName, long: BodyName, begins: boolean): Sameness {
  if (short.places.length === 0) return 'unsure';
  if (short.places.at(-1) !== long.places.at(-1)) return begins || mayBeOnePlace(short, long) ? 'unsure' : 'different';
  if (isAmbiguous(short)) return 'unsure';
  if (short.places.length < long.places.length && isTown(short)) return 'unsure';
  if (short.places.every((name) => long.places.includes(name))) return 'same';
  const rival = (name: string) => long.places.some((above) => above !== name && above.at(-1) === name.at(-1));
  return short.places.slice(0, -1).some(rival) ? 'different' : 'unsure';
}

/** Whether places of two names may be one, though not so called: 淮安洪泽区 and 淮安市洪泽区, 高新区 and 高新技术产业开发区. */
function mayBeOnePlace(one: BodyName, other: BodyName): boolean {
  const [first, second] = [withoutRanks(one), withoutRanks(other)];
  if (first === second) return true;
  const isShort = (short: string, name: string) => cut.test(name) && isShortFor(short, name);
  const isEither = (name: string, rival: string) => isShort(name, rival) || isShort(rival, name);
  return isEither(first, second) || isEither(one.places.at(-1) ?? '', other.places.at(-1) ?? '');
}

/** A town or a street by its own name alone. */
function isTown({ places: [own = '', ...below] }: BodyName): boolean {
  return below.length === 0 && /(?:镇|乡|街道)$/.test(own);
}

/** 鼓楼区 without a city: several have one. */
function isAmbiguous({ places }: BodyName): boolean {
  const [own = ''] = places.slice(-1);
  return isSharedName(own) && !places.slice(0, -1).some((above) => /(?:市|州|盟|地区)$/.test(above));
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
