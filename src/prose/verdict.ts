import type { Report } from '../model/index';
import type { Verdict } from '../model/verdict';
import { planOf } from '../sums/index';
import type { Reading } from '../text/statements/index';
import type { Said } from './index';
import { nameOfReading } from './names';

/** The verdict on one statement; a failure fills the places `quote`, `printed`, `measure` and, of a share, `base` of its rule's wording. */
export function verdictOn(report: Report, said: Said): Verdict {
  const { statement, outcome, cells, stated, printed, base, location } = said;
  if (outcome === 'agrees') return { outcome: 'passed' };
  if (outcome !== 'contradicts') return { outcome: 'unknown', quote: statement.quote };
  const [reading] = statement.readings;
  const name = (one: Reading | undefined) => (one ? nameOfReading(planOf(report), one) : '');
  return {
    outcome: 'failed',
    cells,
    left: stated,
    ...(printed !== null && { right: printed }),
    quote: statement.quote,
    location,
    values: {
      quote: statement.quote,
      printed: printed ?? '',
      measure: name(reading),
      base: name(base),
    },
  };
}
