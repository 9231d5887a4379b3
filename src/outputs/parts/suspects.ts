import type { Finding, Suspect } from '../../model/index';

/** The cells that explain a finding best: those of rank 1. */
export function bestSuspects(finding: Pick<Finding, 'suspects'>): Suspect[] {
  return (finding.suspects ?? []).filter((suspect) => suspect.rank === 1);
}

/** The best suspects, those that are to be corrected together in one group. */
export function bestExplanations<S extends Pick<Suspect, 'rank' | 'explanation'>>(finding: {
  readonly suspects?: readonly S[] | undefined;
}): S[][] {
  const best = (finding.suspects ?? []).filter((suspect) => suspect.rank === 1);
  const numbers = [...new Set(best.map((suspect) => suspect.explanation))];
  return numbers.map((number) => best.filter((suspect) => suspect.explanation === number));
}
