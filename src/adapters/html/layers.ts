/** Deeper layers, and more of them than any page has, are one with those around them. */
const [deepest, most] = [32, 1000];

/** A layer of style sheets, or what stands in none: rules of an inner layer give way to those of the one around it, those of a layer to those of later ones (CSS Cascade 5, 6.4). */
export class Layer {
  readonly #inner = new Map<string, Layer>();
  readonly #depth: number;
  #rank = 0;

  constructor(depth = 0) {
    this.#depth = depth;
  }

  /** The layer of a name in this one, `a.b` being `b` in `a`, made where there is none yet; a new one where no name is said. */
  inner(name: string): Layer {
    const [first = '', ...others] = name.slice(0, 1000).split('.', deepest);
    const key = first === '' ? `#${this.#inner.size}` : first;
    const known = this.#inner.get(key);
    if (!known && (this.#depth >= deepest || this.#inner.size >= most)) return this;
    const layer = known ?? new Layer(this.#depth + 1);
    this.#inner.set(key, layer);
    return others.length === 0 ? layer : layer.inner(others.join('.'));
  }

  /** Numbers this layer and those in it, the weakest first; returns the first number that is free. */
  number(from = 0): number {
    let next = from;
    for (const layer of this.#inner.values()) next = layer.number(next);
    this.#rank = next;
    return next + 1;
  }

  /** How strong it is among all that have been numbered: declarations of the stronger win, important ones of the weaker. */
  get rank(): number {
    return this.#rank;
  }
}
