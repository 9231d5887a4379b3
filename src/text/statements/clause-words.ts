import type { After } from './after';
import { doubtOfBodies } from './certainty';
import { readClaim } from './claims';
import type { Clause } from './clauses';
import { noPlace, type Read } from './contest';
import { type Context, goOn } from './context';
import { type Frame, namesFrame, opensFrame } from './frames';
import { turn } from './measure';
import { measureOf } from './measures';
import { afterLead, afterStrange, afterWords } from './progress';
import { isReceiver } from './receiver';
import { settle } from './settle';
import { type Page, type Reach, reach } from './words';

/** 予以公开的申请中, 结转的申请中: what the numbers that follow are parts of, in words without a number. */
function frameOf({ senses, understood }: Reach, { frame, topic }: Context): Frame | null {
  if (!namesFrame(senses)) return frame;
  return { of: (understood && measureOf(senses, false, topic)) || 'other', within: true };
}

/** Goes on with parts; parts of what is certain to be requests are about requests, if nothing was said before. */
function within(context: Context, frame: Frame | null): Context {
  const { topic } = context;
  const of = frame?.of ?? 'other';
  const isOther = topic.subject !== null && topic.subject !== 'requests';
  if (of === 'other' || of.subject !== 'requests' || of.certainty !== 'certain' || of.open || isOther)
    return goOn(context, { frame });
  return goOn(context, { frame, topic: turn(topic, { subject: 'requests', last: of.last }) });
}

/** A clause longer than this makes no plain claim; its words are not looked at. */
export const longestClaim = 60;

/** Reads a clause without a number: what it claims in words, and what it says of the numbers that follow. */
export function readWords(page: Page, clause: Clause, before: Context): After<Read> {
  if (clause.end - clause.start > longestClaim) return { found: [], context: goOn(before, { strange: true }) };
  const words = reach(page, clause.start, clause.end);
  const place = `${page.index}:${clause.start}`;
  const settled = settle(before, words.senses, page.reporter, place);
  const theirs = isReceiver(page, words, before.topic);
  const context = theirs ? goOn(settled, { doubt: doubtOfBodies(place) }) : settled;
  const statement = theirs ? null : readClaim(page, clause, words, context);
  const read = statement ? [{ statement, beside: noPlace }] : [];
  const led = statement || !before.opens ? context : afterLead(context, page, words, place);
  const isHeading = words.understood && page.text.text.slice(clause.start, clause.end).endsWith('方面');
  const headed = isHeading ? goOn(led, { heading: words.senses }) : led;
  const after = afterStrange(afterWords(headed, words), words);
  return { found: read, context: opensFrame(words) ? within(after, frameOf(words, context)) : after };
}
