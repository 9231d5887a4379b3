import { type Measure, measure, sumOf as of, type Topic } from './measure';
import { carriedForward, carriedIn, concluded, intake, newOnly, publicReadings, received } from './request-readings';
import type { Senses } from './senses';

/** What went over the end of a year. */
export function carryMeasure(senses: Senses, topic: Topic): Measure | null {
  const across = senses.has('acrossYears');
  const [carry, pending] = [senses.has('carry') || across, senses.hasAny(['pending', 'column:pending'])];
  if (!carry && !pending) return null;
  const [before, after] = [senses.has('previous'), senses.has('next')];
  const known =
    topic.subject === 'requests' ||
    senses.has('request') ||
    senses.has('bareRequest') ||
    (topic.subject === null && (topic.newTold || (topic.follows && carry && after)));
  const ofCases = topic.subject?.startsWith('disputes.') && !senses.has('request') && !senses.has('bareRequest');
  if ((before && after) || ofCases) return null;
  // 上年结转至本年办理的申请5件
  const broughtOver = carry && senses.has('thisYear');
  const mixed = senses.has('conclude') || senses.has('due') || (senses.has('handle') && !broughtOver);
  const intakeToo = senses.hasAny(['receive', 'handle']) ? [of(received, carriedIn)] : [];
  // 新收和上年结转共计90件, though 共收到上年结转5件
  if (before && senses.has('receive') && senses.has('sum') && !mixed)
    return measure('requests', [of(received, carriedIn), of(carriedIn), of(received)], known, 'intake');
  if (before) return measure('requests', [of(carriedIn), ...intakeToo], known && !mixed && !senses.has('receive'));
  if (after || pending) return measure('requests', [of(carriedForward)], known && !senses.has('receive'));
  if (senses.has('negation') && topic.last === 'outcome') return measure('requests', [of(carriedForward)], known);
  return measure('requests', [of(carriedForward), of(carriedIn)], across && known && !senses.has('receive'));
}

/** What came in and what was dealt with. */
export function intakeMeasure(senses: Senses, topic: Topic): Measure | null {
  if (senses.has('publish') || namesRow(senses) || (senses.has('matter') && !senses.has('request'))) return null;
  const known = topic.subject === 'requests' || senses.has('request');
  const named = senses.has('request') || senses.has('bareRequest');
  if (senses.has('due'))
    return measure('requests', [of(received, carriedIn), of(received), of(concluded)], known || named, 'intake');
  if (senses.has('conclude')) {
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
  // 尚有7件申请在办
  if (senses.has('more') && !senses.has('receive')) return { ...measure('requests', intake, false), certainty: 'open' };
  const ofConcluded = topic.last === 'outcome' && senses.has('subset');
  // 依申请公开信息166件: what came in, what was answered, or what was given
  const any = senses.has('receive') ? [] : [of(concluded), ...publicReadings];
  const readings = [...intake, ...any, ...(named && !ofConcluded ? [] : [newOnly])];
  return measure('requests', readings, topic.last !== 'intake' && !ofConcluded, 'intake');
}

/** 收到重复申请3件, 收到涉密申请2件: of one kind, in the words of a row. */
function namesRow(senses: Senses): boolean {
  return senses.naming('requests.').some((line) => line.split('.').length > 2);
}
