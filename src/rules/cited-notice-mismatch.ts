import { passed, unknown } from '../model/verdict';
import { formOf } from '../sums/index';
import { compact } from '../text/statements/compact';
import type { Rule } from './define';
import { isPartlyUnread } from './parts/unread';

const notices = [
  ['2019', /国办公开办函[〔[【(]?(?:2019|二[〇零○]一九)年?[〕\]】)]?第?(?:60|六十)号/],
  ['2021', /国办公开办函[〔[【(]?(?:2021|二[〇零○]二一)年?[〕\]】)]?第?(?:30|三十)号/],
] as const;
/** A notice that the sentence says is over is told as history. */
const over = /停止执行|废止|失效|不再|代替|替代|取代|同时停|此前|曾经|原来/;

/** The notice that the prose cites prescribes another form than the one that the tables have; where both are cited, one is history. */
export const citedNoticeMismatch: Rule = {
  id: 'cited-notice-mismatch',
  name: '引用通知不符',
  basis: 'heuristic',
  wording: {
    zh: '正文引用“{quote}”，而表格是{notice}规定的格式',
    en: 'the text cites “{quote}”, the tables are of the form of {notice}',
  },
  summary: { zh: '正文引用的通知应与所用表格一致', en: 'the notice cited is the one whose form the tables have' },
  source: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号',
    en: '国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号',
  },
  example: {
    zh: '正文引用“国办公开办函〔2019〕60号”，而表格是国办公开办函〔2021〕30号规定的格式',
    en: 'the text cites “国办公开办函〔2019〕60号”, the tables are of the form of 国办公开办函〔2021〕30号',
  },
  *check({ report }) {
    const cited = report.sections
      .flatMap((section) => section.passages)
      .flatMap(({ text, location }) => citedIn(text).map((one) => ({ ...one, location })));
    const right = cited.some(({ edition }) => edition === report.edition);
    for (const { quote, location, past } of cited) {
      if (right) yield passed;
      else if (!past && isPartlyUnread(report)) yield unknown;
      else if (!past) {
        const values = { quote, notice: formOf(report.edition).notice };
        yield { outcome: 'failed', cells: [], values, quote, location };
      }
    }
  },
};

function citedIn(
  passage: string,
): { readonly edition: (typeof notices)[number][0]; readonly quote: string; readonly past: boolean }[] {
  if (!passage.includes('函')) return [];
  const { text, quote } = compact(passage);
  return notices.flatMap(([edition, pattern]) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const end = match.index + match[0].length;
    const [after = ''] = /^[^。;]*/.exec(text.slice(end)) ?? [];
    return [{ edition, quote: quote(match.index, end), past: over.test(after) }];
  });
}
