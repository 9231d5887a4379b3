/** Sets of numbers that can be united (disjoint sets with path halving, Tarjan and van Leeuwen 1984). */
export class Groups {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i);
  }

  find(member: number): number {
    let at = member;
    for (let parent = this.#parent[at] ?? at; parent !== at; parent = this.#parent[at] ?? at) {
      this.#parent[at] = this.#parent[parent] ?? parent;
      at = this.#parent[at] ?? at;
    }
    return at;
  }

  unite(a: number, b: number): void {
    this.#parent[this.find(a)] = this.find(b);
  }

  /** The sets, each in ascending order. */
  sets(): number[][] {
    const sets = new Map<number, number[]>();
    for (const member of this.#parent.keys()) {
      const root = this.find(member);
      const set = sets.get(root);
      if (set) set.push(member);
      else sets.set(root, [member]);
    }
    return [...sets.values()];
  }
}
