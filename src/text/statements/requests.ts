import { applicantMeasure, applicantsIn, crossed, meantBy } from './applicants';
import { carryMeasure, intakeMeasure } from './intake';
import type { Measure, Topic } from './measure';
import { outcomeMeasure } from './outcomes';
import type { Senses } from './senses';
import type { Sense } from './vocabulary';

/** What a number counts that is about requests. */
export function requestMeasure(senses: Senses, topic: Topic): Measure | null {
  const elsewhere = isElsewhere(topic);
  if (elsewhere && !senses.has('request') && !senses.has('bareRequest') && !senses.names('requests.')) return null;
  // 有效申请112件
  if (isOfOtherProcedure(senses) || senses.has('inForce')) return null;
  const columns = applicantsIn(senses);
  const rows = outcomeMeasure(senses, topic) ?? carryMeasure(senses, topic);
  const found = rows ?? applicantMeasure(senses, topic) ?? intakeMeasure(senses, topic);
  const counted = found && (rows || columns.length === 0) ? forKinds(found, columns, senses, topic) : found;
  if (counted && mayBeKindOnly(senses, topic)) return { ...counted, certainty: 'certain', open: 'outcomes' };
  return counted && isOfAnyKind(senses, topic) ? { ...counted, open: 'applications' } : counted;
}

/** Behind decisions, documents and disputes, as behind what the tables do not count: 作出行政处罚156件，公开149件，不予公开7件 tells of those. */
function isElsewhere({ subject }: Topic): boolean {
  return subject !== null && subject !== 'requests';
}

/** Whether words that may be kinds of something else stand where something else is spoken of; 未收到申请 tells of requests wherever it stands. */
function mayBeKindOnly(senses: Senses, topic: Topic): boolean {
  if (!isKindOnly(senses)) return false;
  if (topic.subject === 'foreign' || topic.classed) return true;
  return isElsewhere(topic) && !(senses.has('request') && senses.has('negation'));
}

/** What a number under a row's name counts: for kinds of applicant named with it their cells, for those named before, or where they may be everyone, theirs or the total. */
function forKinds(counted: Measure, columns: readonly string[], senses: Senses, topic: Topic): Measure {
  if (columns.length === 0 && topic.columns.length === 0) return counted;
  const kinds = columns.length > 0 ? meantBy(columns, topic.columns, senses) : [topic.columns];
  const cells = kinds.flatMap((some) => crossed(counted.readings, some));
  return {
    ...counted,
    readings: columns.length > 0 && !senses.has('people') ? cells : [...counted.readings, ...cells],
  };
}

const ofCourts: readonly Sense[] = [
  'adjudicate',
  'closed',
  'arbiter',
  'column:upheld',
  'column:corrected',
  'column:otherResult',
];

/** 申请再审, 受理行政许可, 收到复议申请: what another procedure's noun stands beside is no request, whatever was spoken of before. */
function isOfOtherProcedure(senses: Senses): boolean {
  if (senses.has('request')) return false;
  return senses.hasAny(ofCourts) || senses.names('disputes.') || senses.names('disclosure.');
}

const ofRequests: readonly Sense[] = [
  'bareRequest',
  'receive',
  'handle',
  'due',
  'conclude',
  'carry',
  'acrossYears',
  'pending',
];

/** 依申请公开60件, 不予公开80件: words for what becomes of requests, and for the kinds of documents and of answers to proposals as well. */
function isKindOnly(senses: Senses): boolean {
  const outcomes = senses.names('requests.') || senses.has('weakDenied');
  if (outcomes) return !senses.has('request') && !senses.has('bareRequest');
  return senses.has('request') && !senses.hasAny(ofRequests);
}

/** 受理各类申请1200件, 审批申请1200件, or bare 申请 where something else was spoken of: all kinds of application may be counted, but not where 公开 or not is what was decided on them. */
function isOfAnyKind(senses: Senses, topic: Topic): boolean {
  if (senses.has('request') || !senses.has('bareRequest')) return false;
  if (topic.subject === 'foreign' && !topic.disclosure) return true;
  // 办理行政许可486件。全年收到申请512件。
  if (isElsewhere(topic) && !topic.disclosure && cameAlone(senses)) return true;
  return (
    senses.hasAny(['allKinds', 'people']) ||
    (senses.has('decide') &&
      !senses.naming('requests.').some((line) => ofDisclosure.some((group) => line.startsWith(group))))
  );
}

/** Whether applications are told to have come in, and nothing of what for or what became of them. */
function cameAlone(senses: Senses): boolean {
  return senses.has('receive') && !senses.hasAny(['disclosure', 'carry']) && !senses.names('requests.');
}

const ofDisclosure: readonly string[] = [
  'requests.granted',
  'requests.partiallyGranted',
  'requests.denied',
  'requests.unavailable',
];
