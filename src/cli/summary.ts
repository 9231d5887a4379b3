import type { Finding, Language, Result } from '../node';
import { isReadWhole, say } from '../node';

/** What became of one input, as far as it is counted. */
export interface Outcome {
  /** Why it could not be read. */
  readonly code?: string | undefined;
  /** Whether every cell of it was read with certainty. */
  readonly whole: boolean;
  readonly problems: number;
  readonly findings: readonly Pick<Finding, 'severity'>[];
}

/** What the inputs came to. */
export interface Summary {
  readonly read: number;
  readonly withFindings: number;
  readonly withErrors: number;
  readonly withProblems: number;
  /** How many were read, but not every cell of them. */
  readonly inPart: number;
  /** How many could not be read, by code. */
  readonly refused: Readonly<Record<string, number>>;
}

const wordings = {
  read: {
    zh: '已读 {read} 份：有发现的 {withFindings} 份（其中有错误的 {withErrors} 份），有未读准之处的 {withProblems} 份',
    en: '{read} read: {withFindings} with findings ({withErrors} with errors), {withProblems} with problems',
  },
  refused: { zh: '；未读 {count} 份：{codes}', en: '; {count} refused: {codes}' },
} as const;

/** The summary before the first input. */
export const nothing: Summary = { read: 0, withFindings: 0, withErrors: 0, withProblems: 0, inPart: 0, refused: {} };

/** The outcome of a result. */
export function outcomeOf(result: Result): Outcome {
  if (!result.ok) return { code: result.code, whole: false, problems: 0, findings: [] };
  const { report, audit } = result;
  return { whole: isReadWhole(report), problems: report.problems.length, findings: audit?.findings ?? [] };
}

/** The summary with one more outcome. */
export function withOutcome(summary: Summary, { code, whole, problems, findings }: Outcome): Summary {
  if (code !== undefined) {
    return { ...summary, refused: { ...summary.refused, [code]: (summary.refused[code] ?? 0) + 1 } };
  }
  return {
    ...summary,
    read: summary.read + 1,
    withFindings: summary.withFindings + Number(findings.length > 0),
    withErrors: summary.withErrors + Number(findings.some(({ severity }) => severity === 'error')),
    withProblems: summary.withProblems + Number(problems > 0),
    inPart: summary.inPart + Number(!whole),
  };
}

/** How many inputs could not be read. */
export function refusedOf({ refused }: Summary): number {
  return Object.values(refused).reduce((sum, count) => sum + count, 0);
}

/** The summary in a line. */
export function summaryText(summary: Summary, language: Language): string {
  const count = refusedOf(summary);
  const byCount = Object.entries(summary.refused).toSorted(([, one], [, other]) => other - one);
  const codes = byCount.map(([code, number]) => `${code} ${number}`).join(language === 'zh' ? '，' : ', ');
  const { read, withFindings, withErrors, withProblems } = summary;
  return (
    say(wordings.read, language, { read, withFindings, withErrors, withProblems }) +
    (count > 0 ? say(wordings.refused, language, { count, codes }) : '')
  );
}
