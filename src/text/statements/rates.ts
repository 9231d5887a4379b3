import { concludedReadings, dueBases, publicBases, publicReadings, requestBases } from './request-readings';
import type { Senses } from './senses';
import type { Certainty, Reading } from './statement';
import type { Sense } from './vocabulary';

/** A rate by its own name: what it counts, and of what. */
interface Rate {
  readonly readings: readonly Reading[];
  readonly bases: readonly Reading[];
  readonly certainty: Certainty;
}

/** The rates that are known by name. */
export const rates: Readonly<Partial<Record<Sense, Omit<Rate, 'certainty'>>>> = {
  concludeRate: { readings: concludedReadings, bases: dueBases },
  publicRate: { readings: publicReadings, bases: [...requestBases, ...publicBases] },
  grantedRate: { readings: publicReadings, bases: [...requestBases, ...publicBases] },
};

/** 公开率 alone is also that of what is published unasked, and 100% of it a way to say that all was done that had to be. */
export function rateOf(sense: Sense | null | undefined, senses: Senses, value: number): Rate | null {
  const rate = sense && rates[sense];
  if (!rate) return null;
  const plain = sense !== 'publicRate' || (senses.hasAny(['request', 'bareRequest']) && value < 100);
  return { ...rate, certainty: plain ? 'certain' : 'loose' };
}
