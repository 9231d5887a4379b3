import type { Random } from '../builders/random';

/** Changes bytes without knowing what they are; what is changed lies in `places`, whole where they are not given. */
export type Mutation = (bytes: Uint8Array, random: Random, places?: Range) => Uint8Array;

/** From `start` up to, but not with, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One array of several, one after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** All of the bytes. */
export function wholeOf(bytes: Uint8Array): Range {
  return { start: 0, end: bytes.length };
}
