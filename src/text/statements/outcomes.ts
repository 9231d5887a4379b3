import { hasApplicant } from './applicants';
import { type Measure, measure, sumOf as of, type Topic, total } from './measure';
import { concluded, granted, partiallyGranted } from './request-readings';
import type { Senses } from './senses';
import type { Reading } from './statement';

/** 不公开 beside 公开 is whatever was not disclosed. */
const notDisclosed: readonly Reading[] = [
  of(total('requests.denied')),
  of(total('requests.denied'), total('requests.unavailable')),
  of(total('requests.denied'), total('requests.unavailable'), total('requests.notProcessed')),
  { plus: [concluded], minus: [granted, partiallyGranted] },
];

/** What can be said of a request only once it was dealt with; 重复申请 or 信访举报投诉类 may also tell what came in. */
const ofAnswersOnly: readonly string[] = [
  'requests.unavailable.requiresCreation',
  'requests.unavailable.stillUnclear',
  'requests.otherHandling.correctionOverdue',
  'requests.otherHandling.feeOverdue',
];

/** 公开 may count what was given in part as well; a reason stands for its group where 等原因 or the like widens it. */
export function outcomeMeasure(senses: Senses, topic: Topic): Measure | null {
  const named = senses.naming('requests.');
  if (named.length === 0) return unnamedOutcome(senses, topic);
  const rows = named.filter((line) => line.split('.').length > 2);
  const groups = groupsIn(named, senses);
  const known = topic.subject === 'requests';
  if (rows.length > 0 && groups.length === 0) {
    if (senses.has('receive')) return null;
    const parents = [...new Set(rows.map((row) => row.split('.').slice(0, 2).join('.')))];
    const readings = [of(...rows.map(total)), ...parents.map((parent) => of(total(parent)))];
    const goesOn = topic.subject === null && topic.follows;
    if (senses.hasAny(['handle', 'matter'])) return measure('requests', readings, false, 'outcome');
    const certain = rows.every((row) => ofAnswersOnly.includes(row))
      ? known || goesOn
      : known && topic.last === 'outcome';
    return measure('requests', readings, certain, 'outcome');
  }
  if (groups.length > 0) {
    const asked = !senses.has('receive') && !hasApplicant(senses);
    const ofRows = rows.length > 0 ? [of(...rows.map(total)), ...rows.map((row) => of(total(row)))] : [];
    const readings = [...ofRows, of(...groups.map(total))];
    // 不公开或无法提供11件: of both together
    if (senses.has('weakDenied') && !groups.includes('requests.denied'))
      return { ...measure('requests', readings, false, 'outcome'), certainty: 'open' };
    // 公开和部分公开133件
    if (
      senses.has('weakPublic') &&
      groups.includes('requests.partiallyGranted') &&
      !groups.includes('requests.granted')
    )
      readings.unshift(of(granted, ...groups.map(total)));
    if (groups.includes('requests.granted') && groups.length === 1) readings.push(of(granted, partiallyGranted));
    // 逾期不补正4件，其他处理2件: of the group, or its last row
    if (groups.includes('requests.otherHandling') && groups.length === 1)
      readings.push(of(total('requests.otherHandling.other')));
    return measure('requests', readings, topic.subject !== 'foreign' && asked, 'outcome');
  }
  return unnamedOutcome(senses, topic);
}

/** The groups named, 不公开 beside rows of that group among them: 以执法案卷为由决定不公开. */
function groupsIn(named: readonly string[], senses: Senses): readonly string[] {
  const groups = named.filter((line) => line.split('.').length === 2);
  const isDenied = groups.length === 0 && senses.has('weakDenied');
  return isDenied && named.every((line) => line.startsWith('requests.denied.')) ? ['requests.denied'] : groups;
}

/** An outcome that no row of the table is named by. */
function unnamedOutcome(senses: Senses, topic: Topic): Measure | null {
  const known = topic.subject === 'requests';
  if (senses.has('weakDenied')) return measure('requests', notDisclosed, known, 'outcome');
  if (senses.has('publicKind'))
    return measure('requests', [of(granted, partiallyGranted), of(granted)], known, 'outcome');
  if (senses.has('weakPublic') && known && !senses.has('bareRequest') && !senses.has('disclosure')) {
    return measure('requests', [of(granted), of(granted, partiallyGranted)], topic.last !== null, 'outcome');
  }
  if (!senses.has('other') || !known || hasApplicant(senses)) return null;
  const rest = [of(total('requests.otherHandling')), of(total('requests.otherHandling.other'))];
  const named = measure('requests', rest, false, 'outcome');
  // 自然人73件，商业企业8件，其他4件
  return topic.last === 'outcome' ? named : { ...named, certainty: 'open' };
}
