import type { ObjectTable } from './object-table';
import type { Dictionary, Value } from './objects';

/** How many bytes a row and a pixel have by the parameters of a filter with a predictor (ISO 32000-1, 7.4.4.4); null where they name none. */
export function predictionOf(parameters: Dictionary, table: ObjectTable): { row: number; pixel: number } | null {
  const number = (value: Value | undefined, otherwise: number) => table.most(value) || otherwise;
  if (number(parameters.get('Predictor'), 1) < 2) return null;
  const bits = Math.max(1, number(either(parameters, 'BPC', 'BitsPerComponent'), 8));
  const [columns, colours] = [number(parameters.get('Columns'), 1), number(parameters.get('Colors'), 1)];
  const bytes = (count: number) => Math.max(1, Math.ceil((count * bits) / 8));
  return { row: bytes(columns * colours), pixel: bytes(colours) };
}

/** The entry with one key, or where a dictionary has none that with another. */
export function either(dictionary: Dictionary, first: string, second: string): Value | undefined {
  return dictionary.has(first) ? dictionary.get(first) : dictionary.get(second);
}
