import type { Location, ValueKind } from '../../model/index';
import { cellsOf } from '../parts/labels';
import { kindLetters, type PageReport } from './data';

/** A cell as the report prints it. */
export interface Figure {
  readonly kind: ValueKind;
  readonly raw: string;
  readonly location: Location;
}

const kinds: readonly ValueKind[] = ['number', 'blank', 'dash', 'unreadable'];

/** The cells that a report prints, by id. */
export function figuresOf(report: PageReport): ReadonlyMap<string, Figure> {
  const places = report.places.split(';');
  const figures = new Map<string, Figure>();
  let printed = 0;
  for (const [index, id] of [...cellsOf(report.edition).keys()].entries()) {
    const kind = kinds.find((candidate) => kindLetters[candidate] === report.kinds[index]);
    if (!kind) continue;
    figures.set(id, { kind, raw: report.raws[printed] ?? '', location: locationOf(places[printed] ?? '') });
    printed++;
  }
  return figures;
}

function locationOf(numbers: string): Location {
  const [table, row, column, page, line] = numbers.split(',').map((number) => Number(number) || undefined);
  return {
    ...(table !== undefined && { table }),
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
    ...(page !== undefined && { page }),
    ...(line !== undefined && { line }),
  };
}
