import type { Certainty, Reading, Term } from './statement';
import type { Sense } from './vocabulary';

/** What the clauses before have been about, as far as a clause without a noun of its own takes it over. */
export interface Topic {
  /** `requests`, or a line such as `disputes.litigation`; `foreign` where something else was counted; null at first. */
  readonly subject: string | null;
  /** Whether the reconsiderations and lawsuits spoken of are those about disclosure. */
  readonly disclosure: boolean;
  /** What was counted last: what came in, or how requests ended; null where it was neither. */
  readonly last: 'intake' | 'outcome' | null;
  /** Whether the passage says how many were carried in, so that 办结 counts them too. */
  readonly carriedInTold: boolean;
}

/** What a label names: the readings that a number under it has, and whether the label leaves no doubt. */
export interface Measure {
  readonly subject: string;
  readonly readings: readonly Reading[];
  readonly certainty: Certainty;
  readonly last: Topic['last'];
}

type Senses = ReadonlySet<Sense>;

const total = (line: string): Term => ({ line, column: 'total' });
const of = (...plus: Term[]): Reading => ({ plus });
const received = total('requests.newReceived');
const carriedIn = total('requests.carriedIn');
const concluded = total('requests.concluded');
const carriedForward = total('requests.carriedForward');
const granted = total('requests.granted');
const partiallyGranted = total('requests.partiallyGranted');
const intake = [of(received), of(received, carriedIn)];

/** The rows of both kinds of lawsuit together. */
const lawsuits = ['disputes.litigationDirect', 'disputes.litigationAfterReconsideration'];
const legalPersons = ['business', 'research', 'nonprofit', 'legalService', 'otherOrganization'];

/** Any of these shows that the number is not this body's, this year's, or of what the tables count. */
const barriers: readonly Sense[] = ['foreign', 'growth', 'part', 'share'];

/** What a number counts whose label has these senses; null where that is nothing in the tables, or not this year's. */
export function measureOf(senses: Senses, money: boolean, topic: Topic): Measure | null {
  if (barriers.some((barrier) => senses.has(barrier))) return null;
  const carries = senses.has('carry') || senses.has('pending');
  if (!carries && (senses.has('previous') || senses.has('next'))) return null;
  if (money)
    return senses.has('disclosure.fees')
      ? measure('disclosure.fees', [of({ line: 'disclosure.fees', column: 'amount' })], true)
      : null;
  return (
    disputeMeasure(senses, topic) ??
    decisionMeasure(senses) ??
    documentMeasure(senses, topic) ??
    requestMeasure(senses, topic)
  );
}

function measure(subject: string, readings: readonly Reading[], certain: boolean, last: Topic['last'] = null): Measure {
  return { subject, readings, certainty: certain ? 'certain' : 'loose', last };
}

function linesIn(senses: Senses, prefix: string): string[] {
  return [...senses].filter((sense) => sense.startsWith(prefix));
}

const results: readonly (readonly [Sense, string])[] = [
  ['column:upheld', 'upheld'],
  ['column:corrected', 'corrected'],
  ['column:otherResult', 'other'],
  ['column:pending', 'pending'],
];

/**
 * Table 四 counts only disputes about disclosure. 应诉 and an unqualified 行政复议 are also the words for all of an
 * organ's cases and for those that it decides itself, so the context has to speak of disclosure.
 */
