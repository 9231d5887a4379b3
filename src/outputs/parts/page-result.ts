import type { Audit, Cell, Finding, Language, Location, Report } from '../../model/index';
import type { Wording } from '../../model/wording';
import type { Result } from '../define';
import {
  kindLetters,
  type PageFigures,
  type PageFinding,
  type PageResult,
  type PageUnmade,
  type Said,
} from '../page/data';
import { cellsOf } from './labels';
import { errorMessage, problemMessage } from './messages';
import { placeText } from './place';
import { originTexts } from './report-words';
import { unmadeChecks } from './unmade-checks';

/** Characters of prose that stand before and after a quotation. */
const around = 40;

/** What the page needs of a result, and no more. */
export function pageResult(result: Result, language: Language): PageResult {
  const { source } = result;
  if (!result.ok) return { source, code: result.code, error: both((spoken) => errorMessage(result, spoken)) };
  const { report, audit, translated } = result;
  const { organization, year, title, edition } = report;
  const findings = (audit?.findings ?? []).map((finding, index) =>
    pageFinding(report, finding, translated?.findings[index], language),
  );
  const problems = report.problems.map((problem) => ({
    code: problem.code,
    ...(problem.cells && { cells: problem.cells }),
    ...(problem.table && { table: problem.table }),
    message: both((spoken) => problemMessage(problem, edition, spoken)),
    place: placeSaid(problem.location),
  }));
  const origin = both((spoken) => originTexts(report, spoken).join(' · '));
  const headings = report.sections.flatMap(({ heading }) => (heading === '' ? [] : [heading]));
  const head = { source, organization, year, title, edition, origin, headings };
  const unmade = audit ? pageUnmade(report, audit) : [];
  return { ...head, ...figures(report), findings, problems, unmade, ...(audit && { tally: audit.tally }) };
}

function pageFinding(report: Report, finding: Finding, other: Finding | undefined, language: Language): PageFinding {
  const { rule, severity, cells, left, right, equation, against, quote, location, suspects = [] } = finding;
  const context = quote === undefined ? undefined : contextOf(report, quote);
  return {
    ...{ rule, severity, cells, message: inBoth(finding.message, other?.message, language) },
    ...{ place: placeSaid(location) },
    ...(left !== undefined && { left }),
    ...(right !== undefined && { right }),
    ...(equation !== undefined && { equation }),
    ...(against !== undefined && { against }),
    ...(quote !== undefined && { quote }),
    ...(context && { context }),
    suspects: suspects.map((suspect, index) => ({
      ...suspect,
      why: inBoth(suspect.why, other?.suspects?.[index]?.why, language),
    })),
  };
}

function pageUnmade(report: Report, audit: Audit): PageUnmade[] {
  const english = unmadeChecks(report, audit, 'en');
  return unmadeChecks(report, audit, 'zh').map(({ rule, count, told }, group) => ({
    rule,
    count,
    told: told.map((zh, index) => ({ zh, en: english[group]?.told[index] ?? zh })),
  }));
}

function both(say: (language: Language) => string): Wording {
  return { zh: say('zh'), en: say('en') };
}

function placeSaid(location: Location | undefined): Said {
  const zh = placeText(location, 'zh');
  return zh && { zh, en: placeText(location, 'en') };
}

function inBoth(said: string, other: string | undefined, language: Language): Said {
  if (other === undefined) return said;
  return language === 'zh' ? { zh: said, en: other } : { zh: other, en: said };
}

function contextOf(report: Report, quote: string): [string, string] | undefined {
  const passages = report.sections.flatMap((section) => section.passages);
  const text = passages.find((passage) => passage.text.includes(quote))?.text;
  if (text === undefined) return undefined;
  const at = text.indexOf(quote);
  const end = at + quote.length;
  return [
    (at > around ? '…' : '') + text.slice(Math.max(0, at - around), at),
    text.slice(end, end + around) + (text.length > end + around ? '…' : ''),
  ];
}

function figures(report: Report): PageFigures {
  const evidence: Readonly<Record<string, Cell | undefined>> = report.cells;
  const cells = [...cellsOf(report.edition).keys()].map((id) => evidence[id]);
  const printed = cells.filter((cell) => cell !== undefined);
  return {
    kinds: cells.map((cell) => (cell ? kindLetters[cell.kind] : '-')).join(''),
    raws: printed.map((cell) => cell.raw),
    places: printed.map(({ location }) => placeNumbers(location)).join(';'),
  };
}

function placeNumbers({ table, row, column, page, line }: Location): string {
  return [table, row, column, page, line]
    .map((number) => number ?? '')
    .join(',')
    .replace(/,+$/, '');
}
