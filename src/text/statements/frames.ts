import type { Measure } from './measure';
import type { Senses } from './senses';
import type { Reading, Statement } from './statement';
import type { Sense } from './vocabulary';
import type { Reach } from './words';

/** What the numbers that follow are parts of. */
export interface Frame {
  /** Something that the tables count, wholly understood, or `other`. */
  readonly of: Measure | 'other';
  /** Whether they are told as parts within it (中), and not only as some of it (其中), among which it may be told itself how all ended. */
  readonly within: boolean;
  /** Set where a number at the head opened it, which the next such number takes the place of: 38件申请予以公开，63件申请不予公开. */
  readonly headed?: boolean;
  /** How many cases it has, set where no word says that what follows are parts of them: a greater number is none. */
  readonly size?: number;
}

/** What a number counted, and whether everything said of it is understood. */
export interface Counted {
  readonly of: Measure | 'other';
  readonly understood: boolean;
  readonly value: number;
}

const passedOver: readonly (Sense | null)[] = ['filler', 'request', 'bareRequest'];

/** What the label of a number says that it is a part of: of the number before where it begins with 中 or 申请中, or says 其中. */
export function frameAhead({ words, senses }: Reach, latest: Counted | null): Frame | null {
  if (latest === null) return null;
  if (words.find(({ sense }) => !passedOver.includes(sense))?.sense === 'among') return frameWithin(latest);
  return senses.has('subset') ? { ...frameWithin(latest), within: false } : null;
}

/** The frame of the parts of a number. */
export function frameWithin({ of, understood }: Counted): Frame {
  return { of: understood ? of : 'other', within: true };
}

/** What the numbers after the next are parts of as well: all but what goes on with the requests, whose numbers name what they count. */
export function lasting(frame: Frame | null): Frame | null {
  if (frame === null || frame.within || frame.of === 'other' || frame.of.subject !== 'requests') return frame;
  return isCarried(frame.of) ? frame : null;
}

/** 上年结转申请15件。予以公开6件: what the next sentence counts parts of, until it says that something came in. */
export function frameOfNext({
  carried,
  latest,
}: {
  readonly carried: boolean;
  readonly latest: Counted | null;
}): Frame | null {
  return carried && latest ? { of: latest.of, within: false, size: latest.value } : null;
}

/** Whether a number is too great for a part: 上年结转3件。截至年底办结83件. */
export function exceeds(value: number, frame: Frame | null): boolean {
  return frame?.size !== undefined && value > frame.size;
}

/** Whether a label begins anew: one at the head of a clause after another, or what came in, or was carried on, after what was carried in. */
export function endsFrame(senses: Senses, heads: boolean, frame: Frame | null): boolean {
  if (frame?.within) return heads && frame.headed === true;
  return senses.hasAny(['request', 'bareRequest', 'receive', 'due']) || (senses.has('carry') && !senses.has('subset'));
}

/** Whether words end by opening a frame: 结转的10件中, 予以公开的申请中. */
export function opensFrame({ words }: Reach): boolean {
  return words.findLast(({ sense }) => sense !== 'filler')?.sense === 'among';
}

/** Whether what is counted within a frame is still what the tables count, because the frame is all of it. */
export function isWithin(frame: Frame | null, { subject, readings, last }: Measure): boolean {
  if (frame === null) return true;
  const { of, within } = frame;
  if (of === 'other' || of.some || tableOf(of.subject) !== tableOf(subject)) return false;
  if (subject !== 'requests') return isOfAll(of) || !isOfAll({ readings });
  const lines = linesOf(of.readings);
  const own = linesOf(readings);
  if (!within) return !isCarried(of) && (!lines.every(isRow) || own.every((line) => lines.includes(line)));
  if (own.every((line) => lines.some((group) => line.startsWith(`${group}.`)))) return true;
  if (lines.includes('requests.concluded') && !lines.includes('requests.newReceived')) return !own.some(isAtEdge);
  const ofApplicants = readings[0]?.plus.every(({ column }) => column !== 'total') === true;
  return lines.includes('requests.newReceived') && (ofApplicants || last === 'intake');
}

/** 收到的政府信息公开申请中，予以公开31件: whether it is told what became of all that came in. */
export function isOutcomeOfReceived(frame: Frame | null, { subject, last }: Measure): boolean {
  if (!frame?.within || frame.of === 'other' || frame.of.subject !== 'requests') return false;
  const terms = frame.of.readings[0]?.plus ?? [];
  const all = terms.every(({ column }) => column === 'total') && terms[0]?.line === 'requests.newReceived';
  return all && subject === 'requests' && last === 'outcome';
}

/**
 * 行政复议12件，其中维持9件: where no other kind of dispute has been counted, a result told within one kind is of that kind, and not, as it may
 * be elsewhere, of all of them.
 */
export function ofFrame(measure: Measure, frame: Frame | null, counts: readonly Statement[]): Measure {
  if (!frame || frame.of === 'other' || !measure.subject.startsWith('disputes.') || !isOfAll(frame.of)) return measure;
  const lines = linesOf(frame.of.readings);
  const within = ({ plus }: Reading) => plus.every(({ line }) => lines.includes(line));
  const others = counts.some(({ readings: [first] }) => first?.plus[0]?.line.startsWith('disputes.') && !within(first));
  const readings = measure.readings.filter(within);
  return others || readings.length === 0 ? measure : { ...measure, readings };
}

/** 未审结的15件，其中复议6件: what is part of cases that ended in one way, or are pending, is no part of all of them. */
function isOfAll({ readings }: Pick<Measure, 'readings'>): boolean {
  return readings.every(({ plus }) =>
    plus.every(({ line, column }) => !line.startsWith('disputes.') || column === 'total'),
  );
}

/** Which of the tables a subject is of. */
export const tableOf = (subject: string) => subject.split('.')[0];
const isAtEdge = (line: string) => line === 'requests.newReceived' || line.startsWith('requests.carried');

/** 重复申请5件，其中3件不予处理: what became of one kind of requests is not what became of all. */
const isRow = (line: string) => line.split('.').length > 2;

/** Whether a measure counts what was carried over the end of a year. */
export function isCarried({ subject, readings }: Measure): boolean {
  return subject === 'requests' && linesOf(readings).every((line) => line.startsWith('requests.carried'));
}

/** The lines of the first reading. */
function linesOf([first]: Measure['readings']): string[] {
  return (first?.plus ?? []).map(({ line }) => line);
}

/** Whether words name what could be a frame, and not the work that goes on (在工作中). */
export function namesFrame(senses: Senses): boolean {
  return (
    senses.hasAny(['request', 'bareRequest', 'receive', 'conclude', 'carry', 'pending', 'due', 'handle', 'subset']) ||
    senses.names('requests.') ||
    senses.names('disputes.') ||
    senses.names('disclosure.')
  );
}
