import type { Wording } from '../model/index';
import { passed, unknown } from '../model/verdict';
import type { Rule } from './define';

interface Deadline {
  /** The last day, of the year after the one reported on. */
  readonly day: string;
  readonly who: Wording;
  readonly until: Wording;
}

const ofDepartments: Deadline = {
  day: '01-31',
  who: { zh: '县级以上人民政府部门', en: 'a department' },
  until: { zh: '1月31日', en: '31 January' },
};
const ofGovernments: Deadline = {
  day: '03-31',
  who: { zh: '县级以上地方人民政府', en: 'a government of a county or above' },
  until: { zh: '3月31日', en: '31 March' },
};

const told = {
  published: { zh: '发布日期', en: 'day of publication' },
  signed: { zh: '落款日期', en: 'day of signature' },
} as const satisfies Record<string, Wording>;

/** A report was published, or signed, after the last day that the regulations give its authority. */
export const publishedLate: Rule = {
  id: 'published-late',
  name: '公布逾期',
  basis: 'heuristic',
  wording: {
    zh: '{told} {date} 晚于{who}公布年度报告的期限（{until}前）',
    en: 'the {told}, {date}, is after the last day for {who}: {until}',
  },
  summary: {
    zh: '县级以上人民政府部门于 1 月 31 日前、县级以上地方人民政府于 3 月 31 日前公布上一年度报告（页面印有日期的才核对；迁站重发可以晚于首次发布）',
    en: 'departments publish by 31 January, governments of counties and above by 31 March (checked where the page prints a day; a site that moved may show a later one)',
  },
  source: {
    zh: '《中华人民共和国政府信息公开条例》第四十九条',
    en: 'Regulations on Open Government Information, article 49',
  },
  example: {
    zh: '发布日期 2024-02-20 晚于县级以上人民政府部门公布年度报告的期限（1月31日前）',
    en: 'the day of publication, 2024-02-20, is after the last day for a department: 31 January',
  },
  *check({ report: { publication, year, organization } }) {
    const deadline = publication && deadlineOf(organization);
    if (!deadline || year === null) return;
    const { date, kind, location } = publication;
    const inYear = date.startsWith(`${year + 1}-`);
    if (inYear && date > `${year + 1}-${deadline.day}`) {
      const { who, until } = deadline;
      yield { outcome: 'failed', cells: [], values: { told: told[kind], date, who, until }, location, about: date };
    } else if (kind === 'published') {
      yield inYear ? passed : unknown;
    }
  },
};

/**
 * The last day for an authority, by its name alone. The regulations name departments and governments of counties and above;
 * towns, the committees of development zones, their bureaus and those whose name does not say what they are have none here. A general
 * office often reports for its government, so it has the government's day; an 行政公署 stands for one.
 */
function deadlineOf(organization: string | null): Deadline | null {
  const name = (organization ?? '').replace(/\s|[（(][^）)]*[）)]/g, '');
  const below = /(?:镇|乡|街道|村)(?:(?:人民)?政府|办事处|党工委)?(?:党政|综合)?(?:办公室)?$/;
  if (below.test(name) || /管理?委员?会(?:办公室)?$|(?:开发|高新|园|新)区$/.test(name)) return null;
  if (/管委会|管理委员会.|(?:开发|高新|高新技术产业|园|保税)区./.test(name)) return null;
  if (/(?:[村居]民委员|[村居]委)会$/.test(name)) return null;
  if (/(?:行政公署|行署)(?:办公[厅室])?$|(?:省|市|县|区|旗|州|盟)(?:(?:人民)?政府(?:办公[厅室])?)?$/.test(name))
    return ofGovernments;
  return /(?:局|厅|委员会|委|部|署|办公[厅室])$/.test(name) ? ofDepartments : null;
}
