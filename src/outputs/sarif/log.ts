import { version } from '../../../package.json';
import { type Finding, type Language, type Location, problemWordings, type Report } from '../../model/index';
import { severityOf } from '../../rules/define';
import { rules } from '../../rules/index';
import type { Result, Results, Showing } from '../define';
import { jsonText } from '../parts/json-text';
import { cellLabel } from '../parts/labels';
import { errorMessage, problemMessage } from '../parts/messages';
import { placeText } from '../parts/place';
import { bestSuspects } from '../parts/suspects';

/** The log as it grows: what it is and the rules, each result as it comes, what could not be read. */
export async function* sarifLog(results: Results, showing: Showing): AsyncGenerator<string> {
  const { language } = showing;
  const unread: object[] = [];
  let between = '\n';
  yield opening(language);
  for await (const result of results) {
    unread.push(...notifications(result, language));
    const found = resultsOf(result, language).map((entry) => jsonText(entry));
    yield found.length > 0 ? between + found.join(',\n') : '';
    if (found.length > 0) between = ',\n';
  }
  yield `],"invocations":[${jsonText({ executionSuccessful: true, toolExecutionNotifications: unread })}]}]}\n`;
}

function opening(language: Language): string {
  const driver = {
    name: 'ogi-report',
    version,
    semanticVersion: version,
    rules: rules.map((rule) => ruleDescriptor(rule, language)),
    notifications: Object.keys(problemWordings).map((id) => ({ id })),
  };
  const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
  const spoken = language === 'zh' ? 'zh-CN' : 'en';
  return `{"$schema":"${schema}","version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},"language":"${spoken}","columnKind":"utf16CodeUnits","results":[`;
}

function ruleDescriptor(rule: (typeof rules)[number], language: Language): object {
  const summary = rule.summary[language];
  return {
    id: rule.id,
    ...(language === 'zh' && { name: rule.name }),
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: [summary, rule.source[language], rule.example[language]].join('\n') },
    defaultConfiguration: { level: severityOf(rule) },
    properties: { basis: rule.basis },
  };
}

function resultsOf(result: Result, language: Language): object[] {
  if (!result.ok) return [];
  return (result.audit?.findings ?? []).map((finding) => resultOf(result.source, result.report, finding, language));
}

function resultOf(source: string, report: Report, finding: Finding, language: Language): object {
  const { rule, severity, message, cells, quote, against, location, fingerprint } = finding;
  const named = (id: string) => ({
    name: cellLabel(report.edition, id, language),
    fullyQualifiedName: id,
    kind: 'member',
  });
  const suspects = bestSuspects(finding).map(({ cell, suggested, why }) => ({
    logicalLocations: [named(cell)],
    message: { text: `${cellLabel(report.edition, cell, language)} → ${suggested}? ${why}` },
  }));
  const place = placeText(location, language);
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex((candidate) => candidate.id === rule),
    level: severity,
    message: { text: [message, quote, against, place].filter(Boolean).join(' · ') },
    locations: [{ ...placeIn(source, location), ...(cells.length > 0 && { logicalLocations: cells.map(named) }) }],
    ...(suspects.length > 0 && { relatedLocations: suspects }),
    partialFingerprints: { 'ogiReport/v1': fingerprint },
  };
}

/** What could not be read: an input as an error of the run, a cell or a table as a warning. */
function notifications(result: Result, language: Language): object[] {
  const { source } = result;
  if (!result.ok) {
    const text = errorMessage(result, language);
    return [{ level: 'error', message: { text }, locations: [placeIn(source)], properties: { code: result.code } }];
  }
  const { problems, edition } = result.report;
  return problems.map((problem) => ({
    level: 'warning',
    message: { text: problemMessage(problem, edition, language) },
    locations: [placeIn(source, problem.location)],
    descriptor: { id: problem.code },
  }));
}

/** The file, and the line in it where the format has lines; other places have no counterpart in SARIF and are told in the message. */
function placeIn(source: string, location?: Location): object {
  const region = location?.line !== undefined && { region: { startLine: location.line } };
  return { physicalLocation: { artifactLocation: { uri: uriOf(source) }, ...region } };
}

/** A path as a URI reference (RFC 3986): relative stays relative. */
function uriOf(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent);
  const encoded = parts.join('/').replace(/^([A-Za-z])%3A\//, '/$1:/');
  if (encoded.startsWith('//')) return `file:${encoded}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
