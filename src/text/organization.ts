/** Whether two names mean one body: for certain, perhaps, or not. */
export type Sameness = 'same' | 'unsure' | 'different';

/** A place with its rank, as the beginning of a name: 洪泽区, 龙泉镇, 淮安市. */
const place = /^\p{Script=Han}{1,12}?(?:自治区|自治州|自治县|自治旗|地区|新区|开发区|街道|省|市|区|县|旗|盟|州|镇|乡)/u;

/**
 * Compares two bodies' names as reports print them. 人民政府 and 政府 are one word, and a government may be named by its place
 * alone. A name that goes on where the other begins (淮安市洪泽区 and 洪泽区) means the same body where both begin with a place;
 * without a place of its own (教育局) it may be any body's office, which is told as unsure.
 */
export function sameOrganization(one: string, other: string): Sameness {
  const [short, long] = [plain(one), plain(other)].sort((a, b) => a.length - b.length);
  if (!short || !long) return 'unsure';
  if (short === long) return 'same';
  if (!long.endsWith(short)) return 'different';
  const prefix = long.slice(0, -short.length);
  if (!place.test(prefix) || prefix.replace(new RegExp(place, 'gu'), '').length > 0) return 'unsure';
  return place.test(short) ? 'same' : 'unsure';
}

/** The name without white space, brackets' contents and the words that reports leave out at will. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s|\([^)]*\)/gu, '')
    .replace('人民政府', '政府')
    .replace(/^中华人民共和国/u, '')
    .replace(/政府$/u, '');
}
