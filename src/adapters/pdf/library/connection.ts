import type { Meter } from '../../../model/limits';
import { withNamedCharacters } from './named-characters';

type Operators = typeof import('pdfjs-dist/legacy/build/pdf.mjs').OPS;
type Listener = (event: { readonly data: unknown }) => void;

/**
 * The line between the two halves of pdfjs, which work in one thread, in the manner of its own (LoopbackPort). Every drawing operator passes here as soon
 * as it is known, so that forms inside forms, which may draw millions of times what the file holds, are stopped on the way.
 */
export class Connection {
  /** Rejects with `ExtractError` (too-large, too-deep) where the meter allows no more operators or saved states; never resolves. */
  readonly exceeded: Promise<never>;
  readonly #meter: Meter;
  readonly #operators: Operators;
  readonly #listeners = new Map<Listener, Listener>();
  #exceed: (reason: unknown) => void = () => undefined;
  #depth = 0;

  constructor(meter: Meter, operators: Operators) {
    this.#meter = meter;
    this.#operators = operators;
    this.exceeded = new Promise((_, reject) => {
      this.#exceed = reject;
    });
    this.exceeded.catch(() => undefined);
  }

  postMessage(message: unknown, transfer?: Transferable[]): void {
    const event = { data: structuredClone(withNamedCharacters(message), transfer ? { transfer } : undefined) };
    this.#count(event.data);
    void Promise.resolve().then(() => {
      for (const listener of this.#listeners.values()) listener(event);
    });
  }

  addEventListener(_: string, listener: Listener, { signal }: { signal?: AbortSignal } = {}): void {
    this.#listeners.set(listener, listener.bind(this));
    signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#listeners.clear();
  }

  #count(message: unknown): void {
    const { fnArray, lastChunk } = Object(Object(message).chunk);
    if (!Array.isArray(fnArray)) return;
    try {
      this.#meter.count('operators', fnArray.length);
      for (const operator of fnArray) this.#descend(operator);
    } catch (reason) {
      this.#exceed(reason);
    }
    if (lastChunk) this.#depth = 0;
  }

  /** Each saved state of pdfjs inherits from the one around it, and what is looked up in it costs as many steps as it is deep. */
  #descend(operator: unknown): void {
    const { save, restore, paintFormXObjectBegin, paintFormXObjectEnd } = this.#operators;
    if (operator === save || operator === paintFormXObjectBegin) {
      this.#depth += 1;
      this.#meter.heed('stateDepth', this.#depth);
    }
    if (operator === restore || operator === paintFormXObjectEnd) this.#depth = Math.max(0, this.#depth - 1);
  }
}
