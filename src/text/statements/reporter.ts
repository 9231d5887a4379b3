/** Who reports and on which year: what the words 本区, 县水利局 or 2022年 mean depends on it. */
export interface Reporter {
  readonly organization: string | null;
  readonly year: number | null;
}

/** What the name of a place is followed by in that of the body that governs it; 柳荫街道 is 柳荫街道办事处. */
const government = /(?:人民政府|政府|管理委员会|管委会|办事处)$/;
const organ = /(?:[局厅委办室院所队会处站社中心镇乡道]|公司)$/;
const school = /(?:大学|学院|学校|中学|小学)$/;
const group = /集团(?:股份|有限|责任|公司)*$/;
const branches = /(?<=[局厅委院].{0,40})(?:分局|支队|大队|中心|所|处|站|分中心)$/;

/**
 * How the text at `index` names the reporting body: `own` the body with all that its report counts, `office` a government
 * by the name of its organ, which may mean its office alone. A name is recognised in full, by its end (新泉镇, 分局) or
 * shortened as Chinese shortens names, keeping characters in their order (市住建局 for 市住房和城乡建设局); a university is 学校.
 */
export function namesReporter(
  text: string,
  index: number,
  { organization }: Reporter,
): { readonly length: number; readonly sense: 'own' | 'office' } | null {
  if (!organization?.includes(text.charAt(index))) return null;
  if (text.startsWith('学校', index) && school.test(organization)) return { length: 2, sense: 'own' };
  if (text.startsWith('集团', index) && group.test(organization)) return { length: 2, sense: 'own' };
  const short = organization.replace(/(?<=委)员会$/, '');
  if (short !== organization) {
    const named = namesReporter(text, index, { organization: short, year: null });
    const length = named && text.startsWith('员会', index + named.length) ? named.length + 2 : named?.length;
    return named && length !== undefined ? { ...named, length } : null;
  }
  const place = organization.replace(government, '');
  const lasts = organization.charAt(organization.length - 1) + place.charAt(place.length - 1);
  for (let length = Math.min(organization.length, text.length - index); length > 1; length--) {
    if (!lasts.includes(text.charAt(index + length - 1))) continue;
    const name = text.slice(index, index + length);
    if (place !== organization || /[省市区县州盟旗]$/.test(place)) {
      if (place.endsWith(name)) return { length, sense: 'own' };
      if (organization.endsWith(name)) return { length, sense: /[镇乡道]$/.test(place) ? 'own' : 'office' };
    } else if (isNameOf(name, organization)) return { length, sense: 'own' };
  }
  return null;
}

function isNameOf(name: string, organization: string): boolean {
  if (organization.endsWith(name)) return organ.test(name);
  if (name.length < 3 || name.at(-1) !== organization.at(-1) || branches.test(organization)) return false;
  let place = -1;
  return [...name].every((character) => {
    place = organization.indexOf(character, place + 1);
    return place >= 0;
  });
}

/** Whether the report counts many bodies together, as that of a county, city or province does. */
export function consolidates({ organization }: Reporter): boolean {
  return /[省市区县州盟旗](?:人民政府|政府|管理委员会|管委会)?$/.test(organization ?? '');
}

/** What 全市 or 本县 means: `own` in the report of a government of that rank, which counts it all, `share` where it is another's. */
export function scopeOfRegion(word: string, reporter: Reporter): 'own' | 'share' {
  const { organization } = reporter;
  if (organization === null) return 'own';
  if (!consolidates(reporter)) return 'share';
  const rank = /[省市区县州盟旗师团]/.exec(word)?.[0] ?? '';
  return organization.replace(government, '').endsWith(rank) ? 'own' : 'share';
}

/** What 县政府 means: `office` in a government's own report, where it may be its office alone, `share` in that of another body. */
export function scopeOfGovernment(word: string, { organization }: Reporter): 'office' | 'share' {
  if (organization === null) return 'office';
  const place = organization.replace(government, '');
  const rank = /[省市区县州盟旗镇乡]/.exec(word)?.[0] ?? '';
  return /[省市区县州盟旗镇乡道]$/.test(place) && place.endsWith(rank) ? 'office' : 'share';
}
