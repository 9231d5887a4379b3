import { hasApplicant } from './applicants';
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
  'receive',
  'handle',
  'conclude',
  'decide',
  'all',
  'onTime',
  'allKinds',
  'applicantsAll',
  'sum',
  'two',
  'three',
  'separately',
  'each',
  'base',
  'subset',
  'among',
  'level',
  'negation',
];

/** What is left of something, or is beside it. */
const ofRest: readonly Sense[] = ['rest', 'more', 'other'];

const ofRequests: readonly Sense[] = [
  ...ofAnything,
  ...ofRest,
  'disclosure',
  'request',
  'bareRequest',
  'matter',
  'concern',
  'due',
  'carry',
  'acrossYears',
  'pending',
  'column:pending',
  'weakPublic',
  'weakDenied',
  'publicKind',
  'applicantKinds',
  'people',
];

const ofDisputes: readonly Sense[] = [
  ...ofAnything,
  ...ofRest,
  'disclosure',
  'request',
  'bareRequest',
  'pending',
  'column:upheld',
  'column:corrected',
  'column:otherResult',
  'column:pending',
  'respond',
  'arbiter',
  'closed',
  'people',
];

const ofDecisions: readonly Sense[] = [
  ...ofAnything,
  'disclosure.licensing',
  'disclosure.penalties',
  'disclosure.compulsion',
  'enforcers',
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

const fitting: Readonly<Record<string, readonly Sense[]>> = {
  'disclosure.licensing': ofDecisions,
  'disclosure.penalties': ofDecisions,
  'disclosure.compulsion': ofDecisions,
  'disclosure.normativeDocuments': ofDocuments,
  'disclosure.rules': ofDocuments,
  'disclosure.fees': ofFees,
};

/**
 * A measure as far as all that is said of its number may be said of what it counts: a word known for another kind of number (依申请公开败诉1件,
 * 未公开行政处罚238件, 行政许可收费为0) makes it another count, as one that is not understood does.
 */
export function fitted(measure: Measure, senses: Senses): Measure {
  const { subject, certainty } = measure;
  if (certainty === 'open') return measure;
  const words = fitting[subject] ?? (subject === 'requests' ? ofRequests : ofDisputes);
  const fits = senses.every((sense) => words.includes(sense) || isOfKind(sense, measure, senses));
  return fits && !isOfSome(measure, senses) ? measure : { ...measure, certainty: 'open' };
}

/** What an organ does with a case, without which a word for how it works says nothing of how many: 规范办理行政许可, but 规范行政许可. */
const acts: readonly Sense[] = ['receive', 'handle', 'due', 'conclude', 'decide', 'issue'];

/** Whether a word names what is counted, or goes with one that does. */
function isOfKind(sense: Sense, { subject }: Measure, senses: Senses): boolean {
  if (sense === 'effort') return senses.hasAny(acts);
  // 未实施行政强制: of which there was none there was none about disclosure.
  if (sense === 'disclosure') return senses.has('negation');
  // 无涉及政府信息公开的行政复议
  if (sense === 'concern' && subject.startsWith('disputes.')) return senses.has('negation') && senses.has('disclosure');
  // 现行有效的还有62件
  if (sense === 'more') return senses.has('inForce');
  if (subject.startsWith('disputes.')) return sense.startsWith('disputes.');
  if (subject !== 'requests') return false;
  // 逾期不补正终止办理
  if (sense === 'terminated') return senses.has('requests.otherHandling.correctionOverdue');
  return sense.startsWith('requests.') || sense.startsWith('column:');
}

const ofOutcome: readonly Sense[] = ['weakPublic', 'weakDenied', 'publicKind'];

/** Whether words that fit tell of some of the cases together: 其余申请33件, 政府信息公开申请公开31件, 行政许可按期办结412件, 其他行政复议158件. */
function isOfSome({ subject, last }: Measure, senses: Senses): boolean {
  if (subject === 'requests') {
    // 要求公开政府信息的申请 names what was asked for.
    const ended = senses.hasAny(ofOutcome) && !senses.has('disclosure');
    return last === 'intake' && (ended || (senses.hasAny(ofRest) && !hasApplicant(senses)));
  }
  if (subject.startsWith('disputes.')) {
    // 尚有复议1件, but 行政复议尚有1件未审结
    const left = senses.has('rest') || (senses.has('more') && !senses.names('column:'));
    return senses.has('conclude') || (left && senses.names('disputes.'));
  }
  return senses.has('conclude') && senses.has('onTime');
}
