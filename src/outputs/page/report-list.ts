import { addressText } from './address';
import { h } from './dom';
import { type Entry, stateWords } from './entries';
import { moreButton } from './more-button';
import type { OverviewContext } from './overview';
import { type Sort, sorted, sortHead } from './sorting';
import type { Speech } from './words';

const figures = ['error', 'warning', 'note', 'problems'] as const;

/** The reports that fit, the worst first unless the reader sorts them otherwise; only so many as are seen. */
export function reportList(
  { entries, choice, speech, refresh }: OverviewContext,
  fitting: readonly Entry[],
): HTMLElement {
  const { word, number } = speech;
  const ordered = listOrder(fitting, choice.sort.list);
  const shown = ordered.slice(0, choice.shown.list);
  const sort = (column: string) => {
    choice.sort.list = column;
    refresh();
  };
  const head = (column: string, kind?: 'name') =>
    sortHead(
      'list',
      column,
      word(column === 'organ' || column === 'year' || column === 'source' ? column : figureWord(column)),
      choice.sort.list,
      sort,
      kind,
    );
  const told = word('listed', { count: number(fitting.length), all: number(entries.length) });
  return h(
    'section',
    { 'aria-labelledby': 'list' },
    h('h2', { id: 'list', tabindex: -1 }, word('reports')),
    h('p', { class: 'aside', role: 'status' }, told),
    fitting.length === 0
      ? h('p', {}, word('none'))
      : h(
          'div',
          { class: 'scroll', tabindex: 0, role: 'group', 'aria-labelledby': 'list' },
          h(
            'table',
            { class: 'list' },
            h(
              'thead',
              {},
              h(
                'tr',
                {},
                head('organ', 'name'),
                head('year'),
                ...figures.map((figure) => head(figure)),
                head('source', 'name'),
              ),
            ),
            h('tbody', {}, ...shown.map((entry) => row(entry, speech))),
          ),
        ),
    moreButton('list', ordered.length - shown.length, 100, speech, (count) => {
      choice.shown.list += count;
      refresh();
    }),
  );
}

/** Entries in the order of the list. */
export function listOrder(entries: readonly Entry[], sort: Sort): Entry[] {
  return sorted(entries, sort, listValue);
}

function figureWord(column: string): (typeof figures)[number] {
  return figures.find((figure) => figure === column) ?? 'error';
}

/** Sorting by errors is sorting by how bad it is: what could not be read first, then errors, warnings, what is not certain. */
function listValue(entry: Entry, column: string): string | number {
  if (column === 'organ') return entry.organization || entry.result.source;
  if (column === 'source') return entry.result.source;
  if (column === 'year') return entry.year ?? 0;
  const { error, warning, problems, note, state } = entry;
  if (column === 'error') return error * 1e9 + warning * 1e6 + (state === 'unread' ? 5e5 : 0) + problems * 1e3 + note;
  return entry[figureWord(column)];
}

function row(entry: Entry, { word, number, said }: Speech): HTMLElement {
  const { result, organization, year, index } = entry;
  const failed = 'error' in result;
  const name = organization || (failed ? result.source.split('/').at(-1) : word('nameless')) || '-';
  const link = h('a', { href: addressText({ report: index }) }, name);
  const counts = failed
    ? [
        h(
          'td',
          { colspan: figures.length, class: 'failure' },
          h('span', { class: 'level unread' }, word(stateWords.unread)),
          ` ${said(result.error)}`,
        ),
      ]
    : figures.map((figure) =>
        h('td', { class: `figure ${entry[figure] > 0 ? figure : 'nought'}` }, number(entry[figure])),
      );
  return h(
    'tr',
    {},
    h('th', { scope: 'row', class: 'name' }, link),
    h('td', { class: 'figure' }, year ?? '—'),
    ...counts,
    h('td', { class: 'source' }, result.source),
  );
}
