import type { Report } from '../model/index';
import { passed, unknownFor } from '../model/verdict';
import { formCellsOf, formOf, planOf } from '../sums/index';
import type { Rule } from './define';
import { figureOf, placeOf } from './parts/printed';

/** 规章 reported by a body that cannot make any. */
export const rulesWithoutPower: Rule = {
  id: 'rules-without-power',
  name: '规章制定权存疑',
  basis: 'heuristic',
  wording: {
    zh: '{organization}一般没有规章制定权，但{place}为 {value}（或误填了规范性文件）',
    en: '{organization} has as a rule no power to make 规章, yet {place} is {value} (perhaps normative documents)',
  },
  summary: {
    zh: '只有国务院部门、省级政府、设区的市和自治州政府能制定规章；县、乡和地方部门填报规章的，提示核对',
    en: 'only departments of the State Council, provinces, cities divided into districts and autonomous prefectures make 规章; a county, town or local department that reports any should look again',
  },
  source: {
    zh: '《立法法》（2023年修正）第九十一条、第九十三条',
    en: 'Legislation Law (as amended in 2023), articles 91 and 93',
  },
  example: {
    zh: '青石县人民政府一般没有规章制定权，但规章·现行有效件数为 5（或误填了规范性文件）',
    en: '青石县人民政府 has as a rule no power to make 规章, yet rules inForce is 5 (perhaps normative documents)',
  },
  *check({ report }) {
    const cells = rulesCellsOf(report.edition);
    const figures = cells.map((cell) => ({ cell, value: figureOf(report, cell) }));
    const some = figures.filter(({ value }) => (value ?? 0) > 0);
    const unread = figures.filter(({ value }) => value === undefined);
    const [first] = some;
    const power = rulePower(report.organization);
    if (first && power === 'no')
      yield { outcome: 'failed', cells: some.map(({ cell }) => cell), values: failureOf(report, first) };
    else if (unread.length > 0) yield unknownFor(unread.map(({ cell }) => cell));
    else if (!first || power === 'yes') yield passed;
  },
};

const known = new Map<Report['edition'], readonly string[]>();

/** The cells of the form in which 规章 are counted. */
function rulesCellsOf(edition: Report['edition']): readonly string[] {
  const before = known.get(edition);
  if (before) return before;
  const cells = [...formCellsOf(formOf(edition)).keys()].filter((cell) => cell.startsWith('disclosure.rules.'));
  known.set(edition, cells);
  return cells;
}

function failureOf(report: Report, { cell, value }: { cell: string; value: number | null | undefined }) {
  return { organization: report.organization ?? '', place: placeOf(planOf(report), cell), value: value ?? '' };
}

/**
 * Whether a body can make 规章, by its name alone. Certain are only the ends: provinces and prefectures by their word, and
 * counties, districts, towns and the departments of a place. A 市 may be a city divided into districts or of county rank, and a general
 * office reports for its government, so both are unknown.
 */
function rulePower(organization: string | null): 'yes' | 'no' | 'unknown' {
  const name = (organization ?? '').replace(/\s/g, '').replace(/人民政府$|政府$/, '');
  if (/^国家|^中华人民共和国|^国务院/.test(name) || /(?:省|自治区|自治州)$/.test(name)) return 'yes';
  if (/办公[厅室]$/.test(name)) return 'unknown';
  if (/(?:县|旗|(?<!特)区|镇|乡|街道|街道办事处)$/.test(name)) return 'no';
  const department = /(?:局|厅|委员会|委|中心|支队|大队)$/.exec(name);
  if (department && /[省市州县旗区镇乡盟]/.test(name.slice(0, department.index))) return 'no';
  return 'unknown';
}
