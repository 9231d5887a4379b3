import type { After } from './after';
import { doubtBehind } from './certainty';
import { mayClaim } from './claims';
import { readNumbers } from './clause-numbers';
import { longestClaim, readWords } from './clause-words';
import { type Clause, clausesOf } from './clauses';
import { type Read, statementsOf } from './contest';
import { type Context, contextOf, goOn } from './context';
import { frameOfNext } from './frames';
import { turn } from './measure';
import { sentenceFrom } from './sentence';
import type { Statement } from './statement';
import type { Told } from './statements';
import type { Page } from './words';

interface ReadPassage extends Omit<After<Statement>, 'context'> {
  readonly context: Context | null;
}

/** Reads a passage; without a context where it states nothing. */
export function readPassage(page: Page, subject: Told['subject'], follows: boolean): ReadPassage {
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
