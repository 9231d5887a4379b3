/**
 * An office in one of the spellings that mean it for certain: 和, 与, 及 between its subjects are left out or not, 委员会 and 委,
 * 管理委员会 and 管委会, 办公室 and 办, 联合会 and 联 are one, and so is 政府 before it (人民政府国资委). A street's
 * office (和平街道办事处) is the street itself.
 */
export function plainOffice(office: string, place: string): string {
  if (/(?:街道|地区)$/.test(place) && /^办(?:事处)?$/.test(office)) return '';
  return office
    .replace(/(?<=\p{Script=Han})[和与及、](?=\p{Script=Han})/gu, '')
    .replace(/管理委员会|管委会/g, '管委')
    .replace(/委员会$/, '委')
    .replace(/办公[厅室]$/, '办')
    .replace(/联合会$/, '联')
    .replace(/协会$/, '协')
    .replace(/^政府(?!办$)/, '');
}

/** What stands for a place itself: its government, the committee of a zone, and the general office that reports for either. */
const seats: ReadonlySet<string> = new Set(['', '政府办', '管委', '管委办', '办']);

/** Abbreviations that leave out how the full name begins, with what they are short for. */
const headless: ReadonlyMap<string, string> = new Map([
  ['资规局', '自然资源规划局'],
  ['审批局', '行政审批服务局'],
  ['执法局', '综合行政执法局'],
  ['建委', '住房城乡建设委'],
]);

/** What kind of organ a name ends with. One body goes from one to another, and is still named by the old: 卫健委, 卫健局. */
const kind = /[局委办厅]$/;

/**
 * Whether two offices of one place, both in plain spelling, may be one: a government and its general office, or a name and
 * what may be short for it, whatever kind of organ it is called: 人社局 for 人力资源社会保障局, 卫健局 for 卫生健康委. 教育局 may be
 * short for 教育体育局, or what was there before it.
 */
export function mayBeOneOffice(one: string, other: string): boolean {
  if (seats.has(one) || seats.has(other)) return seats.has(one) && seats.has(other);
  const [first, second] = [inFull(one), inFull(other)];
  return first === second || isShortFor(first, second) || isShortFor(second, first);
}

function inFull(office: string): string {
  return (headless.get(office) ?? office).replace(kind, '局');
}

/** What offices that may be one have in common: nothing for the place itself, otherwise the first and the last character. */
export function officeSketch(office: string): string {
  if (seats.has(office)) return '';
  const full = inFull(office);
  return full.charAt(0) + full.charAt(full.length - 1);
}

/**
 * Whether a name keeps some characters of another in their order, the first and the last among them. A branch (公安局青岚分局) is
 * not what it is a branch of.
 */
export function isShortFor(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length) return false;
  if (short.charAt(0) !== long.charAt(0) || short.at(-1) !== long.at(-1)) return false;
  if (organsIn(short) !== organsIn(long)) return false;
  let kept = 0;
  for (const character of long) if (character === short.charAt(kept)) kept++;
  return kept === short.length;
}

function organsIn(name: string): string {
  return name.slice(0, -1).replace(/[^局厅委院]/g, '');
}
