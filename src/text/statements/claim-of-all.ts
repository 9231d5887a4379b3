import { none } from './claim-of-none';
import type { Clause } from './clauses';
import type { Context } from './context';
import { nothingLeft } from './request-readings';
import { sentenceBefore, sentenceFrom } from './sentence';
import type { Statement } from './statement';
import type { Sense } from './vocabulary';
import { type Page, quoteOf, type Reach } from './words';

const notOfAll: readonly Sense[] = [
  'onTime',
  'due',
  'soFar',
  'carry',
  'acrossYears',
  'pending',
  'foreign',
  'growth',
  'part',
  'share',
  'behalf',
  'previous',
  'next',
  'subset',
  'adjudicate',
  'closed',
  'arbiter',
  'matter',
];

const finished = /已|完|办结|办毕|全部|所有/;

/** 全部办结. What was done in time (均按期答复) leaves open what was not due yet, and says nothing here. */
export function readAll(page: Page, clause: Clause, { words, senses }: Reach, context: Context): Statement | null {
  const { topic, previous } = context;
  const named =
    senses.has('request') || senses.has('bareRequest') || (topic.last === 'intake' && countsIntake(previous));
  if (!senses.has('all') || !senses.has('conclude') || !named || topic.subject === 'foreign') return null;
  if (!isDone(page, words) || senses.hasAny(notOfAll) || isQualified(page.text.text, clause)) return null;
  const certain = finished.test(page.text.text.slice(clause.start, clause.end)) ? 'certain' : 'loose';
  return {
    kind: 'all',
    ...quoteOf(page, clause.start, clause.end),
    ...none,
    certainty: context.strange ? 'open' : certain,
    ...(context.doubt !== null && { doubt: context.doubt }),
    readings: nothingLeft,
    ...(previous && { stated: { part: previous.value, bases: [] } }),
  };
}

/** 全部申请办理结果 names what was done, and does not say that it was. */
function isDone({ text }: Page, words: Reach['words']): boolean {
  return words.some(({ sense, start }, index) => {
    const noun = words[index + 1]?.sense === 'filler' ? words[index + 1]?.end : words[index]?.end;
    return sense === 'conclude' && !/(?:结果|情况|[数量件])$/.test(text.text.slice(start, noun));
  });
}

/** Another day than the year's last on which nothing was left, or something that was. */
const otherDay = /(?:截[至止]|至今|迄今|目前|如今|现[已均])(?!(?:\d{4}年)?(?:12月|年[底末]|度?末))/;

const exception = /除[^,;。]{0,200}外|除外|例外|以外|之外|不[含计]|未到期|未届满|尚未到|期限内/;

/** 截至报告发布之日均已答复, 除结转的以外已全部办结: what the sentence says round it leaves open what the table counts as carried forward. */
function isQualified(text: string, { start, end }: Clause): boolean {
  const [before, after] = [sentenceBefore(text, start), sentenceFrom(text, start)];
  return otherDay.test(before + text.slice(start, end)) || exception.test(before + after);
}

function countsIntake(statement: Statement | null | undefined): boolean {
  const first = statement?.readings[0]?.plus ?? [];
  return first.some((term) => term.line === 'requests.newReceived' && term.column === 'total');
}
