import { fingerprintsOf } from './fingerprint';
import { needCheckable, needReports } from './given';
import { suspectsOf, unexplained } from './locate/index';
import type { Audit, Finding, Language, Location, Report, Severity, Unknown, WordingValues } from './model/index';
import { say } from './model/index';
import type { Told, Untold } from './model/verdict';
import { companionsIn, comparable } from './pairing';
import { proseOf } from './prose/index';
import { type Companions, type Evidence, type Rule, severityOf } from './rules/define';
import { rules as allRules } from './rules/index';
import { exact, printedCells, printedTables, sumsOf } from './sums/index';

/** Rules by id, switched off or given another severity. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** How to check. */
export interface CheckSettings {
  readonly rules?: RuleSettings | undefined;
  /** The language of the messages; Chinese where nothing is said. */
  readonly language?: Language | undefined;
  /** Fingerprints of findings that were dismissed: they are counted as `dismissed` and not shown. */
  readonly baseline?: ReadonlySet<string> | undefined;
  /** What another report is called in `against`; its body and year where nothing is said. */
  readonly name?: ((report: Report) => string) | undefined;
}

/** How to check one report, and the reports it is compared with. */
export interface CheckOptions extends CheckSettings, Companions {}

/** Checks a report; throws `RangeError` for a rule, a severity or a language that does not exist, `TypeError` for what is no report and no options. The report is not changed. */
export function checkReport(report: Report, options: CheckOptions = {}): Audit {
  needCheckable(report, options);
  const { parts, peers, unread } = options;
  const { previous, unsure } = comparable(report, options);
  const printed = printedCells(report);
  const evidence: Evidence = {
    report,
    sums: sumsOf(report, printed),
    tables: printedTables(report, printed),
    prose: proseOf(report),
    previous,
    parts,
    peers,
    unsure,
    unread,
  };
  const tally = { passed: 0, failed: 0, unknown: 0, dismissed: 0 };
  const findings: Finding[] = [];
  const unknown: Unknown[] = [];
  const fingerprintOf = fingerprintsOf(report);
  for (const rule of active(options.rules)) {
    for (const verdict of rule.check(evidence)) {
      if (verdict.values === undefined) {
        tally[verdict.outcome]++;
        if (verdict.outcome === 'unknown') unknown.push(unknownOf(rule.id, verdict));
        continue;
      }
      const fingerprint = fingerprintOf(rule.id, verdict);
      const dismissed = options.baseline?.has(fingerprint) === true;
      tally[dismissed ? 'dismissed' : verdict.outcome]++;
      if (!dismissed) findings.push(findingOf(rule, verdict, fingerprint, report, options));
    }
  }
  nameSuspects(findings, evidence, options.language ?? 'zh');
  return { findings, tally, unknown };
}

/**
 * Checks a set of reports, each also against its own body's report on the year before and against the others; gives one
 * audit for each, in the order given. Throws as `checkReport` does.
 */
export function checkReports(reports: readonly Report[], settings: CheckSettings = {}): Audit[] {
  needReports('reports', reports);
  const companions = companionsIn(reports);
  return reports.map((report, index) => checkReport(report, { ...settings, ...companions[index] }));
}

const order = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

function active(settings: RuleSettings | undefined): readonly Rule[] {
  if (settings === undefined) return allRules;
  const stranger = Object.keys(settings).find((id) => !allRules.some((rule) => rule.id === id));
  if (stranger !== undefined) throw new RangeError(`no such rule: ${stranger}`);
  const level = Object.values(settings).find((set) => set !== 'off' && !order.includes(set));
  if (level !== undefined) throw new RangeError(`no such severity: ${level}`);
  return allRules.filter((rule) => settings[rule.id] !== 'off');
}

function severityIn(rule: Rule, told: Told, settings: RuleSettings = {}): Severity {
  const set = settings[rule.id];
  const base = set === undefined || set === 'off' ? severityOf(rule) : set;
  return order[Math.max(order.indexOf(base), order.indexOf(told.severity ?? base))] ?? base;
}

function findingOf(rule: Rule, told: Told, fingerprint: string, report: Report, options: CheckOptions): Finding {
  const { cells, left, right, quote, against, equation } = told;
  const location = told.location ?? placeOf(report, cells);
  const finding: Omit<Finding, 'fingerprint'> = {
    rule: rule.id,
    severity: severityIn(rule, told, options.rules),
    message: say(told.wording ?? rule.wording, options.language ?? 'zh', spoken(told.values, options.language)),
    cells: [...cells],
  };
  if (left !== undefined) finding.left = left;
  if (right !== undefined) finding.right = right;
  if (left !== undefined && right !== undefined) finding.difference = exact(left - right);
  if (equation !== undefined) finding.equation = equation;
  if (against) finding.against = (options.name ?? bodyAndYear)(against);
  if (quote !== undefined) {
    finding.narrative = true;
    finding.quote = quote;
  }
  if (location) finding.location = location;
  return Object.assign(finding, { fingerprint });
}

function unknownOf(rule: string, { cells = [], equation, quote }: Untold): Unknown {
  return {
    rule,
    cells: [...cells],
    ...(equation !== undefined && { equation }),
    ...(quote !== undefined && { quote }),
  };
}

function spoken(values: Told['values'], language: Language = 'zh'): WordingValues {
  const said: Record<string, string | number> = {};
  for (const [place, value] of Object.entries(values))
    said[place] = typeof value === 'object' ? value[language] : value;
  return said;
}

function placeOf(report: Report, cells: readonly string[]): Location | undefined {
  const printed: Readonly<Record<string, { location: Location } | undefined>> = report.cells;
  const first = cells.find((cell) => printed[cell] !== undefined);
  return first === undefined ? undefined : printed[first]?.location;
}

function bodyAndYear(report: Report): string {
  return `${report.organization ?? ''}${report.year ?? ''}`;
}

/** Gives each finding of broken arithmetic the cells that would mend it, or says that none were found. */
function nameSuspects(findings: readonly Finding[], evidence: Evidence, language: Language): void {
  const broken = findings.filter(({ equation }) => equation !== undefined);
  if (broken.length === 0) return;
  const suspects = suspectsOf(evidence, language);
  for (const finding of broken) {
    const own = suspects.get(finding.equation ?? '') ?? [];
    if (own.length > 0) finding.suspects = own;
    else finding.message += unexplained[language];
  }
}
