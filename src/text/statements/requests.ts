import { hasAny, linesIn, type Measure, measure, sumOf as of, type Senses, type Topic, total } from './measure';
import type { Reading } from './statement';
import type { Sense } from './vocabulary';

const received = total('requests.newReceived');
const carriedIn = total('requests.carriedIn');
const concluded = total('requests.concluded');
const carriedForward = total('requests.carriedForward');
const granted = total('requests.granted');
const partiallyGranted = total('requests.partiallyGranted');
const intake = [of(received), of(received, carriedIn)];
/** What came in this year and was answered: those carried in may be told apart, 答复新收申请78件、上年结转5件. */
const newOnly: Reading = { plus: [concluded], minus: [carriedIn] };
/** 不公开 beside 公开 is whatever was not disclosed. */
const notDisclosed: readonly Reading[] = [
  of(total('requests.denied')),
  of(total('requests.denied'), total('requests.unavailable')),
  of(total('requests.denied'), total('requests.unavailable'), total('requests.notProcessed')),
  { plus: [concluded], minus: [granted, partiallyGranted] },
];
const legalPersons = ['business', 'research', 'nonprofit', 'legalService', 'otherOrganization'];

/** What a number counts that is about requests. */
export function requestMeasure(senses: Senses, topic: Topic): Measure | null {
  if (
    topic.subject === 'foreign' &&
    !senses.has('request') &&
    !senses.has('bareRequest') &&
    linesIn(senses, 'requests.').length === 0
  )
    return null;
  if (isOfOtherProcedure(senses)) return null;
  const counted =
    outcomeMeasure(senses, topic) ??
    carryMeasure(senses, topic) ??
    applicantMeasure(senses, topic) ??
    intakeMeasure(senses, topic);
  const elsewhere = topic.subject === 'foreign' || topic.classed;
  if (counted && elsewhere && isKindOnly(senses)) return { ...counted, certainty: 'certain', open: 'outcomes' };
  return counted && isOfAnyKind(senses, topic) ? { ...counted, open: 'applications' } : counted;
}

const ofCourts: readonly Sense[] = ['adjudicate', 'arbiter', 'column:upheld', 'column:corrected', 'column:otherResult'];

/** 申请再审, 受理行政许可, 收到复议申请: what another procedure's noun stands beside is no request, whatever was spoken of before. */
function isOfOtherProcedure(senses: Senses): boolean {
  if (senses.has('request')) return false;
  return hasAny(senses, ofCourts) || ['disputes.', 'disclosure.'].some((lines) => linesIn(senses, lines).length > 0);
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
  const outcomes = linesIn(senses, 'requests.').length > 0 || senses.has('weakDenied');
  if (outcomes) return !senses.has('request') && !senses.has('bareRequest');
  return senses.has('request') && !hasAny(senses, ofRequests);
}

/** 公开 may count what was given in part as well; a reason stands for its group where 等原因 or the like widens it. */
function outcomeMeasure(senses: Senses, topic: Topic): Measure | null {
  const named = linesIn(senses, 'requests.');
  const rows = named.filter((line) => line.split('.').length > 2);
  const groups = named.filter((line) => line.split('.').length === 2);
  const known = topic.subject === 'requests';
  if (rows.length > 0 && groups.length === 0) {
    if (senses.has('receive')) return null;
    const parents = [...new Set(rows.map((row) => row.split('.').slice(0, 2).join('.')))];
    const readings = [of(...rows.map(total)), ...parents.map((parent) => of(total(parent)))];
    return measure('requests', readings, known && topic.last === 'outcome', 'outcome');
  }
  if (groups.length > 0) {
    const asked = !senses.has('receive') && !hasApplicant(senses);
    const readings = [
      of(...groups.map(total)),
      ...(rows.length > 0 ? [of(...rows.map(total)), ...rows.map((row) => of(total(row)))] : []),
    ];
    if (groups.includes('requests.granted') && groups.length === 1) readings.push(of(granted, partiallyGranted));
    return measure('requests', readings, topic.subject !== 'foreign' && asked, 'outcome');
  }
  if (senses.has('weakDenied')) return measure('requests', notDisclosed, known, 'outcome');
  if (senses.has('publicKind'))
    return measure('requests', [of(granted, partiallyGranted), of(granted)], known, 'outcome');
  if (senses.has('weakPublic') && known && !senses.has('bareRequest') && !senses.has('disclosure')) {
    return measure('requests', [of(granted), of(granted, partiallyGranted)], topic.last !== null, 'outcome');
  }
  if (!senses.has('other') || !known || hasApplicant(senses)) return null;
  const rest = [of(total('requests.otherHandling')), of(total('requests.otherHandling.other'))];
  return measure('requests', rest, false, 'outcome');
}

