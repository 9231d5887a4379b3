import { hasApplicant } from './applicants';
import { type Measure, measure, sumOf as of, type Topic } from './measure';
import type { Senses } from './senses';
import type { Reading } from './statement';
import type { Sense } from './vocabulary';
import type { Page, Reach } from './words';

/** What an organ does with cases that are not against itself, or with all of them. */
const organ: readonly Sense[] = ['allKinds', 'people', 'respond', 'receive', 'handle', 'conclude', 'decide'];
/** The rows of both kinds of lawsuit together. */
const lawsuits = ['disputes.litigationDirect', 'disputes.litigationAfterReconsideration'];
/** A result told behind several kinds of case may be that of all: 复议12件、诉讼9件，其中维持11件. */
const reconsideration = ['disputes.reconsideration'];
const every = [...reconsideration, ...lawsuits];

const results: readonly (readonly [Sense, string])[] = [
  ['column:upheld', 'upheld'],
  ['column:corrected', 'corrected'],
  ['column:otherResult', 'other'],
  ['column:pending', 'pending'],
];

/**
 * Table 四 counts only disputes about disclosure. 应诉 and an unqualified 行政复议 are also the words for all of an
 * organ's cases and for those that it decides itself, so the context has to speak of disclosure. Where there was none with
 * a result (无被纠正的行政复议), nothing is said of all of them. 复议机关纠正4件 tells how the cases spoken of ended.
 */
export function disputeMeasure(senses: Senses, topic: Topic): Measure | null {
  const goesOn = topic.subject?.startsWith('disputes.') === true;
  if (!goesOn && !senses.has('respond') && !senses.names('disputes.')) return null;
  const named = [
    ...new Set([...senses.naming('disputes.'), ...(senses.has('respond') ? ['disputes.litigation'] : [])]),
  ];
  const column = results.find(([sense]) => senses.has(sense))?.[1] ?? resultOfTopic(senses, named, topic);
  const lines =
    named.length > 0
      ? named
      : (column || senses.has('closed')) && topic.subject?.startsWith('disputes.')
        ? [topic.subject]
        : [];
  if (lines.length === 0 || senses.hasAny(['adjudicate', 'matter'])) return null;
  if (senses.has('arbiter') && (!column || named.length > 0)) return null;
  const specific = lines.filter(
    (line) => line !== 'disputes.litigation' || !lines.some((other) => lawsuits.includes(other)),
  );
  const terms = (name: string) => specific.flatMap(linesOf).map((line) => ({ line, column: name }));
  if (senses.has('closed') && !column)
    return measure(specific.at(-1) ?? 'disputes', [{ plus: terms('total'), minus: terms('pending') }], false);
  // 有1件行政诉讼正在审理: of all that there were.
  const ofAll = column === 'pending' || named.length > 1;
  const readings = [
    ...(!column || (ofAll && named.length > 0 && !senses.has('negation')) ? [of(...terms('total'))] : []),
    ...(column ? [of(...terms(column))] : []),
    ...(column && named.length === 0
      ? [lawsuits, every, reconsideration].map((all) => of(...all.map((line) => ({ line, column }))))
      : []),
    // 行政复议、行政诉讼情况：复议后起诉5件
    ...(!column && specific.length > 1
      ? specific.map((line) => of(...linesOf(line).map((one) => ({ line: one, column: 'total' }))))
      : []),
  ];
  const about = senses.has('disclosure') || topic.disclosure;
  const asOrgan = senses.hasAny(organ);
  // 仍有41件正在办理: said of requests as well
  const isOfTopic = named.length === 0 && senses.has('pending');
  const certain = !isOfTopic && (!asOrgan || senses.has('disclosure')) && !senses.hasAny(['each', 'receive']);
  const plain = measure(specific.at(-1) ?? 'disputes', readings, certain);
  // 因企业申请引发的复议4件: of some requests only; 其他行政复议158件: all but those spoken of.
  const ofOthers = hasApplicant(senses) || senses.names('requests.') || senses.names('disclosure.');
  const some = ofOthers || (senses.has('other') && named.length > 0);
  const counted = some ? { ...plain, certainty: 'open' as const } : plain;
  return about ? counted : { ...counted, open: 'cases' };
}

function linesOf(line: string): readonly string[] {
  return line === 'disputes.litigation' ? lawsuits : [line];
}

/** How cases ended, in words that tell of other things as well; 法律服务机构2件、其他1件 goes on with kinds of applicant. */
function resultOfTopic(senses: Senses, named: readonly string[], topic: Topic): string | null {
  const ofTopic = topic.subject?.startsWith('disputes.') && !senses.hasAny(['request', 'bareRequest']);
  if (named.length === 0 && !ofTopic) return null;
  if (senses.has('pending')) return 'pending';
  return senses.has('other') && topic.columns.length === 0 ? 'other' : null;
}

/**
 * 未发生行政复议、行政诉讼, 行政复议和行政诉讼均为0件: where there was none of several kinds that are joined, there was none of all of them; 复议引发的诉讼 are
 * of one kind, and where not both came about (未同时发生) one may have.
 */
export function noneOf(
  { readings }: Pick<Measure, 'readings'>,
  { text }: Page,
  { words }: Pick<Reach, 'words'>,
): readonly Reading[] {
  const kinds = words.filter(({ sense }) => sense?.startsWith('disputes.'));
  const [first] = words;
  if (kinds.length < 2 || !first) return readings;
  const isJoined = kinds.every(({ start }, index) => {
    const before = kinds[index - 1];
    return !before || joint.test(text.text.slice(before.end, start));
  });
  if (!isJoined || notBoth.test(text.text.slice(first.start, kinds[0]?.start))) return readings;
  const most = Math.max(...readings.map(({ plus }) => plus.length));
  return readings.filter(({ plus }) => plus.length === most);
}

const joint = /[、和及与或]/;
const notBoth = /[未无没有]同时/;
