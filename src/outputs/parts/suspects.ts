import type { Finding, Suspect } from '../../model/index';

/** The cells that explain a finding best: those of rank 1. */
export function bestSuspects(finding: Finding): Suspect[] {
  return (finding.suspects ?? []).filter((suspect) => suspect.rank === 1);
}
