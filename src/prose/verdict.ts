import type { Report } from '../model/index';
import type { Verdict } from '../rules/define';
import { planOf } from '../sums/index';
import type { Said } from './index';
import { nameOfReading } from './names';

/** The verdict on one statement; a failure fills the places `quote`, `printed` and `measure` of its rule's wording. */
export function verdictOn(report: Report, said: Said): Verdict {
  const { statement, outcome, cells, stated, printed, location } = said;
  if (outcome !== 'contradicts') return { outcome: outcome === 'agrees' ? 'passed' : 'unknown' };
  const [reading] = statement.readings;
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
      measure: reading ? nameOfReading(planOf(report), reading) : '',
    },
  };
}
