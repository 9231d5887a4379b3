import { countWhile } from './count-while';
import { comparedName, governmentOf } from './organization';

/** Names to look bodies up by. */
export interface OrganizationIndex {
  /** The positions of all names that are not certain to mean another body, in their order; some of those too. */
  near(name: string): number[];
}

interface Entry {
  readonly text: string;
  /** The compared name backwards, so that names which end alike stand together. */
  readonly backwards: string;
  readonly position: number;
}

/**
 * Makes an index of names by their ends: two names mean one body only where one ends with the other or both end with the
 * same place and office (`sameOrganization`). Looking up costs what is found, not how many there are.
 */
export function indexOrganizations(names: readonly (string | null)[]): OrganizationIndex {
  const entries: Entry[] = [];
  const byText = new Map<string, number[]>();
  for (const [position, name] of names.entries()) {
    if (name === null) continue;
    const { text } = comparedName(name);
    for (const one of new Set([text, governmentOf(text)])) {
      entries.push({ text: one, backwards: reverse(one), position });
      const same = byText.get(one);
      if (same) same.push(position);
      else byText.set(one, [position]);
    }
  }
  entries.sort((one, other) => (one.backwards < other.backwards ? -1 : 1));
  return {
    near(name) {
      const { text, ending } = comparedName(name);
      const found = new Set(endingWith(entries, text === '' ? '' : ending));
      for (const position of byText.get(governmentOf(text)) ?? []) found.add(position);
      for (let start = 0; start <= text.length; start++) {
        for (const position of byText.get(text.slice(start)) ?? []) found.add(position);
      }
      return [...found].sort((one, other) => one - other);
    },
  };
}

function endingWith(entries: readonly Entry[], ending: string): number[] {
  const wanted = reverse(ending);
  const found: number[] = [];
  const first = countWhile(entries, ({ backwards }) => backwards < wanted);
  for (let at = first; entries[at]?.backwards.startsWith(wanted); at++) {
    found.push(entries[at]?.position ?? 0);
  }
  return found;
}

function reverse(text: string): string {
  return text.split('').reverse().join('');
}
