import { ExtractError, type LimitName, type Limits, limitTerms, type Meter } from '../model/index';

/** Begins to read a file within limits. Throws `RangeError` for a limit that does not exist or is no positive number. */
export function startMeter(set: Limits | null | undefined): Meter {
  const limits = set ?? {};
  for (const [name, most] of Object.entries(limits)) {
    if (!Object.hasOwn(limitTerms, name)) throw new RangeError(`no such limit: ${name}`);
    if (most !== undefined && !(typeof most === 'number' && most > 0))
      throw new RangeError(`not a positive number: ${name}=${String(most)}`);
  }
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