function disputeMeasure(senses: Senses, topic: Topic): Measure | null {
  const named = [...linesIn(senses, 'disputes.'), ...(senses.has('respond') ? ['disputes.litigation'] : [])];
  const column = results.find(([sense]) => senses.has(sense))?.[1] ?? resultOfTopic(senses, named, topic);
  const lines = named.length > 0 ? named : column && topic.subject?.startsWith('disputes.') ? [topic.subject] : [];
  if (lines.length === 0 || senses.has('adjudicate')) return null;
  const specific = lines.filter(
    (line) => line !== 'disputes.litigation' || !lines.some((other) => lawsuits.includes(other)),
  );
  const terms = (name: string) =>
    specific
      .flatMap((line) => (line === 'disputes.litigation' ? lawsuits : [line]))
      .map((line) => ({ line, column: name }));
  const readings = [
    ...(named.length > 0 || !column ? [of(...terms('total'))] : []),
    ...(column ? [of(...terms(column))] : []),
  ];
  const about = senses.has('disclosure') || topic.disclosure;
  const asOrgan = ['allKinds', 'respond', 'receive', 'handle', 'conclude', 'decide'].some((role) =>
    [...senses].some((sense) => sense === role),
  );
  const certain = about && (!asOrgan || senses.has('disclosure')) && !senses.has('each');
  return measure(specific.at(-1) ?? 'disputes', readings, certain);
}

function resultOfTopic(senses: Senses, named: readonly string[], topic: Topic): string | null {
  if (named.length === 0 && !topic.subject?.startsWith('disputes.')) return null;
  if (senses.has('pending')) return 'pending';
  return senses.has('other') ? 'other' : null;
}

/** Decisions of table 二. What was received or published about them (许可申请, 双公示) is another number. */
function decisionMeasure(senses: Senses): Measure | null {
  const lines = ['licensing', 'penalties', 'compulsion']
    .map((row) => `disclosure.${row}`)
    .filter((line) => linesIn(senses, line).length > 0);
  const [first] = lines;
  if (!first || senses.has('receive') || senses.has('publish') || senses.has('issue') || senses.has('weakPublic'))
    return null;
  const readings = [of(...lines.map((line) => ({ line, column: 'decisions' })))];
  return measure(first, readings, !senses.has('each'));
}

const documents = ['disclosure.normativeDocuments', 'disclosure.rules'];

/**
 * Normative documents. A stock is sometimes told without this year's additions (a published report gives 393 in force and
 * 77 made where its table prints 470), so those readings settle it as well.
 */
function documentMeasure(senses: Senses, topic: Topic): Measure | null {
  const named = documents.filter((line) => linesIn(senses, line).length > 0);
  const acts = senses.has('issue') || senses.has('repeal') || senses.has('inForce') || senses.has('publish');
  const lines = named.length > 0 ? named : acts && documents.includes(topic.subject ?? '') ? [topic.subject ?? ''] : [];
  const [first] = lines;
  if (!first || senses.has('receive') || senses.has('request')) return null;
  const at = (column: string) => lines.map((line) => ({ line, column }));
  const issued = ['issued', 'newlyMade', 'newlyPublished'].map((column) => of(...at(column)));
  const inForce: Reading[] = [
    of(...at('inForce')),
    { plus: at('inForce'), minus: at('issued') },
    { plus: [...at('inForce'), ...at('repealed')], minus: at('issued') },
    of(...at('totalPublished')),
  ];
  const only =
    ['issue', 'repeal', 'inForce'].filter((role) => [...senses].some((sense) => sense === role)).length === 1 &&
    !senses.has('publish');
  if (senses.has('repeal')) return measure(first, [of(...at('repealed'))], only);
  if (senses.has('inForce')) return measure(first, inForce, only);
  return measure(first, senses.has('issue') ? issued : [...issued, ...inForce], only);
}

