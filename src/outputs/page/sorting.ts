import { h } from './dom';

/** How a table is sorted: a column's name, with `-` before it where the greatest comes first. */
export type Sort = string;

/** Sorts by a column; entries that are equal in it stay in their order. */
export function sorted<T>(items: readonly T[], sort: Sort, keyOf: (item: T, column: string) => string | number): T[] {
  const column = sort.replace(/^-/, '');
  const sign = sort.startsWith('-') ? -1 : 1;
  const compare = new Intl.Collator('zh-CN', { numeric: true }).compare;
  const keyed = items.map((item) => ({ item, value: keyOf(item, column) }));
  const order = (one: string | number, other: string | number) =>
    typeof one === 'number' && typeof other === 'number' ? one - other : compare(String(one), String(other));
  return keyed.sort((one, other) => sign * order(one.value, other.value)).map(({ item }) => item);
}

/** A column head that sorts its table when pressed; figures begin with the greatest, names with the first. */
export function sortHead(
  table: string,
  column: string,
  label: string,
  sort: Sort,
  choose: (sort: Sort) => void,
  kind: 'name' | 'figure' = 'figure',
): HTMLElement {
  const active = sort.replace(/^-/, '') === column;
  const descending = sort.startsWith('-');
  const turned = active ? !descending : kind === 'figure';
  const button = h(
    'button',
    {
      type: 'button',
      class: 'sort',
      'data-key': `sort-${table}-${column}`,
      onclick: () => choose(turned ? `-${column}` : column),
    },
    label,
    h('span', { 'aria-hidden': 'true', class: 'arrow' }, active ? (descending ? '▼' : '▲') : '↕'),
  );
  const order = active ? (descending ? 'descending' : 'ascending') : 'none';
  return h('th', { scope: 'col', class: kind, 'aria-sort': order }, button);
}
