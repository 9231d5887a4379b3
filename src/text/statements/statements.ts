import { noPlace, type Read, statementsOf } from './beside';
import { doubtBehind, doubtOfBodies } from './certainty';
import { mayClaim, readClaim } from './claims';
import { type Clause, clausesOf, labelsOf } from './clauses';
import { compact } from './compact';
import { type Context, contextOf, endsWithRequests, goOn, settle } from './context';
import { readCount, type Step } from './counts';
import { type Frame, frameOfNext, namesFrame, opensFrame } from './frames';
import { turn } from './measure';
import { measureOf } from './measures';
import { afterLead, afterStrange, afterWords, doubtOfBody } from './progress';
import { findQuantities, hasNumeral } from './quantities';
import { isReceiver } from './receiver';
import type { Reporter } from './reporter';
import { sentenceFrom } from './sentence';
import { type Ended, endedLabels } from './series';
import { readShare } from './shares';
import type { Statement } from './statement';
import { type Page, type Reach, reach } from './words';

/** A passage of a report, and what its section is about where that is one of the tables. */
export interface Told {
  readonly text: string;
  readonly subject: 'requests' | 'disputes' | null;
  /** Set for the first passage of a section, where what a heading before it said is over. */
  readonly opens?: boolean;
}

/**
 * The statements of some passages that name a number of the standard tables, in the order in which they stand.
 *
 * The reader goes clause by clause. Every number has a label (收到申请 N件) or a tail (N件结转下年); their words, all taken
 * from a closed vocabulary, decide what is counted, and a clause without a noun of its own goes on with what the clauses
 * before it were about. A count is held against the tables only where everything that its sentence says of it is accounted
 * for: its own words, whose or which numbers the words ahead of it leave in doubt, what it is a part of (其中, 中), and the
 * numbers beside it that may be parts of the same whole. What is left over makes it another count, an `open` one.
 */
export function readStatements(passages: readonly Told[], reporter: Reporter): Statement[] {
  let under: Told['subject'] = null;
  let follows = false;
  const statements: Statement[] = [];
  for (const [index, { text, subject, opens }] of passages.entries()) {
    if (opens) under = null;
    if (isHeading(text)) under = subjectOfHeading(text);
    const about = subject ?? under;
    const goesOn = follows && !opens;
    follows = false;
    const mayCount = about !== null || goesOn || namesCounted(text);
    if (!mayCount || text.length > longestPassage) continue;
    const { found, context } = readPassage({ text: compact(text), index, reporter }, about, goesOn);
    follows = found.length > 0 && context !== null && endsWithRequests(context);
    for (const statement of found) statements.push(statement);
  }
  return statements;
}

/** A line of its own that is no sentence and counts nothing: （二）依申请公开情况. */
function isHeading(text: string): boolean {
  const line = text.trim();
  if (line.length > 30 || /[。；;，,：:]\s*\S/.test(line)) return false;
  return !hasNumeral(line) || findQuantities(compact(line).text).length === 0;
}

function subjectOfHeading(text: string): Told['subject'] {
  if (/复议|诉讼/.test(text)) return 'disputes';
  return /依申请|公开申请/.test(text) ? 'requests' : null;
}

/** A passage in which none of these stands names nothing that the tables count. */
const countable = /申请|复议|诉|规章|规范性|许可|处罚|强制|收费|结转|不予|予以公开|无法提供|部分公开|其他处理|另行制作/;

function namesCounted(text: string): boolean {
  return countable.test(text) || (/\s/.test(text) && countable.test(text.replace(/\s+/g, '')));
}

/** A passage of more characters is no paragraph of a report, nor a report written in one; every clause of it is read against the whole. */
const longestPassage = 30_000;

/** What was read of a passage, or of a clause, and the context after it. */
interface After<T> {
  readonly found: readonly T[];
  readonly context: Context;
}

interface ReadPassage extends Omit<After<Statement>, 'context'> {
  readonly context: Context | null;
}

/** Reads a passage; without a context where it states nothing. */
function readPassage(page: Page, subject: Told['subject'], follows: boolean): ReadPassage {
  const { text } = page.text;
  const found: Statement[] = [];
  const clauses = clausesOf(text);
  const last = clauses.findLastIndex((clause) => mayState(text, clause));
  if (last < 0) return { found, context: null };
  let context = contextOf(text, subject, follows);
  let ahead: Context | null = null;
  let sentence: Read[] = [];
  const close = () => {
    for (const statement of statementsOf(sentence)) found.push(statement);
    sentence = [];
  };
  for (const clause of clauses.slice(0, last + 1)) {
    if (clause.opens) close();
    if (clause.aside) ahead ??= context;
    else if (ahead !== null) {
      context = behindBracket(ahead, context);
      ahead = null;
    }
    const opened = clause.opens ? openedAt(text, clause, context) : behindWays(text, clause, context);
    const reading = clause.quantities.length > 0 ? readNumbers(page, clause, opened) : readWords(page, clause, opened);
    for (const read of reading.found) sentence.push(clause.aside ? { ...read, aside: true } : read);
    context = reading.context;
  }
  close();
  return { found, context };
}