function requestMeasure(senses: Senses, topic: Topic): Measure | null {
  if (
    topic.subject === 'foreign' &&
    !senses.has('request') &&
    !senses.has('bareRequest') &&
    linesIn(senses, 'requests.').length === 0
  )
    return null;
  return (
    outcomeMeasure(senses, topic) ??
    carryMeasure(senses, topic) ??
    applicantMeasure(senses, topic) ??
    intakeMeasure(senses, topic)
  );
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
    const readings = [
      of(...groups.map(total)),
      ...(rows.length > 0 ? [of(...rows.map(total)), ...rows.map((row) => of(total(row)))] : []),
    ];
    if (groups.includes('requests.granted') && groups.length === 1) readings.push(of(granted, partiallyGranted));
    return measure('requests', readings, topic.subject !== 'foreign' && !hasApplicant(senses), 'outcome');
  }
  if (senses.has('publicKind'))
    return measure('requests', [of(granted, partiallyGranted), of(granted)], known, 'outcome');
  if (senses.has('weakPublic') && known && !senses.has('bareRequest')) {
    return measure('requests', [of(granted), of(granted, partiallyGranted)], topic.last !== null, 'outcome');
  }
  if (!senses.has('other') || !known || hasApplicant(senses)) return null;
  const rest = [of(total('requests.otherHandling')), of(total('requests.otherHandling.other'))];
  return measure('requests', rest, topic.last === 'outcome', 'outcome');
}

function carryMeasure(senses: Senses, topic: Topic): Measure | null {
  const [carry, pending] = [senses.has('carry'), senses.has('pending')];
  if (!carry && !pending) return null;
  const known = topic.subject === 'requests' || senses.has('request') || senses.has('bareRequest');
  const [before, after] = [senses.has('previous'), senses.has('next')];
  if (before && after) return null;
  const mixed = senses.has('conclude') || senses.has('due') || senses.has('handle');
  const intakeToo = senses.has('receive') ? [of(received, carriedIn)] : [];
  if (before)
    return measure('requests', [of(carriedIn), ...intakeToo], known && !mixed && !senses.has('receive'), 'intake');
  if (after || pending) return measure('requests', [of(carriedForward)], known && !senses.has('receive'));
  return measure('requests', [of(carriedIn), of(carriedForward)], false);
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
  const told = senses.has('request') || senses.has('bareRequest') || senses.has('receive');
  if (columns.length === 0 || (!told && topic.subject !== 'requests')) return null;
  const at = (...lines: string[]) => of(...lines.flatMap((line) => columns.map((column) => ({ line, column }))));
  const answered = at('requests.concluded');
  const readings = senses.has('conclude')
    ? [answered]
    : [at('requests.newReceived'), at('requests.newReceived', 'requests.carriedIn'), answered];
  return measure('requests', readings, topic.subject === 'requests' && (told || topic.last === 'intake'), 'intake');
}

function intakeMeasure(senses: Senses, topic: Topic): Measure | null {
  const known = topic.subject === 'requests' || senses.has('request');
  const named = senses.has('request') || senses.has('bareRequest');
  if (senses.has('due'))
    return measure('requests', [of(received, carriedIn), of(received), of(concluded)], known || named, 'intake');
  if (senses.has('conclude')) {
    const unsure = senses.has('receive') || senses.has('concern');
    const newOnly: Reading[] = topic.carriedInTold ? [] : [{ plus: [concluded], minus: [carriedIn] }];
    const readings = [of(concluded), ...newOnly, ...(unsure || named ? intake : [])];
    return measure('requests', readings, known && !unsure, 'outcome');
  }
  if (senses.has('handle'))
    return named || known ? measure('requests', [...intake, of(concluded)], named && known, 'intake') : null;
  if (!named && !(senses.has('receive') && known)) return null;
  if (senses.has('concern')) return measure('requests', [...intake, of(concluded)], false);
  return measure('requests', intake, named || known, 'intake');
}

/** The readings that say that nothing was left at the end of the year. */
export const nothingLeft: readonly Reading[] = [of(carriedForward)];
/** What a share of requests may be a share of. */
export const requestBases: readonly Reading[] = [of(concluded), of(received), of(received, carriedIn)];
/** What 办结率 is a share of: all that was due, or what came in. */
export const dueBases: readonly Reading[] = [of(received, carriedIn), of(received)];
/** What 办结率 counts. */
export const concludedReading: Reading = of(concluded);
