import { isAmongAll } from './among-all';
import { type Beside, besideOf, type Read } from './beside';
import { certaintyOf, doubtOfBodies, isOfEnforcers, leavesOpen } from './certainty';
import { isJoint, type Labelled } from './clauses';
import { type Context, goOn, settle } from './context';
import { mayBeOfYears } from './cumulated';
import { noneOf } from './disputes';
import {
  type Counted,
  endsFrame,
  exceeds,
  type Frame,
  frameAhead,
  frameOfNext,
  frameWithin,
  isOutcomeOfReceived,
  isWithin,
  lasting,
  ofFrame,
  opensFrame,
  tableOf,
} from './frames';
import {
  isAmongMany,
  isOfOtherNoun,
  isOfYears,
  isRemainder,
  isSupposed,
  mayBeOfKind,
  mayBeOther,
  mayBePublished,
  mayGoBack,
  mayShare,
  mayShareTail,
} from './left-over';
import type { Measure } from './measure';
import { type Around, isOtherProcedure, type Naming, nameNumber, nounFollows } from './naming';
import { isNarrowed } from './narrowing';
import { ofDecided } from './of-decided';
import { ofGroup } from './of-group';
import { afterLead, afterNumber, afterStrange, doubtOfBody } from './progress';
import type { Quantity } from './quantities';
import { isReceiver } from './receiver';
import type { Ended } from './series';
import type { Statement } from './statement';
import { namesWay } from './ways';
import { type Page, quoteOf, reach } from './words';

/** What was read of a number, and the context after it. */
export interface Step extends Read {
  readonly context: Context;
}

/** A number among its words. */
interface Told extends Around {
  readonly page: Page;
  readonly one: Labelled;
  /** The list in which it stands, if it does. */
  readonly list: Ended['list'];
  /** What has been established ahead of it, its own label included. */
  readonly context: Context;
  readonly naming: Naming;
  readonly measure: Measure | null;
  /** What it is a part of. */
  readonly frame: Frame | null;
  /** Whether it tells but how some of the requests were sent: 网络渠道91件. */
  readonly isWay: boolean;
  /** Whether it stands in front of its noun: 3件申请. */
  readonly heads: boolean;
  /** Names it in the passages. */
  readonly place: string;
}

/** Reads one number with its label, or, where nothing in front of it names what it counts, with its tail (3件结转下年). */
export function readCount(page: Page, ended: Ended, before: Context): Step {
  const told = toldOf(page, ended, before);
  const { label, tail, measure, place } = told;
  const body = before.opens ? doubtOfBody(page, label, place) : null;
  const next = contextAfter(told);
  const statement = measure && statementOf(told, measure, next);
  const beside = () => besideNumber(told);
  if (!statement) {
    const compared = label.senses.has('growth') || tail.senses.has('growth');
    const open =
      !measure && label.senses.subject?.startsWith('disputes.') ? goOn(next, { doubt: next.doubt ?? place }) : next;
    const led = leadOf(told, before, open, body);
    return { statement, beside, context: compared || led.previous === null ? led : goOn(led, { previous: null }) };
  }
  const counts = [...next.counts, statement];
  const doubt = body ?? (isOfEnforcers(next.doubt) ? place : (next.doubt ?? place));
  const isOpen = leavesOpen(label, measure);
  const known = { doubt: isOpen ? doubt : next.doubt, opens: next.opens && !isOpen, previous: statement, counts };
  return { statement, beside, context: goOn(next, known) };
}

/** Goes on behind the first number of a sentence that states nothing, whose words may name whose numbers follow. */
function leadOf(
  { page, label, measure, isWay, place }: Told,
  before: Context,
  next: Context,
  body: string | null,
): Context {
  if (measure) return body === null ? next : goOn(next, { doubt: body, opens: false });
  return isWay || !before.opens ? next : afterLead(next, page, label, place);
}

