import { ExtractError, type LimitName, type Limits, limitsGiven, limitTerms, type Meter } from '../model/index';

/** Begins to read a file within limits. Throws `RangeError` for a limit that does not exist, is no positive number or higher than it can be. */
export function startMeter(set: Limits | null | undefined): Meter {
  const limits = limitsGiven(set);
  const counts = new Map<LimitName, number>();
  const heed: Meter['heed'] = (name, found, whole) => {
    const most = limits[name] ?? limitTerms[name].most;
    if (found <= most) return;
    throw new ExtractError(limitTerms[name].code, { limit: name, most, found: whole ? found : `> ${most}` });
  };
  return {
    heed,
    count(name, more) {
      const found = (counts.get(name) ?? 0) + more;
      counts.set(name, found);
      heed(name, found);
    },
  };
}
