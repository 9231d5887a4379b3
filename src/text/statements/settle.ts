import { doubtOfBodies, doubtOfEnforcers, isOfBodies } from './certainty';
import { type Context, goOn } from './context';
import type { Reporter } from './reporter';
import { consolidates } from './scope';
import type { Senses } from './senses';
import type { Sense } from './vocabulary';

/** Whether the senses name something that is counted. */
export function namesSubject(senses: Senses): boolean {
  return senses.has('bareRequest') || senses.subject !== null;
}

/** Takes in whose and which year's numbers a label tells: a new sentence with its subject, the body or the year named anew clear a doubt. */
export function settle(context: Context, senses: Senses, reporter: Reporter, place: string, likened = false): Context {
  const renewed = context.opens && namesSubject(senses);
  const compared = likened || senses.hasAny(['growth', 'carry', 'acrossYears', 'pending', 'column:pending']);
  const elsewhere =
    senses.has('behalf') ||
    (!senses.has('growth') && (senses.has('part') || (!compared && senses.hasAny(['previous', 'next']))));
  const named = renewed && (!isOfBodies(context.doubt) || senses.hasAny(whole));
  const cleared = named || (senses.has('own') && !senses.has('ratio')) ? null : context.doubt;
  const theirs = senses.has('enforcers') ? doubtOfEnforcers(place) : cleared;
  const other = senses.has('share') ? doubtOfBodies(place) : theirs;
  const doubt = mayBeOffice(senses, reporter) ? place : other;
  const thisYear = !elsewhere && (context.thisYear || renewed || senses.has('thisYear'));
  const opens = context.opens && !renewed && !elsewhere && !senses.has('share');
  const ofThisYear =
    elsewhere && !senses.areAmong(ofYears)
      ? false
      : (context.ofThisYear ?? (senses.has('thisYear') ? true : elsewhere ? context.about !== null : null));
  const same =
    doubt === context.doubt &&
    thisYear === context.thisYear &&
    opens === context.opens &&
    ofThisYear === context.ofThisYear;
  return same ? context : goOn(context, { doubt, thisYear, ofThisYear, opens });
}

const ofYears: readonly Sense[] = ['previous', 'next', 'part', 'filler', 'own'];

/** 乡镇（街道）全年发布3826条。作出行政处罚146件: a sentence without a subject goes on with the bodies of the one before, one that begins so does not. */
const whole: readonly Sense[] = ['thisYear', 'region', 'own', 'sum', 'request', 'bareRequest', 'respond'];

/** A government that counts all its bodies may speak of its own office by 本机关 or 县政府; only of rules it cannot, which its bodies do not make. */
function mayBeOffice(senses: Senses, reporter: Reporter): boolean {
  return senses.has('office') && !senses.has('disclosure.rules') && consolidates(reporter);
}
