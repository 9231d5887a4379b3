import { applicantsIn, meantBy } from './applicants';
import { certaintyOf } from './certainty';
import type { Clause } from './clauses';
import type { Context } from './context';
import { measure } from './measure';
import type { Reading, Statement } from './statement';
import type { Sense } from './vocabulary';
import { type Page, quoteOf, type Reach } from './words';

const kinds = ['naturalPerson', 'business', 'research', 'nonprofit', 'legalService', 'otherOrganization'];
const wholes = ['requests.newReceived', 'requests.concluded'];

/** Nothing else is said where all requests are told to be of one kind of applicant. */
const allowed: readonly string[] = [
  ...([
    'filler',
    'all',
    'request',
    'bareRequest',
    'receive',
    'thisYear',
    'own',
    'disclosure',
    'applicantsAll',
    'applicantKinds',
  ] satisfies Sense[]),
  ...kinds.map((kind) => `column:${kind}`),
  'column:legalPersons',
  'column:legalPerson',
];

/** 收到政府信息公开申请53件，均来自自然人: there were none of other applicants. */
export function readOnlyApplicants(page: Page, clause: Clause, words: Reach, context: Context): Statement | null {
  const { senses } = words;
  const columns = applicantsIn(senses);
  const plain = senses.has('all') && columns.length > 0 && senses.areAmong(allowed);
  if (!plain || context.frame !== null || context.strange || !isOfAll(page, clause, senses, context)) return null;
  const others = meantBy(columns, [], senses).map((some) => kinds.filter((kind) => !some.includes(kind)));
  const readings = others.flatMap((some) =>
    wholes.map((line): Reading => ({ plus: some.map((column) => ({ line, column })) })),
  );
  const counted = measure('requests', readings, true, 'intake');
  return {
    kind: 'none',
    ...quoteOf(page, clause.start, clause.end),
    value: 0,
    step: 1,
    unit: 'case',
    round: false,
    ...certaintyOf(context, true, counted, page.index),
    readings,
  };
}

/** Whether all requests are spoken of: they are named, or the number before is all that came in. */
function isOfAll({ text }: Page, { start }: Clause, senses: Reach['senses'], { previous, topic }: Context): boolean {
  if (senses.has('request')) return true;
  const [first] = previous?.readings[0]?.plus ?? [];
  if (topic.subject !== 'requests' || previous?.certainty !== 'certain') return false;
  const isIntake = first?.line === 'requests.newReceived' && first.column === 'total';
  // 较上年增加12件，均来自企业
  return isIntake && !/[增减多少比较]/.test(text.text.slice(previous.start, start));
}
