import type { Result, Results, Totals } from '../define';
import { addToTotals, noTotals } from './totals';

/** What an output that shows one result after the other consists of. */
export interface Turns {
  readonly opening?: string;
  readonly between?: string;
  readonly show: (result: Result) => string;
  readonly close?: (totals: Totals) => string;
}

/** Gives the opening, one piece for each result as it comes, and the closing. */
export async function* inTurn(results: Results, { opening, between, show, close }: Turns): AsyncGenerator<string> {
  let totals = noTotals;
  if (opening) yield opening;
  for await (const result of results) {
    const first = totals.read + totals.unread === 0;
    yield (first ? '' : (between ?? '')) + show(result);
    totals = addToTotals(totals, result);
  }
  if (close) yield close(totals);
}
