import { letters } from './fold';

/** A text as the characters and pairs of characters it consists of, each with how often. */
export type Features = ReadonlyMap<string, number>;

/** The features of a folded text, punctuation left out. */
export function featuresOf(folded: string): Features {
  const text = letters(folded);
  const features = new Map<string, number>();
  const add = (feature: string) => features.set(feature, (features.get(feature) ?? 0) + 1);
  for (let i = 0; i < text.length; i++) {
    add(text.charAt(i));
    if (i > 0) add(text.slice(i - 1, i + 1));
  }
  return features;
}

/** How much a feature says: the rarer among the labels of the form, the more (inverse document frequency, Spärck Jones 1972). */
export type Weigh = (feature: string) => number;

/** Weights for a vocabulary of labels. */
export function weights(vocabulary: readonly Features[]): Weigh {
  const counts = new Map<string, number>();
  for (const features of vocabulary)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return (feature) => Math.log(1 + vocabulary.length / (1 + (counts.get(feature) ?? 0)));
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
