import type { OpenFile } from './library';

type Operators = OpenFile['library']['OPS'];

/** Leaves out what stands in layers that the file itself switches off. */
export class HiddenLayers {
  readonly #op: Operators;
  readonly #visible: (group: unknown) => boolean;
  #depth = 0;
  #hiddenAt: number | null = null;

  constructor(op: Operators, visible: (group: unknown) => boolean) {
    this.#op = op;
    this.#visible = visible;
  }

  hides(operator: number, values: readonly unknown[]): boolean {
    const begins = operator === this.#op.beginMarkedContent || operator === this.#op.beginMarkedContentProps;
    if (begins) {
      this.#depth++;
      if (this.#hiddenAt === null && values[0] === 'OC' && !this.#visible(values[1])) this.#hiddenAt = this.#depth;
    } else if (operator === this.#op.endMarkedContent) {
      if (this.#hiddenAt === this.#depth) this.#hiddenAt = null;
      this.#depth--;
      return false;
    }
    return this.#hiddenAt !== null && !begins && this.#marks(operator);
  }

  #marks(operator: number): boolean {
    return (
      operator === this.#op.constructPath ||
      operator === this.#op.shadingFill ||
      operator === this.#op.showText ||
      operator === this.#op.showSpacedText
    );
  }
}