function toldOf(page: Page, { label: one, end, words: label, list }: Ended, before: Context): Told {
  const { quantity, labelStart, tailEnd } = one;
  const { text } = page.text;
  const tail = reach(page, quantity.end, tailEnd);
  const both = label.senses.and(tail.senses);
  const place = `${page.index}:${labelStart}`;
  const theirs = isReceiver(page, label, before.topic);
  const likened = label.senses.has('previous') && likens(page, one);
  const named = settle(before, label.senses, page.reporter, place, likened);
  const settled = unsure(named, theirs, mayBeOfYears(page, one), place);
  const heads = tail.words.length > 0 && label.words.every(({ sense }) => sense === 'filler') && nounFollows(tail);
  const lasts = !endsFrame(label.senses, heads, settled.frame) && !exceeds(quantity.value, settled.frame);
  const frame = frameAhead(label, settled.latest) ?? (lasts ? settled.frame : null);
  const lasted = lasting(frame);
  const carried = settled.carried && !exceeds(quantity.value, settled.frame);
  const same = lasted === settled.frame && carried === settled.carried;
  const context = same ? settled : goOn(settled, { frame: lasted, carried });
  const closed = text.charAt(end - 1) === '的';
  const around = { label, tail, both };
  const naming = ofGroup(nameNumber(around, quantity.unit === 'money', closed, context), label, page, one);
  const counted = theirs || isOtherProcedure(naming, context) ? null : naming.measure;
  const measure = counted && ofDecided(ofFrame(counted, frame, context.counts), page, label, context);
  const isWay =
    !measure &&
    (context.topic.subject === 'requests' || context.aheadOfWays !== null) &&
    namesWay(text.slice(labelStart, quantity.start), text.slice(quantity.end, tailEnd));
  return { page, one, list, label, tail, both, context, naming, measure, frame, isWay, heads, place };
}

/** 与2022年的97件相比, 与上年（97件）相比: a number that others are held against, and no other year to go on with. */
function likens({ text }: Page, { labelStart, quantity }: Labelled): boolean {
  return (
    /^[与同和跟]/.test(text.text.slice(labelStart, quantity.start)) &&
    /^\)?(?:相比|相较|对比|持平|比较)/.test(text.text.slice(quantity.end, quantity.end + 3))
  );
}

/** Goes on in doubt where a number may be another body's, or of several years. */
function unsure(context: Context, theirs: boolean, ofYears: boolean, place: string): Context {
  if (theirs) return goOn(context, { doubt: doubtOfBodies(place) });
  return ofYears && context.doubt === null ? goOn(context, { doubt: place }) : context;
}

