import { applicantsIn } from './applicants';
import { doubtOfBodies, isOfBodies } from './certainty';
import { type Context, goOn } from './context';
import { isCarried } from './frames';
import { type Measure, type Topic, turn } from './measure';
import type { Senses } from './senses';
import type { Sense } from './vocabulary';
import type { Page, Reach, Word } from './words';

/** What a number has been found to count, and how it goes on from there. */
interface Numbered extends Pick<Context, 'latest' | 'frame'> {
  readonly senses: Senses;
  readonly strange: boolean;
  /** Whether it tells but how some of the requests were sent. */
  readonly isWay: boolean;
  readonly measure: Measure | null;
  readonly place: string;
}

/** Goes on after a number: to its subject, or to none of ours where something else was counted. */
export function afterNumber(context: Context, numbered: Numbered): Context {
  const { topic } = context;
  const { senses, strange, isWay, measure, place, latest, frame } = numbered;
  const pieces = topic.pieces || countsPieces(senses);
  const named = senses.subject;
  const subject = subjectAfter(topic, measure) ?? named ?? (strange ? 'foreign' : topic.subject);
  return goOn(context, {
    latest,
    frame,
    aheadOfWays: isWay ? (context.aheadOfWays ?? topic) : null,
    about: measure?.subject ?? context.about,
    carried: measure ? isCarried(measure) && (context.carried || context.about === null) : context.carried,
    doubt: named && !isWay && (senses.has('foreign') || isOfNewCases(named, senses)) ? place : context.doubt,
    topic: turn(topic, {
      subject,
      pieces,
      columns: columnsAfter(topic, senses),
      doubt: doubtAfter(topic, senses, measure, place),
      last: measure ? measure.last : null,
    }),
  });
}

/** 新增复议10件、诉讼7件: those beside which some of the year before may still be open. */
function isOfNewCases(named: string, senses: Senses): boolean {
  return named.startsWith('disputes.') && senses.has('receive');
}

const noSubject: ReadonlySet<Sense | null> = new Set<Sense>([
  ...([
    'filler',
    'thisYear',
    'soFar',
    'own',
    'region',
    'all',
    'disclosure',
    'sum',
    'office',
    'onTime',
    'among',
  ] as const),
]);
const another: readonly Sense[] = ['foreign', 'share', 'behalf', 'part'];

/** Goes on after words of which some are left over, unless they tell how the organ does its work. */
export function afterStrange(context: Context, { words, understood }: Reach): Context {
  const known = understood || context.strange || words.some(({ sense }) => sense === 'effort');
  return known ? context : goOn(context, { strange: true });
}

/**
 * Goes on after a clause that counts nothing of ours, at the head of a sentence. Where it begins with words
 * that are not understood, they may name whose numbers follow, or which (政务公开专区接待群众, 对征地类事项): a doubt, until the
 * body, the year or the tables' own numbers clear it. What begins with a verb of the organ's own (加强, 召开) does not.
 */
export function afterLead(context: Context, page: Page, { words, senses, understood }: Reach, place: string): Context {
  if (understood && !senses.hasAny(another)) return context;
  const first = words.find(({ sense }) => !noSubject.has(sense));
  if (!first || (first.sense !== null && !another.includes(first.sense))) return context;
  const isBody = first.sense === null && namesBody(page, first);
  const doubt = isBody ? doubtOfBodies(place) : isOfBodies(context.doubt) ? context.doubt : place;
  return goOn(context, { doubt, opens: false });
}

/** What a body, or a field in which bodies work, is called by: 县公安局, 城管领域. */
const body = /[局厅]|街道|公司|委员会|(?:[委办院所队镇乡]|领域|系统)$/;

function namesBody({ text }: Page, { start, end }: Word): boolean {
  return body.test(text.text.slice(start, end));
}

/** The doubt behind a number of some body's, told at the head of a sentence: 自然资源局办结33件; null where no body is named. */
export function doubtOfBody(page: Page, { words }: Reach, place: string): string | null {
  const first = words.find(({ sense }) => !noSubject.has(sense));
  return first?.sense === null && namesBody(page, first) ? doubtOfBodies(place) : null;
}

/** A measure makes its subject that of what follows, where it is certain to be spoken of. */
function subjectAfter({ subject }: Topic, measure: Measure | null): string | null | undefined {
  if (measure?.open === 'outcomes') return 'foreign';
  return measure?.open === 'applicants' ? subject : measure?.subject;
}

/** The doubt whether applications are those for information lasts until these, or another subject, are named. */
function doubtAfter({ doubt }: Topic, senses: Senses, measure: Measure | null, place: string): string | null {
  if (measure?.open === 'applications') return doubt ?? place;
  return senses.subject === null ? doubt : null;
}

/** The kinds of applicant named are spoken of until it is told what came in, what became of all, or of disputes. */
function columnsAfter({ columns }: Topic, senses: Senses): readonly string[] {
  const named = applicantsIn(senses);
  if (named.length > 0 || columns.length === 0) return named;
  if (senses.names('disputes.')) return named;
  const isCame = senses.hasAny(['receive', 'all']) && !senses.has('carry');
  return isCame && senses.hasAny(['request', 'bareRequest']) ? [] : columns;
}

/** 主动公开政府信息5812件, 主动公开规范性文件40件: of what is published, not of what is decided. */
function countsPieces(senses: Senses): boolean {
  if (!senses.hasAny(['publish', 'weakPublic', 'show']) || senses.hasAny(['bareRequest', 'decide'])) return false;
  return senses.has('disclosure') || senses.subject?.startsWith('disclosure.') === true;
}

/** Goes on after a clause without a number. That all requests were answered, or of which applicants they are, makes what follows theirs. */
export function afterWords(context: Context, { senses, understood }: Pick<Reach, 'senses' | 'understood'>): Context {
  const strange = senses.has('foreign') && !senses.has('negation');
  const answered = senses.has('bareRequest') && senses.has('all') && senses.has('conclude');
  // 新收申请以自然人为主
  const byKind = senses.has('applicantKinds') || (understood && senses.has('concern') && ofNew(senses, context.topic));
  const theirs = understood && (answered || byKind) ? 'requests' : null;
  const subject = senses.subject ?? (strange ? 'foreign' : (context.topic.subject ?? theirs));
  const before = byKind ? 'intake' : context.topic.last;
  const last = subject === 'requests' && senses.has('conclude') ? 'outcome' : before;
  // 重复申请19件；自然人仍是主要群体，占81.82%
  const previous = senses.names('column:') || senses.names('requests.') ? null : context.previous;
  return goOn(context, {
    previous,
    topic: turn(context.topic, { columns: columnsAfter(context.topic, senses), subject, last }),
  });
}

/** Whether requests that came in are told by kinds of applicant, in a passage that calls them 新收申请. */
function ofNew(senses: Senses, { newTold, subject }: Topic): boolean {
  const named = senses.names('column:') && senses.has('bareRequest') && senses.has('receive');
  return named && newTold && (subject === null || subject === 'requests');
}
