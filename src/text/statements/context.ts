import type { Counted, Frame } from './frames';
import type { Topic } from './measure';
import type { Senses } from './senses';
import type { Statement } from './statement';

/** What the clauses so far have established for those that follow. A value; every clause gives the next. */
export interface Context {
  readonly topic: Topic;
  /**
   * Whose numbers follow: the whole body's where null; otherwise the place of a word that leaves it in doubt (a name that is
   * not the body's, a word not understood where a subject stands), until a new sentence names its subject.
   */
  readonly doubt: string | null;
  /** Whether numbers of this year's tables follow, and not those of last year, of some months or for another body. */
  readonly thisYear: boolean;
  /** Whether the first period that the sentence has named is this year, told beside others at the most (2022年为97件); null where it has named none. */
  readonly ofThisYear: boolean | null;
  /** Where in the passage the sentence begins. */
  readonly sentence: number;
  /** Whether the sentence has named neither its subject yet nor, ahead of it (截至6月底，收到申请…), a period of its own. */
  readonly opens: boolean;
  /** Whether the sentence has said something that is left over, and not how the organ does its work. */
  readonly strange: boolean;
  /** The words of a heading in the sentence (行政处罚方面), which say what the number behind it counts; null behind the first number. */
  readonly heading: Senses | null;
  /** What the numbers that follow are parts of; null where they are parts of nothing but the tables' totals. */
  readonly frame: Frame | null;
  /** What was spoken of ahead of the ways in which requests were sent, which the next sentence goes on with; null where it was not left for those. */
  readonly aheadOfWays: Topic | null;
  /** What the sentence's last number counted that the tables count. */
  readonly about: string | null;
  /** Whether all that the sentence has counted was carried over the end of a year, so that the next may go on with that. */
  readonly carried: boolean;
  /** What the number before counted; null at first. */
  readonly latest: Counted | null;
  /** The last count; null where it counted nothing in the tables. */
  readonly previous: Statement | null;
  /** The counts so far that name a number of the tables. */
  readonly counts: readonly Statement[];
}

/**
 * A context that differs from one in some fields. Every context is written out here, so that all are of one shape: a literal that
 * spreads another and names fields anew costs several times as much, and there are some for every number.
 */
export function goOn(
  context: Context,
  {
    topic = context.topic,
    doubt = context.doubt,
    thisYear = context.thisYear,
    ofThisYear = context.ofThisYear,
    sentence = context.sentence,
    opens = context.opens,
    strange = context.strange,
    heading = context.heading,
    frame = context.frame,
    aheadOfWays = context.aheadOfWays,
    about = context.about,
    carried = context.carried,
    latest = context.latest,
    previous = context.previous,
    counts = context.counts,
  }: Partial<Context>,
): Context {
  return {
    topic,
    doubt,
    thisYear,
    ofThisYear,
    sentence,
    opens,
    strange,
    heading,
    frame,
    aheadOfWays,
    about,
    carried,
    latest,
    previous,
    counts,
  };
}

const aboutDisclosure = /信息公开|政务公开|公开申请|依申请/;

const carriedIn =
  /(?:[上去前往历]一?年|年初|\d{4}年).{0,8}(?:结转|转入|转来|遗留|留待|在办|未办结)|结转.{0,3}[上去]一?年/;

const outcome =
  /不予公开|部分公开|无法提供|不予处理|其他处理|予以公开|不掌握|另行制作|逾期不补正|逾期未补正|重复申请|信访举报投诉|过程性信息|执法案卷|内部事务信息/g;

/** Lawsuits told by the rows of table 四 alone, and not as all of an organ's. */
const rowsOfLawsuits = /^(?!.*(?:诉讼|应诉|复议案|行政复议)).*(?:直接起诉|复议后起诉)/;

const newRequests = /新收(?:到|接收)?(?:的)?(?:政府信息公开|信息公开|依申请公开|公开)?申请/;

/** The context in which a passage begins. Two of the outcomes of table 三 in one passage show that it is about requests. */
export function contextOf(text: string, subject: 'requests' | 'disputes' | null, follows: boolean): Context {
  const outcomes = new Set(text.match(outcome) ?? []);
  return {
    topic: {
      subject: subject === 'requests' || outcomes.size > 1 ? 'requests' : null,
      disclosure: subject !== null || aboutDisclosure.test(text) || (follows && rowsOfLawsuits.test(text)),
      last: null,
      carriedInTold: carriedIn.test(text),
      newTold: newRequests.test(text),
      pieces: false,
      classed: false,
      follows,
      columns: [],
      doubt: null,
    },
    doubt: null,
    thisYear: true,
    ofThisYear: null,
    sentence: 0,
    opens: true,
    strange: false,
    heading: null,
    frame: null,
    aheadOfWays: null,
    about: null,
    carried: false,
    latest: null,
    previous: null,
    counts: [],
  };
}

/** Whether a passage that ends in this context leaves no doubt that it was about this body's requests of this year. */
export function endsWithRequests({ topic, doubt, thisYear }: Context): boolean {
  return topic.subject === 'requests' && topic.doubt === null && doubt === null && thisYear;
}
