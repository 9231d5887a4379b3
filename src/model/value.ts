import * as z from 'zod';

/**
 * What a cell says. `blank` is nothing at all, `dash` a sign for nothing (-, —, /, 无), `number` a figure;
 * `unreadable` is text in which no figure can be read with certainty.
 */
export const ValueKind = z.enum(['number', 'blank', 'dash', 'unreadable']);
export type ValueKind = z.infer<typeof ValueKind>;

/** A cell's text read as a value; `number` is null unless the kind is `number`. */
export interface Value {
  readonly kind: ValueKind;
  readonly number: number | null;
  /** The unit that the text itself names, where it names one. */
  readonly unit: '元' | '万元' | null;
}
