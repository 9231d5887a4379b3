import { figuresOfRequests, figuresOfTables, lacksFigures, shareDisputes } from '../companions/index';
import type { Wording } from '../model/index';
import { passed, unknown } from '../model/verdict';
import { sameOrganization } from '../text/organization';
import type { Rule } from './define';

/** Which tables are the same; 四 is named where something stands in it. */
const names = {
  all: { zh: '表二、表三、表四', en: 'tables 二, 三 and 四' },
  both: { zh: '表二、表三', en: 'tables 二 and 三' },
  requestsAndDisputes: { zh: '表三、表四', en: 'tables 三 and 四' },
  requests: { zh: '表三', en: 'table 三' },
} as const satisfies Record<string, Wording>;

function namesOf(both: boolean, disputes: boolean): Wording {
  if (both) return disputes ? names.all : names.both;
  return disputes ? names.requestsAndDisputes : names.requests;
}

/** Another body's report, or another year's, has the very same tables, or the same table 三. */
export const duplicateTables: Rule = {
  id: 'duplicate-tables',
  name: '报表雷同',
  basis: 'heuristic',
  wording: {
    zh: '{tables}的全部数字与“{other}”{year}年的报告完全相同',
    en: 'every figure of {tables} is that of the report of {other} on {year}',
  },
  summary: {
    zh: '不同机关、不同年份的报告，数字不应完全相同（全为零或很小的除外）',
    en: 'the tables of two bodies or two years are not the same, unless they are all but empty',
  },
  source: {
    zh: '经验：整表照搬上年或其他机关的报告，数字才会全部相同',
    en: 'experience: tables copied whole from the year before or from another body are alike in every figure',
  },
  example: {
    zh: '表二、表三的全部数字与“新安县”2022年的报告完全相同',
    en: 'every figure of tables 二 and 三 is that of the report of 新安县 on 2022',
  },
  *check({ report, previous, peers }) {
    if (!peers && !previous) return;
    const [whole, requests] = [figuresOfTables(report), figuresOfRequests(report)];
    const unread = lacksFigures(report);
    if ((whole ?? requests) === null) return unread ? yield unknown : undefined;
    const others = [...new Set([...(previous ? [previous] : []), ...(peers ?? [])])].filter(
      (peer) => peer !== report && (peer.year !== report.year || isOther(report.organization, peer.organization)),
    );
    let found = false;
    for (const against of others) {
      const both = whole !== null && figuresOfTables(against) === whole;
      if (!both && (requests === null || figuresOfRequests(against) !== requests)) continue;
      found = true;
      const tables = namesOf(both, shareDisputes(report, against));
      const values = { tables, other: against.organization ?? against.title ?? '', year: against.year ?? '' };
      yield { outcome: 'failed', cells: [], against, values };
    }
    if (!found) yield unread ? unknown : passed;
  },
};

/** Two copies of one report are no finding, nor is what a government and the general office that reports for it both publish. */
function isOther(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  return sameOrganization(one, other) === 'different';
}
