import { formatNumber, type NumberFormat } from './number-format';

/** One level of a list: how its number is counted and written. `text` has %1 to %9 where the numbers of the levels go. */
export interface ListLevel {
  readonly start: number;
  readonly format: NumberFormat;
  readonly text: string;
  /** What stands between the number and the paragraph: a tab, a space or nothing. */
  readonly suffix: string;
  /** The level (counted from 1) whose use starts this one anew; 0 for never, undefined for every higher level. */
  readonly restart?: number | undefined;
  /** Writes the numbers of all levels in Arabic digits. */
  readonly legal?: boolean;
}

/** A list as paragraphs refer to it. Lists with one `counter` count on together. */
export interface List {
  readonly counter: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that begin anew, at this number, when this list is first used. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

/**
 * A counter of automatic numbers, which are printed but stand nowhere in the text: asked once for every numbered paragraph in
 * reading order, it says what is printed before it.
 */
export function listCounter(lists: ReadonlyMap<string, List>): (id: string, level: number) => string {
  const counters = new Map<string, (number | undefined)[]>();
  const overridden = new Set<string>();
  return (id, level) => {
    const list = lists.get(id);
    const definition = list?.levels.get(level);
    if (!list || !definition) return '';
    const numbers = counters.get(list.counter) ?? [];
    counters.set(list.counter, numbers);
    count(numbers, level, list, overridden.has(`${id}/${level}`));
    overridden.add(`${id}/${level}`);
    return label(definition, numbers, list);
  };
}

function count(numbers: (number | undefined)[], level: number, list: List, used: boolean): void {
  const start = list.startOverrides.get(level);
  const before = numbers[level];
  if (start !== undefined && !used) numbers[level] = start;
  else numbers[level] = before === undefined ? (list.levels.get(level)?.start ?? 1) : before + 1;
  for (let higher = 0; higher < level; higher += 1) numbers[higher] ??= list.levels.get(higher)?.start ?? 1;
  for (let lower = level + 1; lower < 9; lower += 1) {
    const restart = list.levels.get(lower)?.restart;
    if (restart === undefined || level < restart) numbers[lower] = undefined;
  }
}

/** Bullets are marks, not text, as in HTML; they print nothing here. */
function label(level: ListLevel, numbers: readonly (number | undefined)[], list: List): string {
  if (level.format === 'bullet') return '';
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = level.legal ? 'decimal' : (list.levels.get(index)?.format ?? 'decimal');
    return format === 'none' ? '' : formatNumber(numbers[index] ?? 1, format);
  });
  return text === '' ? '' : text + level.suffix;
}
