import { doubtOfBodies } from './certainty';
import type { Labelled } from './clauses';
import { type Context, goOn } from './context';
import { isCorrected } from './corrected';
import { mayBeOfYears } from './cumulated';
import { endsFrame, exceeds, type Frame, frameAhead, lasting, ofFrame } from './frames';
import type { Measure } from './measure';
import { type Around, isOtherProcedure, type Naming, nameNumber, nounFollows } from './naming';
import { ofDecided } from './of-decided';
import { ofGroup } from './of-group';
import { isReceiver } from './receiver';
import type { Ended } from './series';
import { settle } from './settle';
import { namesWay } from './ways';
import { type Page, reach } from './words';

/** A number among its words. */
export interface Told extends Around {
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

/** A number with its words, what they mean in their context, and what it is a part of. */
export function toldOf(page: Page, { label: one, end, words: label, list }: Ended, before: Context): Told {
  const { quantity, labelStart, tailEnd } = one;
  const { text } = page.text;
  const tail = reach(page, quantity.end, tailEnd);
  const both = label.senses.and(tail.senses);
  const place = `${page.index}:${labelStart}`;
  const theirs = isReceiver(page, label, before.topic);
  const likened = label.senses.has('previous') && likens(page, one);
  const named = settle(before, label.senses, page.reporter, place, likened);
  const isOther = mayBeOfYears(page, one) || (label.senses.has('receive') && isCorrected(page, one));
  const settled = unsure(named, theirs, isOther, place);
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

/** Goes on in doubt where a number may be another body's, of several years, or not what it comes to in the end. */
function unsure(context: Context, theirs: boolean, isOther: boolean, place: string): Context {
  if (theirs) return goOn(context, { doubt: doubtOfBodies(place) });
  return isOther && context.doubt === null ? goOn(context, { doubt: place }) : context;
}
