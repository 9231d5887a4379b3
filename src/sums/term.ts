import type { Cell } from '../model/index';

/** One printed figure of a sum; `value` is null for a blank or a dash. */
export interface Term {
  readonly cell: string;
  readonly value: number | null;
}

/** The printed cells of a report by id. */
export type Cells = Readonly<Record<string, Cell | undefined>>;

/** The figures of some cells; undefined where one was not read. */
export function terms(ids: readonly string[], cells: Cells): readonly Term[] | undefined {
  const found = ids.flatMap((cell) => termOf(cell, cells[cell]) ?? []);
  return found.length === ids.length ? found : undefined;
}

/** The figures at some places among those that were read; undefined where one was not. */
export function termsAt(places: readonly number[], read: readonly (Term | undefined)[]): readonly Term[] | undefined {
  const found: Term[] = [];
  for (let index = 0; index < places.length; index++) {
    const term = read[places[index] ?? -1];
    if (term === undefined) return undefined;
    found.push(term);
  }
  return found;
}

/** The figure that is printed in a cell; undefined where it was not read. */
export function termOf(cell: string, printed: Cell | undefined): Term | undefined {
  return !printed || printed.kind === 'unreadable' ? undefined : { cell, value: printed.value };
}

/** The sum of some figures, blanks counting as nothing. */
export function total(terms: readonly Term[]): number {
  let sum = 0;
  for (let index = 0; index < terms.length; index++) sum += terms[index]?.value ?? 0;
  return sum;
}