function carryMeasure(senses: Senses, topic: Topic): Measure | null {
  const across = senses.has('acrossYears');
  const [carry, pending] = [senses.has('carry') || across, senses.has('pending')];
  if (!carry && !pending) return null;
  const known =
    topic.subject === 'requests' ||
    senses.has('request') ||
    senses.has('bareRequest') ||
    (topic.subject === null && topic.newTold);
  const [before, after] = [senses.has('previous'), senses.has('next')];
  const ofCases = topic.subject?.startsWith('disputes.') && !senses.has('request') && !senses.has('bareRequest');
  if ((before && after) || ofCases) return null;
  const mixed = senses.has('conclude') || senses.has('due') || senses.has('handle');
  const intakeToo = senses.has('receive') ? [of(received, carriedIn)] : [];
  if (before) return measure('requests', [of(carriedIn), ...intakeToo], known && !mixed && !senses.has('receive'));
  if (after || pending) return measure('requests', [of(carriedForward)], known && !senses.has('receive'));
  if (senses.has('negation') && topic.last === 'outcome') return measure('requests', [of(carriedForward)], known);
  return measure('requests', [of(carriedForward), of(carriedIn)], across && known && !senses.has('receive'));
}

function hasApplicant(senses: Senses): boolean {
  return applicantsIn(senses).length > 0;
}

function applicantsIn(senses: Senses): string[] {
  const known = [...legalPersons, 'naturalPerson', 'legalPersons'];
  return linesIn(senses, 'column:')
    .map((sense) => sense.slice('column:'.length))
    .filter((column) => known.includes(column));
}

/** By kind of applicant: what came in, or what was answered to them. */
function applicantMeasure(senses: Senses, topic: Topic): Measure | null {
  const columns = applicantsIn(senses).flatMap((column) => (column === 'legalPersons' ? legalPersons : [column]));
  const told = hasAny(senses, ['request', 'bareRequest', 'receive', 'applicantsAll']);
  if (columns.length === 0 || (!told && topic.subject !== 'requests')) return null;
  const at = (...lines: string[]) => of(...lines.flatMap((line) => columns.map((column) => ({ line, column }))));
  const answered = at('requests.concluded');
  const readings = senses.has('conclude')
    ? [answered]
    : [at('requests.newReceived'), at('requests.newReceived', 'requests.carriedIn'), answered];
  const known = topic.subject === 'requests' || (topic.subject === null && senses.has('request'));
  const counted = measure('requests', readings, known && (told || topic.last === 'intake'), 'intake');
  return topic.subject === null && !known ? { ...counted, certainty: 'certain', open: 'applicants' } : counted;
}

function intakeMeasure(senses: Senses, topic: Topic): Measure | null {
  if (senses.has('matter') && !senses.has('request')) return null;
  const known = topic.subject === 'requests' || senses.has('request');
  const named = senses.has('request') || senses.has('bareRequest');
  if (senses.has('due'))
    return measure('requests', [of(received, carriedIn), of(received), of(concluded)], known || named, 'intake');
  if (senses.has('conclude')) {
    if (senses.has('publish')) return null;
    const subset = senses.has('subset') || topic.last === 'outcome';
    const unsure = senses.has('concern') || (senses.has('onTime') && subset);
    const both = senses.has('receive');
    const readings = [of(concluded), newOnly, ...(unsure || both || named ? intake : [])];
    if (both && !unsure) return { ...measure('requests', readings, named, 'outcome'), some: true };
    return measure('requests', readings, known && !unsure, 'outcome');
  }
  if (senses.has('handle'))
    return named || known ? measure('requests', [...intake, of(concluded)], named && known, 'intake') : null;
  if (!named && !(senses.has('receive') && known)) return null;
  if (senses.has('concern')) return measure('requests', [...intake, of(concluded)], false);
  const ofConcluded = topic.last === 'outcome' && senses.has('subset');
  const readings = named && !ofConcluded ? intake : [...intake, newOnly];
  return measure('requests', readings, topic.last !== 'intake' && !ofConcluded, 'intake');
}

/** 受理各类申请1200件, 审批申请1200件, or bare 申请 where something else was spoken of: all kinds of application may be counted. */
function isOfAnyKind(senses: Senses, topic: Topic): boolean {
  if (senses.has('request') || !senses.has('bareRequest')) return false;
  return hasAny(senses, ['allKinds', 'decide']) || (topic.subject === 'foreign' && !topic.disclosure);
}

/** The readings that say that nothing was left at the end of the year. */
export const nothingLeft: readonly Reading[] = [of(carriedForward)];
/** What a share of requests may be a share of. */
export const requestBases: readonly Reading[] = [of(concluded), of(received), of(received, carriedIn)];
/** What 办结率 is a share of: all that was due, or what came in. */
export const dueBases: readonly Reading[] = [of(received, carriedIn), of(received)];
/** What 公开率 may be a share of beside that: what was decided on, with or without what is not held. */
export const publicBases: readonly Reading[] = [
  of(granted, partiallyGranted, total('requests.denied')),
  of(granted, partiallyGranted, total('requests.denied'), total('requests.unavailable')),
];
/** What 公开率 and 予以公开率 count. */
export const publicReadings: readonly Reading[] = [of(granted, partiallyGranted), of(granted)];
/** What 办结率 counts: all that was answered, or what came in this year and was. */
export const concludedReadings: readonly Reading[] = [of(concluded), newOnly];
