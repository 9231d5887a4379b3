import { addressText } from './address';
import { h } from './dom';
import type { Entry } from './entries';
import { moreButton } from './more-button';
import type { OverviewContext } from './overview';
import { sorted, sortHead } from './sorting';
import type { Speech } from './words';

/** The reports of one organ by year. */
interface Organ {
  readonly name: string;
  readonly entries: Entry[];
}

/** Organs down, years across; how much is wrong shows in figures and in depth of colour, each place leads to its report. */
export function heatMap({ choice, speech, refresh }: OverviewContext, entries: readonly Entry[]): HTMLElement | null {
  const { word } = speech;
  const read = entries.filter((entry) => entry.state !== 'unread');
  if (read.length === 0) return null;
  const years = [...new Set(read.map((entry) => entry.year))].sort((one, other) => (one ?? 0) - (other ?? 0));
  const organs = sorted(organsOf(read), choice.sort.heat, ({ name, entries }, column) => {
    if (column === 'organ') return name;
    const own = column === 'error' ? entries : entries.filter((entry) => String(entry.year) === column);
    return own.reduce((sum, { error, warning }) => sum + 1000 * error + warning, own.length > 0 ? 0 : -1);
  });
  const shown = organs.slice(0, choice.shown.heat);
  const sort = (column: string) => {
    choice.sort.heat = column;
    refresh();
  };
  const heads = years.map((year) =>
    year === null
      ? h('th', { scope: 'col', class: 'figure' }, word('noYear'))
      : sortHead('heat', String(year), String(year), choice.sort.heat, sort),
  );
  const rows = shown.map((organ) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row', class: 'name' }, organ.name || word('nameless')),
      ...years.map((year) => h('td', {}, ...placesOf(organ, year, speech))),
    ),
  );
  return h(
    'section',
    { 'aria-labelledby': 'heat' },
    h('h2', { id: 'heat' }, word('byOrgan')),
    h('p', { class: 'aside' }, word('heatLegend')),
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-labelledby': 'heat' },
      h(
        'table',
        { class: 'heat' },
        h('thead', {}, h('tr', {}, sortHead('heat', 'organ', word('organ'), choice.sort.heat, sort, 'name'), ...heads)),
        h('tbody', {}, ...rows),
      ),
    ),
    moreButton('heat', organs.length - shown.length, 100, speech, (count) => {
      choice.shown.heat += count;
      refresh();
    }),
  );
}

function organsOf(entries: readonly Entry[]): Organ[] {
  const organs = new Map<string, Organ>();
  for (const entry of entries) {
    const known = organs.get(entry.organization);
    if (known) known.entries.push(entry);
    else organs.set(entry.organization, { name: entry.organization, entries: [entry] });
  }
  return [...organs.values()];
}

/** A place for each report of an organ and a year; where there are several, each names its file. */
function placesOf({ entries }: Organ, year: number | null, speech: Speech): HTMLElement[] {
  const own = entries.filter((entry) => entry.year === year);
  return own.map((entry) => heatLink(entry, own.length > 1 ? ` · ${entry.result.source}` : '', speech));
}

function heatLink(entry: Entry, file: string, { word }: Speech): HTMLElement {
  const { error, warning, note, problems, state, organization, year, index } = entry;
  const depth = state === 'error' ? Math.min(3, error) : state === 'warning' && warning > 0 ? Math.min(2, warning) : 0;
  const tone = state === 'error' ? 'error' : warning > 0 ? 'warning' : problems > 0 ? 'problems' : 'clean';
  const label = word('heatLabel', { organ: organization, year: year ?? '', error, warning, note, problems }) + file;
  const text = error + warning > 0 ? String(error + warning) : problems > 0 ? '?' : '·';
  return h(
    'a',
    {
      href: addressText({ report: index }),
      class: `place ${tone} d${depth}`,
      'aria-label': `${text} ${label}`,
      title: label,
    },
    text,
  );
}
