import type { Audit, Finding, Report } from '../model/index';
import { say } from '../model/index';
import type { Output, Result, Showing } from './define';
import { inTurn } from './parts/in-turn';
import { inert } from './parts/inert';
import { formOf, tableHeading } from './parts/labels';
import { marksOf } from './parts/marks';
import { errorMessage, problemMessage } from './parts/messages';
import { placeText } from './parts/place';
import { findingDetails, legend, originTexts, reportName, severityWordings, tallyText } from './parts/report-words';
import { type DrawnBlock, drawnBlocks, type Mark } from './parts/tables';

/** A section for each report with its findings and its tables, for issues and wikis; a report in which nothing is amiss is one line where there are many. */
export const markdown: Output = {
  id: 'markdown',
  about: { zh: '核对结果与表格，供工单和维基', en: 'findings and tables, for issues and wikis' },
  write: (results, { paint: _paint, ...showing }) =>
    inTurn(results, { between: '\n', show: (result) => `${lines(inert(result), showing).join('\n')}\n` }),
};

function lines(result: Result, showing: Showing): string[] {
  const { language, brief } = showing;
  const source = code(result.source);
  if (!result.ok) return [`- ✗ ${source} ${escaped(errorMessage(result, language))} (\`${result.code}\`)`];
  const { report, audit } = result;
  const name = escaped(reportName(report, language));
  const tally = audit ? tallyText(audit, language) : '';
  const clean = report.problems.length === 0 && !audit?.findings.length;
  if (brief && clean) return [`- ✓ ${name} ${source} ${tally}`.trimEnd()];
  return [
    `## ${name}`,
    '',
    [source, ...originTexts(report, language), tally].filter(Boolean).join(' · '),
    ...list((audit?.findings ?? []).map((finding) => findingItem(report, finding, showing))),
    ...list(report.problems.map((problem) => problemItem(report, problem, showing))),
    ...tables(report, audit, showing),
  ];
}

function list(items: readonly string[]): string[] {
  return items.length > 0 ? ['', ...items] : [];
}

function findingItem(report: Report, finding: Finding, { language }: Showing): string {
  const { severity, message, location, rule } = finding;
  const place = placeText(location, language);
  const head = `- **${say(severityWordings[severity], language)}** ${escaped(message)}${place && escaped(` [${place}]`)} (\`${rule}\`)`;
  return [head, ...findingDetails(report, finding, language).map((line) => `  - ${escaped(line)}`)].join('\n');
}

function problemItem(report: Report, problem: Report['problems'][number], { language }: Showing): string {
  const place = placeText(problem.location, language);
  return `- ? ${escaped(problemMessage(problem, report.edition, language))}${place && escaped(` [${place}]`)} (\`${problem.code}\`)`;
}

function tables(report: Report, audit: Audit | undefined, showing: Showing): string[] {
  const mark: Mark = marksOf(report, audit, showing);
  const drawn = formOf(report.edition).tables.flatMap((table) => {
    const blocks = drawnBlocks(report, table, showing.language, mark);
    const heading = escaped(tableHeading(table, showing.language));
    return blocks.length > 0 ? ['', `### ${heading}`, ...blocks.flatMap(blockLines)] : [];
  });
  const marked = Object.keys(report.cells).some((id) => mark(id).sign !== '');
  return marked ? [...drawn, '', escaped(say(legend, showing.language))] : drawn;
}

function blockLines({ corner, heads, rows }: DrawnBlock): string[] {
  const line = (fields: readonly string[]) => `| ${fields.join(' | ')} |`;
  return [
    '',
    line([corner, ...heads].map(escaped)),
    line(['---', ...heads.map(() => '--:')]),
    ...rows.map(({ label, cells }) => line([escaped(label), ...heads.map((_, index) => cellField(cells[index]))])),
  ];
}

function cellField(cell: DrawnBlock['rows'][number]['cells'][number] | undefined): string {
  if (!cell) return '';
  const text = escaped(cell.text);
  return cell.sign === '' ? text : `**${text}** ${escaped(cell.sign)}`;
}

/** Text that Markdown shows as it is: no mark-up, no HTML, no mention of anyone, on one line; leading spaces stay visible. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space))
    .replace(/[\\`*_[\]<>|~&#$]/g, '\\$&')
    .replaceAll('@', '&#64;')
    .replace(/^ +/, (spaces) => '\u3000'.repeat(spaces.length / 2));
}

/** Text as code, whatever backticks it holds. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${text.replace(/\s+/g, ' ')}${space}${fence}`;
}
