import type { Audit, Finding, Language, Report, Severity } from '../../model/index';
import { say, type Wording } from '../../model/wording';
import { explanationLines } from './explanations';
import { formOf } from './labels';

/** What the levels of findings are called. */
export const severityWordings = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
} as const satisfies Record<Severity, Wording>;

/** What the marks in a table mean. */
export const legend = {
  zh: '▲ 最可能有误　* 涉及不一致　? 未能确定',
  en: '▲ most likely wrong   * part of what is inconsistent   ? not read with certainty',
} as const satisfies Wording;

const wordings = {
  edition: { zh: '{notice}所附格式', en: 'form attached to {notice}' },
  published: { zh: '{date} 发布', en: 'published {date}' },
  signed: { zh: '{date} 落款', en: 'signed {date}' },
  quote: { zh: '原文：{quote}', en: 'the text says: {quote}' },
  against: { zh: '所涉报告：{against}', en: 'the other report: {against}' },
  nameless: { zh: '（未署名）', en: '(no name)' },
  dismissed: {
    zh: '；另有 {dismissed} 项已在基线中，未列出',
    en: '; {dismissed} more known by the baseline and not shown',
  },
  tally: {
    zh: '核对 {all} 项：相符 {passed}，不符 {failed}，无法核对 {unknown}',
    en: '{all} checks: {passed} passed, {failed} failed, {unknown} could not be made',
  },
} as const satisfies Record<string, Wording>;

/** What a report is called: its body and year, or its title. */
export function reportName(
  { organization, year, title }: Pick<Report, 'organization' | 'year' | 'title'>,
  language: Language,
): string {
  const known = [organization, year].filter((part) => part !== null).join('  ');
  return known || title || say(wordings.nameless, language);
}

/** How many checks were made and what they came to. */
export function tallyText({ tally }: Pick<Audit, 'tally'>, language: Language): string {
  const { passed, failed, unknown, dismissed } = tally;
  const checks = say(wordings.tally, language, { all: passed + failed + unknown, passed, failed, unknown });
  return dismissed > 0 ? checks + say(wordings.dismissed, language, { dismissed }) : checks;
}

/** Where a report comes from: which form its tables are, and when it was published where it says so. */
export function originTexts(
  { edition, publication }: Pick<Report, 'edition' | 'publication'>,
  language: Language,
): string[] {
  const { kind, date } = publication ?? {};
  const dated = kind && date ? [say(wordings[kind], language, { date })] : [];
  return [say(wordings.edition, language, { notice: formOf(edition).notice }), ...dated];
}

/** What stands below a finding's message, a line each: what the prose says, the other report, the best suspects. */
export function findingDetails(report: Report, finding: Finding, language: Language): string[] {
  const { quote, against } = finding;
  return [
    ...(quote ? [say(wordings.quote, language, { quote })] : []),
    ...(against ? [say(wordings.against, language, { against })] : []),
    ...explanationLines(report, finding, language),
  ];
}
