import type { After } from './after';
import { type Clause, labelsOf } from './clauses';
import { noPlace, type Read } from './contest';
import { type Context, goOn } from './context';
import { readCount, type Step } from './counts';
import { turn } from './measure';
import { afterLead, afterStrange, doubtOfBody } from './progress';
import { findQuantities } from './quantities';
import { type Ended, endedLabels } from './series';
import { settle } from './settle';
import { readShare } from './shares';
import type { Statement } from './statement';
import { type Page, reach } from './words';

/** Reads every number of a clause, and the shares among them. */
export function readNumbers(page: Page, clause: Clause, before: Context): After<Read> {
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
