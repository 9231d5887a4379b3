import type { Audit, Finding, Language, Location, Report, Wording } from '../model/index';
import { say } from '../model/index';
import type { Output, Result, Showing, Totals } from './define';
import { explanationLines } from './parts/explanations';
import { inTurn } from './parts/in-turn';
import { inert } from './parts/inert';
import { formOf, tableHeading } from './parts/labels';
import { marksOf, painterOf } from './parts/marks';
import { errorMessage, problemMessage } from './parts/messages';
import { drawTable } from './parts/tables';

const wordings = {
  nameless: { zh: '（未署名）', en: '(no name)' },
  edition: { zh: '{notice}所附格式', en: 'form attached to {notice}' },
  published: { zh: '{date} 发布', en: 'published {date}' },
  signed: { zh: '{date} 落款', en: 'signed {date}' },
  problems: { zh: '未能确定 {count} 处', en: '{count} not read with certainty' },
  findings: { zh: '不一致 {count} 处', en: '{count} inconsistent' },
  quote: { zh: '原文：{quote}', en: 'the text says: {quote}' },
  against: { zh: '对照：{against}', en: 'compared with: {against}' },
  legend: {
    zh: '▲ 最可能有误　* 涉及不一致　? 未能确定',
    en: '▲ most likely wrong   * part of what is inconsistent   ? not read with certainty',
  },
  tally: {
    zh: '核对 {all} 项：相符 {passed}，不符 {failed}，无法核对 {unknown}',
    en: '{all} checks: {passed} passed, {failed} failed, {unknown} could not be made',
  },
  table: { zh: '第{table}个表格', en: 'table {table}' },
  square: { zh: '第{row}行第{column}列', en: 'row {row}, column {column}' },
  line: { zh: '第{line}行', en: 'line {line}' },
  page: { zh: '第{page}页', en: 'page {page}' },
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
  totals: {
    zh: '共 {all} 份：已读 {read}，未读 {unread}；错误 {error}，警告 {warning}，提示 {note}',
    en: '{all} files: {read} read, {unread} not read; {error} errors, {warning} warnings, {note} notes',
  },
} as const satisfies Record<string, Wording>;

/** The tables as they are printed with what is disputed marked, then all that was found: for people. */
export const text: Output = {
  id: 'text',
  about: { zh: '供人阅读（默认）', en: 'for people (the default)' },
  write: (results, showing) =>
    inTurn(results, {
      show: (result) => `${lines(inert(result), showing).join('\n')}\n`,
      close: (totals) => closing(totals, showing),
    }),
};

function lines(result: Result, showing: Showing): string[] {
  const { language, brief } = showing;
  const paint = painterOf(showing);
  if (!result.ok) {
    return [paint('error', `✗ ${result.source}  [${result.code}] ${errorMessage(result, language)}`)];
  }
  const { source, report, audit } = result;
  const tally = audit ? [tallyLine(audit, language)] : [];
  const { kind, date } = report.publication ?? {};
  const dated = kind && date ? [say(wordings[kind], language, { date })] : [];
  const clean = report.problems.length === 0 && !audit?.findings.length;
  if (brief && clean) return [[paint('good', '✓'), source, nameOf(report, language), ...tally].join('  ')];
  return [
    paint('heading', nameOf(report, language)),
    paint(
      'faint',
      [source, say(wordings.edition, language, { notice: formOf(report.edition).notice }), ...dated].join(' · '),
    ),
    ...tables(report, audit, showing),
    ...problems(report, showing),
    ...(audit ? [...findings(report, audit, showing), '', ...tally] : []),
    ...(brief ? [''] : []),
  ];
}

function nameOf({ organization, year, title }: Report, language: Language): string {
  const known = [organization, year].filter((part) => part !== null).join('  ');
  return known || title || say(wordings.nameless, language);
}

function tables(report: Report, audit: Audit | undefined, showing: Showing): string[] {
  const { language } = showing;
  const mark = marksOf(report, audit, showing);
  const drawn = formOf(report.edition).tables.flatMap((table) => {
    const lines = drawTable(report, table, language, mark);
    return lines.length > 0 ? ['', painterOf(showing)('heading', tableHeading(table, language)), ...lines] : [];
  });
  const marked = Object.keys(report.cells).some((id) => mark(id).sign !== '');
  return marked ? [...drawn, '', painterOf(showing)('faint', say(wordings.legend, language))] : drawn;
}

function problems({ problems, edition }: Report, showing: Showing): string[] {
  const { language } = showing;
  if (problems.length === 0) return [];
  const told = problems.map((problem) => {
    const message = problemMessage(problem, edition, language);
    return `  ? ${[message, place(problem.location, language)].filter(Boolean).join('  ')}`;
  });
  return ['', painterOf(showing)('warning', say(wordings.problems, language, { count: problems.length })), ...told];
}

function findings(report: Report, { findings }: Audit, showing: Showing): string[] {
  if (findings.length === 0) return [];
  const heading = painterOf(showing)('heading', say(wordings.findings, showing.language, { count: findings.length }));
  return ['', heading, ...findings.flatMap((finding, index) => findingLines(report, finding, index + 1, showing))];
}

function findingLines(report: Report, finding: Finding, number: number, showing: Showing): string[] {
  const { language } = showing;
  const { severity, rule, message, quote, against, location } = finding;
  const level = painterOf(showing)(severity, `[${say(wordings[severity], language)}]`);
  const below = [
    quote && say(wordings.quote, language, { quote }),
    against && say(wordings.against, language, { against }),
    ...explanationLines(report, finding, language),
  ].filter((line) => line !== undefined && line !== '');
  const head = [`${number}.`, level, message, place(location, language), `(${rule})`].filter(Boolean).join(' ');
  return [`  ${head}`, ...below.map((line) => `       ${line}`)];
}

/** Where to look, in brackets: page, table and square, or the line of a text; nothing where nothing is known. */
function place(location: Location | undefined, language: Language): string {
  const { page, table, row, column, line } = location ?? {};
  const parts = [
    page !== undefined && say(wordings.page, language, { page }),
    table !== undefined && say(wordings.table, language, { table }),
    row !== undefined && column !== undefined && say(wordings.square, language, { row, column }),
    line !== undefined && say(wordings.line, language, { line }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? `[${parts.join(language === 'zh' ? '' : ', ')}]` : '';
}

function tallyLine({ tally }: Audit, language: Language): string {
  const { passed, failed, unknown } = tally;
  return say(wordings.tally, language, { all: passed + failed + unknown, passed, failed, unknown });
}

function closing(totals: Totals, { language, brief }: Showing): string {
  const { read, unread } = totals;
  return brief ? `\n${say(wordings.totals, language, { ...totals, all: read + unread })}\n` : '';
}
