/** From one place to another along an axis. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Entry<Item> extends Stretch {
  readonly item: Item;
  readonly index: number;
}

/**
 * Items that each fill a stretch, so laid out that those which share something with another stretch are found without going through all: an
 * interval tree (Cormen et al., Introduction to Algorithms, 14.3) over the items in order of where they begin. A page in the
 * midst of thousands costs no more than one alone.
 */
export class Stretches<Item> {
  readonly #entries: readonly Entry<Item>[];
  /** For the entry in the middle of each part that the search halves, how far any of that part reaches. */
  readonly #reach: Float64Array;

  constructor(items: readonly Item[], stretchOf: (item: Item) => Stretch) {
    this.#entries = items
      .map((item, index): Entry<Item> => {
        const { from, to } = stretchOf(item);
        return { item, index, from, to };
      })
      .filter(({ from, to }) => from < to)
      .sort((a, b) => a.from - b.from);
    this.#reach = new Float64Array(this.#entries.length);
    this.#measure(0, this.#entries.length);
  }

  /** Whether some item passes a test that shares more than an end with a stretch. */
  some({ from, to }: Stretch, test: (item: Item) => boolean): boolean {
    return this.#visit(from, to, 0, this.#entries.length, ({ item }) => test(item));
  }

  /** The items that share more than an end with a stretch, or hold it where it is but a place, in the order in which they were given. */
  sharing({ from, to }: Stretch): Item[] {
    const found: Entry<Item>[] = [];
    this.#visit(from, to, 0, this.#entries.length, (entry) => {
      found.push(entry);
      return false;
    });
    return found.sort((a, b) => a.index - b.index).map(({ item }) => item);
  }

  #measure(low: number, high: number): number {
    if (low >= high) return Number.NEGATIVE_INFINITY;
    const middle = (low + high) >> 1;
    const own = this.#entries[middle]?.to ?? Number.NEGATIVE_INFINITY;
    const reach = Math.max(own, this.#measure(low, middle), this.#measure(middle + 1, high));
    this.#reach[middle] = reach;
    return reach;
  }

  #visit(from: number, to: number, low: number, high: number, test: (entry: Entry<Item>) => boolean): boolean {
    if (low >= high) return false;
    const middle = (low + high) >> 1;
    const entry = this.#entries[middle];
    if (!entry || (this.#reach[middle] ?? 0) <= from) return false;
    if (this.#visit(from, to, low, middle, test)) return true;
    if (entry.from >= to) return false;
    if (entry.to > from && test(entry)) return true;
    return this.#visit(from, to, middle + 1, high, test);
  }
}
