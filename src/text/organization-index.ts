import { comparedName } from './body-name';
import { countWhile } from './count-while';

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
 * Makes an index of names by their ends and by their sketches: two names mean one body only where one ends with the other, both
 * end with the same place and office, or what they have of both may be one (`sameOrganization`). Looking up costs what is
 * found, not how many there are.
 */
export function indexOrganizations(names: readonly (string | null)[]): OrganizationIndex {
  const entries: Entry[] = [];
  const [byText, bySketch, byOffice, placeless] = [new Positions(), new Positions(), new Positions(), new Positions()];
  for (const [position, name] of names.entries()) {
    if (name === null) continue;
    const { text, sketches, office, isPlaceless } = comparedName(name);
    entries.push({ text, backwards: reverse(text), position });
    byText.add(text, position);
    for (const sketch of sketches) bySketch.add(sketch, position);
    byOffice.add(office, position);
    if (isPlaceless) placeless.add(office, position);
  }
  entries.sort((one, other) => (one.backwards < other.backwards ? -1 : 1));
  return {
    near(name) {
      const { text, ending, sketches, office, isPlaceless } = comparedName(name);
      const found = new Set(endingWith(entries, text === '' ? '' : ending));
      const take = (positions: readonly number[]) => {
        for (const position of positions) found.add(position);
      };
      for (let start = 0; start <= text.length; start++) take(byText.at(text.slice(start)));
      for (const sketch of sketches) take(bySketch.at(sketch));
      take((isPlaceless ? byOffice : placeless).at(office));
      return [...found].sort((one, other) => one - other);
    },
  };
}

/** Positions by a text. */
class Positions {
  readonly #known = new Map<string, number[]>();

  add(text: string, position: number): void {
    const positions = this.#known.get(text);
    if (positions) positions.push(position);
    else this.#known.set(text, [position]);
  }

  at(text: string): readonly number[] {
    return this.#known.get(text) ?? [];
  }
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