/** 收到申请85件（局机关60件，分局25件），办结83件: goes on from what stood ahead of a bracket, whose numbers have been told none the less. */
function behindBracket(ahead: Context, { counts }: Context): Context {
  return goOn(ahead, { counts });
}

/** Goes on to a new sentence. */
function openedAt(text: string, { start }: Clause, context: Context): Context {
  const classed = byOpenness.test(sentenceFrom(text, start));
  return goOn(context, {
    sentence: start,
    doubt: doubtBehind(context.doubt),
    thisYear: context.thisYear || context.ofThisYear === true,
    ofThisYear: null,
    opens: true,
    strange: false,
    heading: null,
    frame: frameOfNext(context),
    about: null,
    carried: false,
    aheadOfWays: null,
    topic: turn(context.aheadOfWays ?? context.topic, { pieces: false, classed }),
  });
}

/** 网络38件、信函14件；年内办结83件: goes on from what was spoken of ahead of a list of ways. */
function behindWays(text: string, { start }: Clause, context: Context): Context {
  if (context.aheadOfWays === null || text.charAt(start - 1) !== ';') return context;
  return goOn(context, { topic: context.aheadOfWays, aheadOfWays: null });
}

/** What is counted as published of its own motion, or by a document's 公开属性. */
const byOpenness = /主动公开[^,;:、。]{0,8}\d|公开属性/;

/** Whether a clause has a number that may be one of the tables', or words that may claim something; what comes after the last such clause need not be read. */
function mayState(text: string, { quantities, start, end }: Clause): boolean {
  return quantities.length > 0
    ? quantities.some(({ unit }) => unit !== 'other')
    : end - start <= longestClaim && mayClaim(text.slice(start, end));
}

function readNumbers(page: Page, clause: Clause, before: Context): After<Read> {
  const ended = endedLabels(page, labelsOf(page.text.text, clause));
  if (ended.length === 0) return { found: [], context: afterUnread(page, clause, before) };
  const found: Read[] = [];
  let context = before;
  for (const one of ended) {
    const { unit, end } = one.label.quantity;
    const isTenths = unit === 'other' && page.text.text.charAt(end - 1) === '成';
    const step = isTenths
      ? stepOfShare(null, afterBody(page, one, context))
      : unit === 'percent'
        ? stepOfShare(readShare(page, one, ofNumber(page, one, context)), afterBody(page, one, context))
        : readCount(page, one, context);
    found.push(step);
    context = step.context;
  }
  return { found, context };
}

/** Goes on with the number of which a share in a list is told; with none where not all numbers of the sentence since that one count something in the tables. */
function ofNumber({ text }: Page, { behind, list }: Ended, context: Context): Context {
  if (behind === undefined || !list) return context;
  const { counts, sentence } = context;
  const isAll = (size: number) => {
    const from = counts.at(-size);
    return (
      from?.at !== undefined &&
      from.start >= sentence &&
      findQuantities(text.text.slice(from.at, list.start)).length === size
    );
  };
  return goOn(context, { previous: isAll(behind) ? (counts.at(-behind) ?? null) : null });
}

/** Goes on after a list whose numbers cannot be told apart; whose they are is told all the same: 下属的学校、医院分别公开62条、48条. */
function afterUnread(page: Page, clause: Clause, before: Context): Context {
  const label = reach(page, clause.start, clause.quantities[0]?.start ?? clause.end);
  const place = `${page.index}:${clause.start}`;
  const context = settle(before, label.senses, page.reporter, place);
  return afterStrange(before.opens ? afterLead(context, page, label, place) : context, label);
}

/** 自然资源局承担了约35%，被诉2件: goes on with a body of which a share was told at the head of the sentence. */
function afterBody(page: Page, { label, words }: Ended, context: Context): Context {
  const doubt = context.opens ? doubtOfBody(page, words, `${page.index}:${label.labelStart}`) : null;
  return doubt === null ? context : goOn(context, { doubt, opens: false });
}

/** Only shares of requests are read, so that what follows one is about requests, if nothing was said before. */
function stepOfShare(statement: Statement | null, context: Context): Step {
  const { topic } = context;
  const subject = topic.subject ?? (statement && statement.doubt === undefined ? 'requests' : null);
  return { statement, beside: noPlace, context: goOn(context, { topic: turn(topic, { subject }) }) };
}

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
const longestClaim = 60;

function readWords(page: Page, clause: Clause, before: Context): After<Read> {
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