const listing = /[:(（]/;

/** Remembers what a number counted, and whether the next are parts of it: where 中, a colon or a bracket follows it, or it stands at the head (3件申请). */
function contextAfter(told: Told): Context {
  const { page, one, label, tail, context, naming, measure, isWay, heads, place } = told;
  const { senses, understood, byTail } = naming;
  const strange =
    !understood || measure?.certainty === 'open' || tail.senses.has('foreign') || label.senses.has('foreign');
  const opens = opensFrame(tail);
  const behind = context.heading === null ? context : goOn(context, { heading: null });
  if (!measure && senses.has('growth') && !opens) return afterStrange(behind, label);
  const latest: Counted = {
    of: measure ?? 'other',
    understood: understood && measure?.certainty !== 'open',
    value: one.quantity.value,
  };
  const listed = listing.test(page.text.text.charAt(one.tailEnd))
    ? { ...frameWithin(latest), within: false }
    : isOfOtherTable(told)
      ? told.frame
      : context.frame;
  const frame = opens || (heads && byTail) ? { ...frameWithin(latest), headed: !opens } : listed;
  const next = withinCarried(afterNumber(behind, { senses, strange, isWay, measure, place, latest, frame }));
  const isStrange = measure ? measure.certainty === 'open' : !tail.understood;
  return afterStrange(isStrange ? goOn(next, { strange: true }) : next, label);
}

/** 申请85件，其中涉行政许可38件、行政处罚41件: parts in words that name other numbers of the tables go on being parts. */
function isOfOtherTable({ frame, measure }: Told): boolean {
  return (
    measure !== null && frame !== null && frame.of !== 'other' && tableOf(frame.of.subject) !== tableOf(measure.subject)
  );
}

/** 上年结转的15件申请，予以公开6件: how those ended. */
function withinCarried(context: Context): Context {
  return context.frame === null ? goOn(context, { frame: frameOfNext(context) }) : context;
}

/** What a number states; null where it is not this year's, or counts nothing in the tables. */
function statementOf(told: Told, measure: Measure, next: Context): Statement | null {
  const { page, one, list, label, tail, context, naming, frame } = told;
  const { quantity, labelStart, tailEnd } = one;
  if (isAmongAll(page, one, label.senses, measure) || !context.thisYear || !countsCases(quantity)) return null;
  const timely = measure.last === 'outcome' && inTime.test(page.text.text.slice(labelStart, quantity.start));
  const narrowed = timely || !fits(page, quantity, measure) || isNarrowed(page, quantity.end);
  const more =
    isOfOtherNoun(label, measure) ||
    isAmongMany(page, one, tail) ||
    mayBeOther(page, one, context, naming, measure) ||
    isRemainder(naming, measure, page, label) ||
    mayGoBack(page, one, label) ||
    isSupposed(page, one) ||
    isOfYears(page, one) ||
    mayBeOfKind(page, one, label) ||
    mayBePublished(naming, page, one) ||
    mayShare(page, one, context, measure) ||
    mayShareTail(page, one);
  const ofReceived = !isWithin(frame, measure) && isOutcomeOfReceived(frame, measure);
  const whole = naming.understood && (ofReceived || isWithin(frame, measure)) && !narrowed && !more;
  const { quote, start } = quoteOf(
    page,
    list?.start ?? labelStart,
    list?.end ?? (naming.byTail ? tailEnd : quantity.end),
  );
  const { doubt, sentence } = context;
  const held = certaintyOf({ doubt, sentence, topic: next.topic }, whole, measure, page.index);
  return {
    kind: 'count',
    quote,
    passage: page.index,
    start,
    at: quantity.start,
    value: quantity.value,
    step: quantity.step,
    unit: quantity.unit === 'money' ? 'money' : 'case',
    round: quantity.round,
    estimate: quantity.estimate,
    certainty: held.certainty,
    doubt: held.doubt,
    readings: quantity.value === 0 ? noneOf(measure, page, label) : measure.readings,
    some: measure.some,
    ofReceived,
  };
}

/** How a number stands beside the others of its sentence. */
function besideNumber({ page, one, both: senses, context, naming, measure, isWay }: Told): Beside | null {
  const { quantity, labelStart } = one;
  const namesOther = isOtherProcedure(naming, context) && naming.senses.subject === null;
  if (!countsCases(quantity) || quantity.unit === 'money' || namesOther || isWay) return null;
  const receiving = /新|当年|本年|今年/.exec(page.text.text.slice(labelStart, quantity.start))?.[0] ?? '';
  const joined = isJoint(page.text.text.charAt(labelStart));
  return besideOf(
    measure,
    { senses, understood: naming.understood, value: quantity.value, receiving, joined },
    context,
  );
}

/** Persons and days are not counted in the tables, and 9.5件 is a ratio. */
function countsCases({ unit, value }: Quantity): boolean {
  return unit !== 'other' && (unit === 'money' || Number.isInteger(value));
}

/** Requests, disputes and decisions are counted in 件; 条 or 项 may be counting pieces of information, or matters. */
function fits({ text }: Page, { unit, end }: Quantity, measure: Measure): boolean {
  const decided = measure.subject.startsWith('disclosure.') && !/[项条]/.test(text.text.charAt(end - 1));
  return unit !== 'item' || decided || isDocument(measure);
}

function isDocument({ subject }: Measure): boolean {
  return subject === 'disclosure.normativeDocuments' || subject === 'disclosure.rules';
}

/** 按期答复139件: others may have been answered later. */
const inTime = /按[期时]|限[期时]|[期时]限|规定时间|如期/;
