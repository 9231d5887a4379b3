import { type Measure, measure, sumOf as of, type Topic } from './measure';
import type { Senses } from './senses';
import type { Reading, Term } from './statement';
import type { Sense } from './vocabulary';

const notDeciding: readonly Sense[] = [
  'matter',
  'concern',
  'receive',
  'publish',
  'issue',
  'repeal',
  'inForce',
  'weakPublic',
  'carry',
  'acrossYears',
  'pending',
];

type Line = `disclosure.${string}`;
const decided: readonly Line[] = ['disclosure.licensing', 'disclosure.penalties', 'disclosure.compulsion'];

/** Whether decisions of table 二 are named. */
export function decides(senses: Senses): boolean {
  return senses.hasAny(decided);
}

/** Decisions of table 二, not pieces of information about them. What was received, published, revoked or struck off the list of them is another number. */
export function decisionMeasure(senses: Senses, topic: Topic): Measure | null {
  const lines = decided.filter((line) => senses.has(line));
  const [first] = lines;
  if (!first || senses.hasAny(notDeciding) || senses.names('column:')) return null;
  if (topic.pieces && !senses.has('decide')) return null;
  const readings = [of(...lines.map((line) => ({ line, column: 'decisions' })))];
  return measure(first, readings, !senses.has('each'));
}

const acts: readonly Sense[] = ['issue', 'repeal', 'lapse', 'inForce'];
const actsAndPublishing: readonly Sense[] = [...acts, 'publish'];
const documents: readonly Line[] = ['disclosure.normativeDocuments', 'disclosure.rules'];

/**
 * Normative documents. A stock is sometimes told without this year's additions (a published report gives 393 in force and
 * 77 made where its table prints 470), so those readings settle it as well.
 */
export function documentMeasure(senses: Senses, topic: Topic): Measure | null {
  const named = documents.filter((line) => senses.has(line));
  const told = senses.hasAny(actsAndPublishing);
  const before = told ? documents.filter((line) => line === topic.subject) : [];
  const lines = named.length > 0 ? named : before;
  const [first] = lines;
  if (!first || senses.hasAny(['receive', 'request', 'matter'])) return null;
  if (topic.pieces && !senses.hasAny(acts)) return null;
  const at = (column: string) => lines.map((line) => ({ line, column }));
  const only = acts.filter((act) => act !== 'lapse' && senses.has(act)).length === 1 && !senses.has('publish');
  if (senses.has('lapse') && !senses.has('repeal')) return measure(first, [of(...at('repealed'))], false);
  if (senses.has('repeal')) return measure(first, [of(...at('repealed'))], only);
  if (senses.has('inForce')) return measure(first, inForceAt(at), only);
  const issued = ['issued', 'newlyMade', 'newlyPublished'].map((column) => of(...at(column)));
  return measure(first, senses.has('issue') ? issued : [...issued, ...inForceAt(at)], only);
}

/** What is in force, with or without this year's. */
function inForceAt(at: (column: string) => Term[]): Reading[] {
  return [
    of(...at('inForce')),
    { plus: at('inForce'), minus: at('issued') },
    { plus: [...at('inForce'), ...at('repealed')], minus: at('issued') },
    of(...at('totalPublished')),
  ];
}
