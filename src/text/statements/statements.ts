import { type Clause, clausesOf, type Labelled, labelsOf } from './clauses';
import { type Compact, compact } from './compact';
import { concludedReading, type Measure, measureOf, nothingLeft, requestBases, type Topic } from './measures';
import { consolidates, type Reporter } from './reporter';
import type { Certainty, Statement } from './statement';
import type { Sense } from './vocabulary';
import { type Word, wordsOf } from './words';

/** A passage of a report, and what its section is about where that is one of the tables. */
export interface Told {
  readonly text: string;
  readonly subject: 'requests' | 'disputes' | null;
}

/**
 * The statements of some passages that name a number of the standard tables, in the order in which they stand.
 *
 * The reader goes clause by clause. Every number has a label (收到申请 N件) or a tail (N件结转下年); their words, all taken
 * from a closed vocabulary, decide what is counted, and a clause without a noun of its own goes on with what the clauses
 * before it were about. What is said of another body, another period, another procedure or of a difference is no
 * statement about the tables; what holds a word that is not understood is a `loose` one.
 */
export function readStatements(passages: readonly Told[], reporter: Reporter): Statement[] {
  return passages.flatMap((passage, index) => new PassageReader(passage, index, reporter).read());
}

const aboutDisclosure = /信息公开|政务公开|公开申请|依申请/;
const tellsCarriedIn =
  /(?:[上去前往历]一?年|年初|\d{4}年).{0,8}(?:结转|转入|转来|遗留|留待|在办|未办结)|结转.{0,3}[上去]一?年/;
const finished = /已|完|办结|办毕|全部|所有/;
/** What may stand between a number and the end of its clause without changing what the number counts. */
const neutral: ReadonlySet<Sense | null> = new Set<Sense>([
  'filler',
  'thisYear',
  'sum',
  'onTime',
  'all',
  'disclosure',
  'decide',
]);

interface Reach {
  readonly words: readonly Word[];
  readonly senses: ReadonlySet<Sense>;
  readonly understood: boolean;
}

/** Reads one passage; its fields are what the clauses so far have established. */
class PassageReader {
  readonly #told: Told;
  readonly #text: Compact;
  readonly #index: number;
  readonly #reporter: Reporter;
  #topic: Topic;
  /** Whose numbers follow: not clear after a clause with words that are not understood, until the body is named again. */
  #scopeClear = true;
  /** Whether this year's numbers follow. */
  #periodClear = true;
  #sentenceOpens = true;
  #previous: Statement | null = null;
  readonly #stated: number[] = [];

  constructor(told: Told, index: number, reporter: Reporter) {
    this.#told = told;
    this.#text = compact(told.text);
    this.#index = index;
    this.#reporter = reporter;
    this.#topic = {
      subject: told.subject === 'requests' ? 'requests' : null,
      disclosure: told.subject !== null || aboutDisclosure.test(this.#text.text),
      last: null,
      carriedInTold: tellsCarriedIn.test(this.#text.text),
    };
  }

  read(): Statement[] {
    return clausesOf(this.#text.text).flatMap((clause) => {
      if (clause.opens) this.#sentenceOpens = true;
      return clause.quantities.length > 0 ? this.#readCounts(clause) : this.#readClaim(clause);
    });
  }

  #reach(start: number, end: number): Reach {
    const words = wordsOf(this.#text.text, start, end, this.#reporter);
    const senses = new Set(words.flatMap((word) => word.sense ?? []));
    return { words, senses, understood: words.every((word) => word.sense !== null) };
  }

  #readCounts(clause: Clause): Statement[] {
    const labelled = labelsOf(this.#text.text, clause);
    const lists = this.#readList(clause, labelled);
    if (lists) return lists;
    return labelled.flatMap((one) => {
      const statement = one.quantity.unit === 'percent' ? this.#readShare(one) : this.#readCount(one);
      if (statement?.kind === 'count') this.#stated.push(statement.value);
      return statement ?? [];
    });
  }

