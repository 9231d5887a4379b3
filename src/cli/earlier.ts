import { existsSync } from 'node:fs';
import type { Finding } from '../node';
import type { Request } from './request';
import { nothing, type Summary } from './summary';

/** What an interrupted run left in its output. */
export interface Earlier {
  readonly sources: ReadonlySet<string>;
  readonly summary: Summary;
  readonly findings: readonly Known[];
}

/** What is needed of a finding to know it again. */
export type Known = Pick<Finding, 'fingerprint' | 'rule' | 'message'> & { readonly source: string };

/**
 * Reads what an interrupted run left, where this run is to go on after it, cutting off a line that was not written whole.
 * Findings are given where a baseline is to be made of them. Throws `CommandError` where the file holds anything but the
 * lines of a run that `checked` or did not, as this one.
 */
export async function earlierOf({ resume, out, newBaseline }: Request, checked: boolean): Promise<Earlier> {
  if (!resume || out === undefined || !existsSync(out)) return { sources: new Set(), summary: nothing, findings: [] };
  const { readEarlier } = await import('./earlier-lines');
  return readEarlier(out, checked, newBaseline !== undefined);
}
