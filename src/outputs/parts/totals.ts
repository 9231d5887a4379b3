import type { Severity } from '../../model/index';
import type { Result, Totals } from '../define';

/** The totals before the first result. */
export const noTotals: Totals = { read: 0, unread: 0, error: 0, warning: 0, note: 0, passed: 0, failed: 0, unknown: 0 };

/** The totals with one more result. */
export function addToTotals(totals: Totals, result: Result): Totals {
  if (!result.ok) return { ...totals, unread: totals.unread + 1 };
  const { findings = [], tally } = result.audit ?? {};
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    read: totals.read + 1,
    unread: totals.unread,
    error: totals.error + count('error'),
    warning: totals.warning + count('warning'),
    note: totals.note + count('note'),
    passed: totals.passed + (tally?.passed ?? 0),
    failed: totals.failed + (tally?.failed ?? 0),
    unknown: totals.unknown + (tally?.unknown ?? 0),
  };
}
