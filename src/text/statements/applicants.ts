import { type Measure, measure, sumOf as of, type Topic } from './measure';
import { carriedIn, concluded, received } from './request-readings';
import type { Senses } from './senses';
import type { Reading, Term } from './statement';
import type { Sense } from './vocabulary';

const legalPersons = ['business', 'research', 'nonprofit', 'legalService', 'otherOrganization'];

/** Kinds that hardly any other procedure counts its applicants by; 社会组织 are registered, though (社会组织申请登记18件). */
const ofTableOnly: readonly string[] = ['research', 'nonprofit', 'legalService'];

/** What became of their requests, which counts no others. */
const ofOutcomes: readonly Sense[] = ['weakPublic', 'weakDenied', 'publicKind'];

/** By kind of applicant: what came in, or what was answered to them. */
export function applicantMeasure(senses: Senses, topic: Topic): Measure | null {
  const columns = senses.hasAny(ofOutcomes) ? [] : applicantsIn(senses);
  if (columns.length === 0 && isSumOnly(senses)) return applicantsSum(topic);
  const told = senses.hasAny(['request', 'bareRequest', 'receive', 'applicantsAll']);
  const goesOn =
    topic.subject === null &&
    topic.follows &&
    columns.every((column) => ofTableOnly.includes(column)) &&
    !(columns.includes('nonprofit') && senses.has('receive'));
  if (columns.length === 0 || (!told && !goesOn && topic.subject !== 'requests')) return null;
  const cases = senses.has('conclude') ? [answered] : [newOnes, due, answered];
  const readings = meantBy(columns, topic.columns, senses).flatMap((kinds) =>
    cases.map((lines) => of(...lines.flatMap((line) => kinds.map((column) => ({ line, column }))))),
  );
  if (senses.has('people')) readings.push(of(received), of(received, carriedIn), of(concluded));
  const known = goesOn || topic.subject === 'requests' || (topic.subject === null && senses.has('request'));
  // 部分公开28件，其中自然人申请23件: of those, not of all; 其他法人和组织: those that were not named; 以企业为主的30件: not they alone.
  const rest = (senses.has('other') && senses.has('column:legalPersons')) || senses.has('concern');
  const certain = known && !rest && topic.last !== 'outcome' && (told || goesOn || topic.last === 'intake');
  const counted = measure('requests', readings, certain, certain ? 'intake' : topic.last);
  return topic.subject === null && !known ? { ...counted, certainty: 'certain', open: 'applicants' } : counted;
}

const [newOnes, due, answered] = [
  ['requests.newReceived'],
  ['requests.newReceived', 'requests.carriedIn'],
  ['requests.concluded'],
];

/**
 * The columns that may be meant where some are named: 其他组织, and so 企业及其他组织, may be all that are no natural persons, or those of them that
 * were not named before (商业企业12件，其他组织5件); 法人 alone may be all but 其他组织, as in 公民212件，法人84件，其他组织4件.
 */
export function meantBy(
  columns: readonly string[],
  before: readonly string[],
  senses: Senses,
): readonly (readonly string[])[] {
  if (senses.has('column:legalPerson')) return [columns, columns.filter((column) => column !== 'otherOrganization')];
  if (!columns.includes('otherOrganization') || columns.includes('naturalPerson')) return [columns];
  return [columns, legalPersons.filter((column) => columns.includes(column) || !before.includes(column))];
}

/** 申请主体以自然人为主，共73件: of those named before, or of all. It is not held against the tables, since nothing tells which. */
function applicantsSum({ subject, last, columns }: Topic): Measure | null {
  if (subject !== 'requests' || last !== 'intake' || columns.length === 0) return null;
  const readings = [of(...columns.map((column) => ({ line: 'requests.newReceived', column }))), of(received)];
  return measure('requests', readings, false, 'intake');
}

function isSumOnly(senses: Senses): boolean {
  return senses.has('sum') && senses.areAmong(['sum', 'filler']);
}

/** Whether a kind of applicant is named. */
export function hasApplicant(senses: Senses): boolean {
  return applicantsIn(senses).length > 0;
}

const known: readonly string[] = [...legalPersons, 'naturalPerson', 'legalPersons', 'legalPerson'];
const none: readonly string[] = [];
const people: readonly string[] = ['naturalPerson'];

/** The columns of the kinds of applicant that are named; 群众 are natural persons, though they may be everyone. */
export function applicantsIn(senses: Senses): readonly string[] {
  const named = senses.naming('column:');
  if (named.length === 0) return senses.has('people') ? people : none;
  const columns = named
    .map((sense) => sense.slice('column:'.length))
    .filter((column) => known.includes(column))
    .flatMap((column) => (column.startsWith('legalPerson') ? legalPersons : [column]));
  // 企业等法人和其他组织 names businesses twice.
  return [...new Set(columns.length > 0 && senses.has('people') ? [...columns, 'naturalPerson'] : columns)];
}

/** What readings give for some kinds of applicant: their cells in the place of totals. */
export function crossed(readings: readonly Reading[], columns: readonly string[]): Reading[] {
  if (columns.length === 0) return [];
  const cells = (terms: readonly Term[]) => terms.flatMap(({ line }) => columns.map((column) => ({ line, column })));
  return readings.map(({ plus, minus = [] }) => ({ plus: cells(plus), minus: cells(minus) }));
}
