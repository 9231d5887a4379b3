import type { Language, Report, Suspect } from '../model/index';
import type { Sum } from '../sums/index';

/** What locating sees. */
export interface Scene {
  readonly report: Report;
  readonly sums: readonly Sum[];
  readonly previous?: Report | undefined;
}

/** For every broken equation, by its id, the cells whose change would mend it, best first. */
export function suspectsOf(_scene: Scene, _language: Language): ReadonlyMap<string, Suspect[]> {
  return new Map();
}
