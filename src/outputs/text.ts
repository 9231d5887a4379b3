import type { Audit, Finding, Language, Location, Report, Wording } from '../model/index';
import { say } from '../model/index';
import type { Output, Result, Showing, Totals } from './define';
import { inTurn } from './parts/in-turn';
import { inert } from './parts/inert';
import { formOf, tableHeading } from './parts/labels';
import { marksOf, painterOf } from './parts/marks';
import { errorMessage, problemMessage } from './parts/messages';
import { placeText } from './parts/place';
import { findingDetails, legend, originTexts, reportName, severityWordings, tallyText } from './parts/report-words';
import { drawTable } from './parts/tables';
import { unmadeLines } from './parts/unmade-checks';

const wordings = {
  problems: { zh: '未能确定 {count} 处', en: '{count} not read with certainty' },
  findings: { zh: '核对结果 {count} 条', en: 'findings: {count}' },
  unmade: { zh: '无法核对的项目：', en: 'checks that could not be made:' },
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
  const tally = audit ? [tallyText(audit, language)] : [];
  const clean = report.problems.length === 0 && !audit?.findings.length;
  if (brief && clean) return [[paint('good', '✓'), source, reportName(report, language), ...tally].join('  ')];
  return [
    paint('heading', reportName(report, language)),
    paint('faint', [source, ...originTexts(report, language)].join(' · ')),
    ...tables(report, audit, showing),
    ...problems(report, showing),
    ...(audit ? [...findings(report, audit, showing), '', ...tally, ...unmade(report, audit, showing)] : []),
    ...(brief ? [''] : []),
  ];
}

function tables(report: Report, audit: Audit | undefined, showing: Showing): string[] {
  const { language } = showing;
  const mark = marksOf(report, audit, showing);
  const drawn = formOf(report.edition).tables.flatMap((table) => {
    const lines = drawTable(report, table, language, mark);
    return lines.length > 0 ? ['', painterOf(showing)('heading', tableHeading(table, language)), ...lines] : [];
  });
  const marked = Object.keys(report.cells).some((id) => mark(id).sign !== '');
  return marked ? [...drawn, '', painterOf(showing)('faint', say(legend, language))] : drawn;
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
  const { severity, rule, message, location } = finding;
  const level = painterOf(showing)(severity, `[${say(severityWordings[severity], language)}]`);
  const head = [`${number}.`, level, message, place(location, language), `(${rule})`].filter(Boolean).join(' ');
  return [`  ${head}`, ...findingDetails(report, finding, language).map((line) => `       ${line}`)];
}

/** What the checks were that could not be made, a line for each rule. */
function unmade(report: Report, audit: Audit, showing: Showing): string[] {
  const lines = unmadeLines(report, audit, showing.language);
  if (lines.length === 0) return [];
  return [say(wordings.unmade, showing.language), ...lines.map((line) => painterOf(showing)('faint', `  ? ${line}`))];
}

/** Where to look, in brackets; nothing where nothing is known. */
function place(location: Location | undefined, language: Language): string {
  const text = placeText(location, language);
  return text && `[${text}]`;
}

function closing(totals: Totals, { language, brief }: Showing): string {
  const { read, unread } = totals;
  return brief ? `\n${say(wordings.totals, language, { ...totals, all: read + unread })}\n` : '';
}
