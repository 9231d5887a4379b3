import type { Measure } from './measure';
import type { Senses } from './senses';
import type { Sense } from './vocabulary';

/** Words that say when, whose, how, or which number of a sentence, whatever is counted. */
const ofAnything: readonly Sense[] = [
  'filler',
  'thisYear',
  'soFar',
  'previous',
  'next',
  'own',
  'region',
  'office',
  'disclosure',
  'receive',
  'handle',
  'conclude',
  'decide',
  'all',
  'onTime',
  'allKinds',
  'sum',
  'two',
  'three',
  'separately',
  'each',
  'base',
  'subset',
  'among',
  'rest',
  'more',
  'level',
  'negation',
];

const ofRequests: readonly Sense[] = [
  ...ofAnything,
  'request',
  'bareRequest',
  'matter',
  'concern',
  'due',
  'carry',
  'acrossYears',
  'pending',
  'column:pending',
  'other',
  'weakPublic',
  'weakDenied',
  'publicKind',
  'applicantsAll',
  'applicantKinds',
  'people',
  'column:naturalPerson',
  'column:business',
  'column:research',
  'column:nonprofit',
  'column:legalService',
  'column:otherOrganization',
  'column:legalPersons',
];

const ofDecisions: readonly Sense[] = [
  ...ofAnything,
  'disclosure.licensing',
  'disclosure.penalties',
  'disclosure.compulsion',
  'enforcers',
  'applicantsAll',
];

const ofDocuments: readonly Sense[] = [
  ...ofAnything,
  'disclosure.normativeDocuments',
  'disclosure.rules',
  'issue',
  'publish',
  'repeal',
  'lapse',
  'inForce',
];

const ofFees: readonly Sense[] = [...ofAnything, 'disclosure.fees', 'charge', 'concern'];

/** What an organ does with a case, without which a word for how it works says nothing of how many: 规范办理行政许可, but 规范行政许可. */
const acts: readonly Sense[] = ['receive', 'handle', 'due', 'conclude', 'decide', 'issue'];

const fitting: ReadonlyMap<string, readonly Sense[]> = new Map([
  ['disclosure.licensing', ofDecisions],
  ['disclosure.penalties', ofDecisions],
  ['disclosure.compulsion', ofDecisions],
  ['disclosure.normativeDocuments', ofDocuments],
  ['disclosure.rules', ofDocuments],
  ['disclosure.fees', ofFees],
  ['requests', ofRequests],
]);

/**
 * A measure as far as all that is said of its number may be said of what it counts: a word known for another kind of number (依申请公开败诉1件,
 * 未公开行政处罚238件, 行政许可收费为0) makes it another count, as one that is not understood does. Of disputes every such word is weighed where
 * they are measured.
 */
export function fitted(measure: Measure, senses: Senses): Measure {
  const words = fitting.get(measure.subject);
  if (words === undefined || measure.certainty === 'open') return measure;
  return senses.every((sense) => fits(sense, words, measure, senses)) ? measure : { ...measure, certainty: 'open' };
}

function fits(sense: Sense, words: readonly Sense[], { subject }: Measure, senses: Senses): boolean {
  if (words.includes(sense)) return true;
  if (sense === 'effort') return senses.hasAny(acts);
  if (subject !== 'requests') return false;
  return sense === 'terminated' ? senses.has('requests.otherHandling.correctionOverdue') : sense.startsWith('requests.');
}
