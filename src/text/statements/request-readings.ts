import { sumOf as of, total } from './measure';
import type { Reading } from './statement';

/** The totals of table 三 of which prose speaks. */
export const received = total('requests.newReceived');
export const carriedIn = total('requests.carriedIn');
export const concluded = total('requests.concluded');
export const carriedForward = total('requests.carriedForward');
export const granted = total('requests.granted');
export const partiallyGranted = total('requests.partiallyGranted');
/** What came in: this year, or with what was carried in. */
export const intake = [of(received), of(received, carriedIn)];
/** What came in this year and was answered: those carried in may be told apart, 答复新收申请78件、上年结转5件. */
export const newOnly: Reading = { plus: [concluded], minus: [carriedIn] };

/** The readings that say that nothing was left at the end of the year. */
export const nothingLeft: readonly Reading[] = [of(carriedForward)];
/** What a share of requests may be a share of. */
export const requestBases: readonly Reading[] = [of(concluded), of(received), of(received, carriedIn)];
/** The same of what came in. */
export const intakeBases: readonly Reading[] = [of(received), of(received, carriedIn), of(concluded)];
/** What 办结率 is a share of: all that was due, or what came in. */
export const dueBases: readonly Reading[] = [of(received, carriedIn), of(received)];
/** What 公开率 may be a share of beside that: what was decided on, with or without what is not held. */
export const publicBases: readonly Reading[] = [
  of(granted, partiallyGranted, total('requests.denied')),
  of(granted, partiallyGranted, total('requests.denied'), total('requests.unavailable')),
];
/** What 公开率 and 予以公开率 count. */
export const publicReadings: readonly Reading[] = [of(granted, partiallyGranted), of(granted)];
/** What 办结率 counts: all that was answered, or what came in this year and was. */
export const concludedReadings: readonly Reading[] = [of(concluded), newOnly];
