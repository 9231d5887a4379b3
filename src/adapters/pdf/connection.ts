import type { Meter } from '../../model/limits';

type Listener = (event: { readonly data: unknown }) => void;

/**
 * The line between the two halves of pdfjs, which work in one thread, in the manner of its own (LoopbackPort). Every drawing operator passes here as soon
 * as it is known, so that forms inside forms, which may draw millions of times what the file holds, are stopped on the way.
 */
export class Connection {
  /** Rejects with `ExtractError` (too-large) where a file has more operators than the meter allows; never resolves. */
  readonly exceeded: Promise<never>;
  readonly #meter: Meter;
  readonly #listeners = new Map<Listener, Listener>();
  #exceed: (reason: unknown) => void = () => undefined;

  constructor(meter: Meter) {
    this.#meter = meter;
    this.exceeded = new Promise((_, reject) => {
      this.#exceed = reject;
    });
    this.exceeded.catch(() => undefined);
  }

  postMessage(message: unknown, transfer?: Transferable[]): void {
    const event = { data: structuredClone(message, transfer ? { transfer } : undefined) };
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
    const { fnArray } = Object(Object(message).chunk);
    if (!Array.isArray(fnArray)) return;
    try {
      this.#meter.count('operators', fnArray.length);
    } catch (reason) {
      this.#exceed(reason);
    }
  }
}
