import type { Audit, Report } from './model/index';
import { rules } from './rules/index';

/** Checks a report against the rules. */
export function checkReport(report: Report): Audit {
  const verdicts = rules.flatMap((rule) => [...rule.check({ report })]);
  const count = (outcome: string) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  return { findings: [], tally: { passed: count('passed'), failed: count('failed'), unknown: count('unknown') } };
}
