import { type Hindrance, partsOf } from '../companions/index';
import type { Report, Wording } from '../model/index';
import type { Rule } from './define';

const reasons = {
  year: { zh: '年份不同', en: 'it is on another year' },
  undated: { zh: '年份未能确定', en: 'on which year it is is not known' },
  edition: { zh: '表格版本不同', en: 'its tables are of another form' },
  self: { zh: '即汇总报告本身', en: 'it is the consolidated report itself' },
  twice: { zh: '同一机关的报告重复给出', en: 'a report of the same body was given already' },
} as const satisfies Record<Hindrance, Wording>;

const tables = {
  disclosure: { zh: '表二', en: 'table 二' },
  requests: { zh: '表三', en: 'table 三' },
  disputes: { zh: '表四', en: 'table 四' },
} as const satisfies Record<string, Wording>;

/** Said of a part of which nothing was read. */
const lost: Wording = {
  zh: '分报告“{other}”未能读取：各格汇总除已多于汇总报告的外，均无法核对',
  en: 'the part {other} could not be read: the sums cannot be checked, but for those that are too large already',
};

/** Said of a part that is added as far as it was read. */
const partly: Wording = {
  zh: '分报告“{other}”未能全部读取（{what}）：所缺各格的汇总无法核对，其余各格照常计入',
  en: 'the report of {other} was not read in full ({what}): where its cells are lacking the sums cannot be checked; the rest is added',
};

/** A report that was named as part of a consolidated one cannot be added to the others, or only in part. */
export const partUnusable: Rule = {
  id: 'part-unusable',
  name: '分报告未能计入',
  basis: 'heuristic',
  wording: {
    zh: '分报告“{other}”不能计入汇总：{reason}',
    en: 'the report of {other} cannot be added to the other parts: {reason}',
  },
  summary: {
    zh: '分报告应与汇总报告同年、同版，表格读取齐全；不能计入或只能部分计入的逐一指明',
    en: 'parts are of the year and the form of the consolidated report and were read in full; those which are not are named',
  },
  source: {
    zh: '惯例：汇总范围由使用者指明，不作推测',
    en: 'convention: what is consolidated is said by the user, not guessed',
  },
  example: {
    zh: '分报告“城关镇”不能计入汇总：年份不同',
    en: 'the report of 城关镇 cannot be added to the other parts: it is on another year',
  },
  *check({ report, parts = [], unread }) {
    const { usable, unusable } = partsOf(report, parts);
    const told = { outcome: 'unknown', cells: [] } as const;
    for (const other of unread?.parts ?? []) yield { ...told, about: 'unread', wording: lost, values: { other } };
    for (const { part, hindrance } of unusable) {
      const values = { other: nameOf(part), reason: reasons[hindrance] };
      yield { ...told, against: part, about: hindrance, values };
    }
    for (const part of usable) {
      const what = unreadIn(part);
      const values = { other: nameOf(part), what: what ?? '' };
      if (what) yield { ...told, against: part, about: 'tables', wording: partly, values };
    }
  },
};

function nameOf(part: Report): string {
  return part.organization ?? part.title ?? '';
}

/** The tables and the number of cells that were not read, as a report's problems name them; null where it has none. */
function unreadIn({ problems }: Report): Wording | null {
  const lost = [...new Set(problems.flatMap(({ code, table }) => (table && code.startsWith('table-') ? table : [])))];
  const cells = new Set(problems.flatMap((problem) => problem.cells ?? [])).size;
  if (lost.length === 0 && cells === 0) return null;
  const said = (language: 'zh' | 'en') => [
    ...lost.map((table) => tables[table][language]),
    ...(cells > 0 ? [{ zh: `${cells} 格`, en: cells === 1 ? '1 cell' : `${cells} cells` }[language]] : []),
  ];
  return { zh: said('zh').join('、'), en: said('en').join(', ') };
}
