import type { PageFinding } from './data';

/** The likeliest explanations of a finding: each a group of cells that are wrong together. */
export function bestOf({ suspects }: PageFinding): PageFinding['suspects'][] {
  return suspects.filter((suspect) => suspect.rank === 1).map((suspect) => [suspect]);
}