  /** 收到、办结分别为12件、11件: the labels and the numbers stand in the same order. */
  #readList(clause: Clause, labelled: readonly Labelled[]): Statement[] | null {
    const [first] = labelled;
    if (!first || labelled.length < 2) return null;
    const { words } = this.#reach(first.labelStart, first.quantity.start);
    const mark = words.find((word) => word.sense === 'separately');
    if (!mark) return null;
    const items = this.#itemsBefore(first.labelStart, mark.start);
    if (items.length !== labelled.length) return [];
    return labelled.flatMap(({ quantity }, index) => {
      const item = items[index];
      if (!item) return [];
      return this.#readCount({ quantity, labelStart: item.start, tailEnd: quantity.end }, item.end) ?? [];
    });
  }

  #itemsBefore(start: number, end: number): { start: number; end: number }[] {
    const items = [...this.#text.text.slice(start, end).matchAll(/[^、和及与]+/g)];
    return items.map((item) => ({ start: start + item.index, end: start + item.index + item[0].length }));
  }

  #readCount({ quantity, labelStart, tailEnd }: Labelled, labelEnd = quantity.start): Statement | null {
    const label = this.#reach(labelStart, labelEnd);
    const tail = this.#reach(quantity.end, tailEnd);
    this.#settle(label.senses);
    const money = quantity.unit === 'money';
    const own = label.senses.has('negation') ? null : measureOf(label.senses, money, this.#topic);
    const both = new Set([...label.senses, ...tail.senses]);
    const bare = !own && !both.has('negation') && [...label.senses].every((sense) => !isSubject(sense));
    const measure = own ?? (bare ? measureOf(both, money, this.#topic) : null);
    const understood =
      label.understood && (own ? tail.words.every((word) => neutral.has(word.sense)) : tail.understood);
    const blocked =
      !measure || !this.#periodClear || quantity.unit === 'other' || (own && this.#isElsewhere(tail.senses, measure));
    const certainty = this.#certainty(understood, label.senses, quantity.unit === 'item', measure);
    this.#moveOn(own ? label : { ...label, senses: both }, measure, understood);
    if (blocked || !measure) {
      if (!both.has('growth')) this.#previous = null;
      return null;
    }
    const end = own ? quantity.end : tailEnd;
    this.#previous = {
      kind: 'count',
      ...this.#quote(labelStart, end),
      value: quantity.value,
      step: quantity.step,
      unit: money ? 'money' : 'case',
      round: quantity.round,
      certainty,
      readings: measure.readings,
    };
    return this.#previous;
  }

  /** Cases spoken of without a word about disclosure, where the sentence goes on to part those that concern it. */
  #isElsewhere(tail: ReadonlySet<Sense>, measure: Measure): boolean {
    if (['foreign', 'growth', 'part', 'share', 'previous'].some((role) => [...tail].some((sense) => sense === role)))
      return true;
    void measure;
    return false;
  }

  #certainty(understood: boolean, senses: ReadonlySet<Sense>, items: boolean, measure: Measure | null): Certainty {
    const office = senses.has('office') && consolidates(this.#reporter);
    const fits = !items || measure?.subject.startsWith('disclosure.') === true;
    const clear = understood && !office && fits && (this.#scopeClear || senses.has('own'));
    return clear ? (measure?.certainty ?? 'loose') : 'loose';
  }

  #readShare({ quantity, labelStart, tailEnd }: Labelled): Statement | null {
    const { words } = this.#reach(labelStart, quantity.start);
    const at = words.findIndex((word) => word.sense === 'ratio' || word.sense === 'concludeRate');
    const senses = new Set(words.flatMap((word) => word.sense ?? []));
    const tail = this.#reach(quantity.end, tailEnd);
    const barred = ['foreign', 'growth', 'part', 'share', 'onTime', 'negation'].some((role) =>
      [...senses].some((sense) => sense === role),
    );
    if (at < 0 || barred || !this.#periodClear || tail.senses.has('foreign')) return null;
    const rate = words[at]?.sense === 'concludeRate';
    const own = measureOf(new Set(words.slice(0, at).flatMap((word) => word.sense ?? [])), false, this.#topic);
    const part = rate ? [concludedReading] : (own?.readings ?? this.#previous?.readings);
    if (!part || this.#topic.subject !== 'requests') return null;
    const understood = words.every((word) => word.sense !== null) && this.#scopeClear;
    const certainty = rate ? 'certain' : (own?.certainty ?? this.#previous?.certainty ?? 'loose');
    return {
      kind: 'share',
      ...this.#quote(labelStart, quantity.end),
      value: quantity.value,
      step: quantity.step,
      unit: 'percent',
      round: quantity.round,
      certainty: understood ? certainty : 'loose',
      readings: part,
      bases: requestBases,
      stated: { part: own || rate ? null : (this.#previous?.value ?? null), bases: [...this.#stated] },
    };
  }

  #readClaim(clause: Clause): Statement[] {
    const reach = this.#reach(clause.start, clause.end);
    const { senses } = reach;
    this.#settle(senses);
    const statement = senses.has('negation') ? this.#readNone(clause, reach) : this.#readAll(clause, reach);
    this.#moveOnWithoutNumber(senses);
    return statement && this.#periodClear ? [statement] : [];
  }

  /** 未收到申请. That there was none of anything is also said of its parts, so no word about disclosure is needed. */
  #readNone(clause: Clause, { senses, understood }: Reach): Statement | null {
    const barred = ['conclude', 'handle', 'due', 'onTime', 'weakPublic', 'adjudicate', 'ratio', 'concludeRate'];
    if (!understood || barred.some((role) => [...senses].some((sense) => sense === role))) return null;
    const topic = { ...this.#topic, disclosure: true };
    const measure = measureOf(senses, senses.has('disclosure.fees'), topic);
    if (!measure) return null;
    return {
      kind: 'none',
      ...this.#quote(clause.start, clause.end),
      value: 0,
      step: 1,
      unit: 'case',
      round: false,
      certainty: this.#certainty(true, senses, false, measure),
      readings: measure.readings,
    };
  }

  /** 全部办结. What was done in time (均按期答复) leaves open what was not due yet, and says nothing here. */
  #readAll(clause: Clause, { senses, understood }: Reach): Statement | null {
    const whole =
      senses.has('request') || senses.has('bareRequest') || (this.#topic.last === 'intake' && this.#countsIntake());
    if (!understood || !senses.has('all') || !senses.has('conclude') || !whole || this.#topic.subject === 'foreign')
      return null;
    const barred = [
      'onTime',
      'carry',
      'pending',
      'foreign',
      'growth',
      'part',
      'share',
      'previous',
      'next',
      'subset',
      'adjudicate',
    ];
    if (barred.some((role) => [...senses].some((sense) => sense === role))) return null;
    const text = this.#text.text.slice(clause.start, clause.end);
    const office = senses.has('office') && consolidates(this.#reporter);
    const certain = finished.test(text) && this.#scopeClear && !office;
    return {
      kind: 'all',
      ...this.#quote(clause.start, clause.end),
      value: 0,
      step: 1,
      unit: 'case',
      round: false,
      certainty: certain ? 'certain' : 'loose',
      readings: nothingLeft,
    };
  }

  #countsIntake(): boolean {
    const first = this.#previous?.readings[0]?.plus ?? [];
    return first.some((term) => term.line === 'requests.newReceived' && term.column === 'total');
  }

  /** A new sentence with a subject of its own, or the body or the year named anew, clears what was in doubt. */
  #settle(senses: ReadonlySet<Sense>): void {
    const named = [...senses].some(isSubject);
    if ((this.#sentenceOpens && named) || senses.has('own')) this.#scopeClear = true;
    if ((this.#sentenceOpens && named) || senses.has('thisYear')) this.#periodClear = true;
    if (named) this.#sentenceOpens = false;
    const other =
      senses.has('part') ||
      (!senses.has('growth') &&
        !senses.has('carry') &&
        !senses.has('pending') &&
        (senses.has('previous') || senses.has('next')));
    if (other && !senses.has('growth')) this.#periodClear = false;
    if (senses.has('share')) this.#scopeClear = false;
  }

  #moveOn(reach: Reach, measure: Measure | null, understood: boolean): void {
    const named = subjectOf(reach.senses);
    if (!understood && named) this.#scopeClear = false;
    const strange = reach.senses.has('foreign') || !understood;
    const subject =
      measure?.subject ?? named ?? (strange && !reach.senses.has('growth') ? 'foreign' : this.#topic.subject);
    this.#topic = {
      ...this.#topic,
      subject,
      last: measure ? measure.last : reach.senses.has('growth') ? this.#topic.last : null,
    };
  }

  #moveOnWithoutNumber(senses: ReadonlySet<Sense>): void {
    const subject =
      subjectOf(senses) ?? (senses.has('foreign') && !senses.has('negation') ? 'foreign' : this.#topic.subject);
    this.#topic = { ...this.#topic, subject };
  }

  #quote(start: number, end: number): Pick<Statement, 'quote' | 'passage' | 'start'> {
    const skipped = /^[、和及与"“”'(（]+/.exec(this.#text.text.slice(start, end))?.[0].length ?? 0;
    return { quote: this.#text.quote(start + skipped, end), passage: this.#index, start: start + skipped };
  }
}

function isSubject(sense: Sense): boolean {
  return (
    sense === 'request' || sense === 'bareRequest' || sense.startsWith('disputes.') || sense.startsWith('disclosure.')
  );
}

/** What a clause is about by its own nouns; the bare 申请 is used of other procedures too and says nothing. */
function subjectOf(senses: ReadonlySet<Sense>): string | null {
  if (senses.has('request')) return 'requests';
  const lines = [...senses].filter((sense) => sense.startsWith('disputes.') || sense.startsWith('disclosure.'));
  return lines.at(-1) ?? null;
}
