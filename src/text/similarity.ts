import { letters } from './fold';

/** A text as the characters and pairs of characters it consists of, each as a number, with how often. */
export type Features = ReadonlyMap<number, number>;

/** The features of a folded text, punctuation left out. */
export function featuresOf(folded: string): Features {
  const text = letters(folded);
  const features = new Map<number, number>();
  let before = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const single = -1 - code;
    features.set(single, (features.get(single) ?? 0) + 1);
    // Counted from the first Han character, so that pairs of Han characters are small integers, which cost no memory.
    if (before >= 0) {
      const pair = ((before - 0x4e00) & 0xffff) * 0x10000 + code;
      features.set(pair, (features.get(pair) ?? 0) + 1);
    }
    before = code;
  }
  return features;
}

/** The character, or the two characters, that a feature is. */
export function charactersOf(feature: number): string[] {
  if (feature < 0) return [String.fromCharCode(-1 - feature)];
  return [Math.floor(feature / 0x10000) + 0x4e00, feature].map((code) => String.fromCharCode(code & 0xffff));
}

/** How much a feature says: the rarer among the labels of the form, the more (inverse document frequency, Spärck Jones 1972). */
export type Weigh = (feature: number) => number;

/** Weights for a vocabulary of labels. */
export function weights(vocabulary: readonly Features[]): Weigh {
  const counts = new Map<number, number>();
  for (const features of vocabulary)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const weight = (count: number) => Math.log(1 + vocabulary.length / (1 + count));
  const known = new Map([...counts].map(([feature, count]) => [feature, weight(count)]));
  const stranger = weight(0);
  return (feature) => known.get(feature) ?? stranger;
}

/** The weight of all of a text's features. */
export function weightOf(features: Features, weigh: Weigh): number {
  let sum = 0;
  for (const [feature, count] of features) sum += count * weigh(feature);
  return sum;
}

/**
 * How alike two texts are, 0 to 1: the weight of what they share against the weight of both (Dice 1945). A text that is
 * wholly part of a longer one (a label cut short, a note added inside) counts nearly as much as an equal one, the more so
 * the longer the part is.
 */
export function similarity(a: Features, b: Features, weightA: number, weightB: number, weigh: Weigh): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [feature, count] of small) {
    const other = large.get(feature);
    if (other) shared += Math.min(count, other) * weigh(feature);
  }
  if (shared === 0) return 0;
  const dice = (2 * shared) / (weightA + weightB);
  const contained = shared / Math.min(weightA, weightB);
  const substance = Math.min(1, small.size / 8);
  return Math.max(dice, 0.9 * contained * substance);
}
