import type { PageResult } from './data';
import type { Word } from './words';

/** The ways in which a report comes out, the worst first. */
export const states = ['unread', 'error', 'warning', 'note', 'problems', 'clean'] as const;
export type State = (typeof states)[number];

/** The words for the states of a report. */
export const stateWords = {
  unread: 'unread',
  error: 'withErrors',
  warning: 'withWarnings',
  note: 'withNotes',
  problems: 'problems',
  clean: 'clean',
} as const satisfies Record<State, Word>;

/** A result with what the overview counts of it. */
export interface Entry {
  readonly index: number;
  readonly result: PageResult;
  readonly organization: string;
  readonly year: number | null;
  readonly error: number;
  readonly warning: number;
  readonly note: number;
  readonly problems: number;
  readonly state: State;
}

/** Which entries are wanted. */
export interface Filter {
  readonly text: string;
  readonly state: State | '';
  readonly rule: string;
  readonly year: string;
}

export const noFilter: Filter = { text: '', state: '', rule: '', year: '' };

/** Counts what the overview shows of a result. */
export function entryOf(result: PageResult, index: number): Entry {
  const none = { error: 0, warning: 0, note: 0, problems: 0 };
  if ('error' in result) return { index, result, organization: '', year: null, ...none, state: 'unread' };
  const counts = { ...none, problems: result.problems.length };
  for (const { severity } of result.findings) counts[severity]++;
  const { organization, year } = result;
  return { index, result, organization: organization ?? '', year, ...counts, state: stateOf(counts) };
}

function stateOf(counts: Pick<Entry, 'error' | 'warning' | 'note' | 'problems'>): State {
  if (counts.error > 0) return 'error';
  if (counts.warning > 0) return 'warning';
  if (counts.note > 0) return 'note';
  return counts.problems > 0 ? 'problems' : 'clean';
}

/** Whether a filter lets an entry through. */
export function fits({ result, year, state }: Entry, filter: Filter): boolean {
  const { organization = '', title = '' } = 'error' in result ? {} : result;
  const text = filter.text.trim().toLowerCase();
  return (
    (filter.state === '' || filter.state === state) &&
    (filter.year === '' || filter.year === String(year ?? '')) &&
    (text === '' || `${organization}\n${title}\n${result.source}`.toLowerCase().includes(text)) &&
    (filter.rule === '' || (!('error' in result) && result.findings.some((finding) => finding.rule === filter.rule)))
  );
}
