import { government } from './own-name';
import type { Reporter } from './reporter';

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
