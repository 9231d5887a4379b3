import type { Sense } from './vocabulary';

/** The senses that name lines or columns of the tables, by what their ids begin with. */
const prefixes = ['disclosure.', 'requests.', 'disputes.', 'column:'] as const;
type Prefix = (typeof prefixes)[number];
type Named = Readonly<Record<Prefix, readonly Sense[]>>;

/**
 * What some words mean: each sense once, in the order in which it is first said. There are few of them, so that going through a list
 * costs less than asking a set, and which of them name lines is worked out once.
 */
export class Senses {
  readonly #all: readonly Sense[];
  #named: Named | null = null;
  #subject: Sense | 'requests' | null | undefined;

  constructor(all: readonly Sense[]) {
    this.#all = all;
  }

  /** The senses of some words. */
  static of(words: readonly { readonly sense: Sense | null }[]): Senses {
    const all: Sense[] = [];
    for (let index = 0; index < words.length; index++) {
      const sense = words[index]?.sense;
      if (sense && !all.includes(sense)) all.push(sense);
    }
    return all.length === 0 ? none : new Senses(all);
  }

  has(sense: Sense): boolean {
    const all = this.#all;
    for (let index = 0; index < all.length; index++) if (all[index] === sense) return true;
    return false;
  }

  /** Whether any of some senses is there. */
  hasAny(wanted: readonly Sense[]): boolean {
    const all = this.#all;
    for (let index = 0; index < all.length; index++) if (wanted.includes(all[index] as Sense)) return true;
    return false;
  }

  /** Whether all are among some. */
  areAmong(some: readonly string[]): boolean {
    return this.#all.every((sense) => some.includes(sense));
  }

  /** Whether all meet a condition. */
  every(isSo: (sense: Sense) => boolean): boolean {
    return this.#all.every(isSo);
  }

  /** The senses that name lines of a table, or columns. */
  naming(prefix: Prefix): readonly Sense[] {
    this.#named ??= namedIn(this.#all);
    return this.#named[prefix];
  }

  /** Whether any names a line of a table, or a column. */
  names(prefix: Prefix): boolean {
    return this.naming(prefix).length > 0;
  }

  /** What is spoken of by its own noun; the bare 申请 is used of other procedures too and says nothing. */
  get subject(): string | null {
    if (this.#subject === undefined)
      this.#subject = this.has('request') ? 'requests' : (this.#all.findLast(isSubject) ?? null);
    return this.#subject;
  }

  /** These, and then others that are not among them. */
  and(others: Senses): Senses {
    const added = others.#all.filter((sense) => !this.has(sense));
    return added.length === 0 ? this : new Senses([...this.#all, ...added]);
  }

  /** These without some. */
  without(others: readonly Sense[]): Senses {
    return this.hasAny(others) ? new Senses(this.#all.filter((sense) => !others.includes(sense))) : this;
  }
}

const none = new Senses([]);

function isSubject(sense: Sense): boolean {
  return sense.startsWith('disputes.') || sense.startsWith('disclosure.');
}

function namedIn(all: readonly Sense[]): Named {
  const named: Record<Prefix, Sense[]> = { 'disclosure.': [], 'requests.': [], 'disputes.': [], 'column:': [] };
  for (const sense of all) {
    const prefix = prefixes.find((one) => sense.startsWith(one));
    if (prefix !== undefined) named[prefix].push(sense);
  }
  return named;
}
