import type { PageHead } from './data';
import { h, replace } from './dom';
import { type Entry, type Filter, fits, noFilter, type State, states, stateWords } from './entries';
import { heatMap } from './heat-map';
import { reportList } from './report-list';
import { ruleChart } from './rule-chart';
import type { Speech } from './words';

/** What the reader chose on the overview; it outlives a look at a report and a change of language. */
export interface Choice {
  filter: Filter;
  sort: { list: string; rules: string; heat: string };
  shown: { list: number; heat: number };
}

/** Nothing chosen yet: the worst first. */
export function firstChoice(): Choice {
  return { filter: noFilter, sort: { list: '-error', rules: 'level', heat: '-error' }, shown: { list: 50, heat: 20 } };
}

/** What the parts of the overview are given. */
export interface OverviewContext {
  readonly head: PageHead;
  readonly entries: readonly Entry[];
  readonly choice: Choice;
  readonly speech: Speech;
  /** Shows the overview anew after a choice. */
  readonly refresh: () => void;
}

/** The set at a glance: figures, chart, heat map and list, each narrowed by the filters. */
export function overview(context: Omit<OverviewContext, 'refresh'>): HTMLElement {
  const { entries, choice, speech, head } = context;
  const results = h('div');
  const refresh = () => {
    const fitting = entries.filter((entry) => fits(entry, choice.filter));
    const anyRule = entries.filter((entry) => fits(entry, { ...choice.filter, rule: '' }));
    const whole = { ...context, refresh };
    replace(results, ruleChart(whole, anyRule), heatMap(whole, fitting), reportList(whole, fitting));
  };
  refresh();
  return h(
    'main',
    { id: 'main' },
    glance(entries, speech),
    filters({ ...context, refresh }),
    results,
    h('p', { class: 'made' }, speech.word('made', { version: head.version })),
  );
}

function glance(entries: readonly Entry[], { word, number }: Speech): HTMLElement {
  const count = (state: State) => entries.filter((entry) => entry.state === state).length;
  const tally = { passed: 0, failed: 0, unknown: 0 };
  for (const { result } of entries) {
    if ('error' in result || !result.tally) continue;
    tally.passed += result.tally.passed;
    tally.failed += result.tally.failed;
    tally.unknown += result.tally.unknown;
  }
  const all = Math.max(1, tally.passed + tally.failed + tally.unknown);
  const checks = (['passed', 'failed', 'unknown'] as const).map((outcome) => {
    const bar = h('span', { class: `part ${outcome}` });
    bar.style.flexGrow = String(tally[outcome] / all);
    return { outcome, bar };
  });
  return h(
    'section',
    { class: 'glance', 'aria-labelledby': 'glance' },
    h('h1', { id: 'glance', class: 'unseen', tabindex: -1 }, `${word('title')} · ${word('overview')}`),
    h(
      'dl',
      { class: 'figures' },
      figure(word('reports'), number(entries.length), 'all'),
      ...states.map((state) => figure(word(stateWords[state]), number(count(state)), state)),
    ),
    h('div', { class: 'bar', 'aria-hidden': 'true' }, ...checks.map(({ bar }) => bar)),
    h(
      'p',
      { class: 'checks' },
      `${word('checks')} `,
      ...checks.map(({ outcome }) =>
        h('span', { class: `key ${outcome}` }, `${word(outcome)} `, h('b', {}, number(tally[outcome]))),
      ),
    ),
    tally.unknown > 0 && h('p', { class: 'aside' }, word('unknownNote')),
  );
}

function figure(label: string, value: string, kind: string): HTMLElement {
  return h('div', { class: `figure ${kind}` }, h('dt', {}, label), h('dd', {}, value));
}

function filters({ entries, choice, speech, refresh, head }: OverviewContext): HTMLElement {
  const { word } = speech;
  const years = [...new Set(entries.map((entry) => entry.year))].filter((year) => year !== null).sort((a, b) => b - a);
  const used = new Set(
    entries.flatMap(({ result }) => ('error' in result ? [] : result.findings.map(({ rule }) => rule))),
  );
  const known = head.rules.filter(({ id }) => used.has(id));
  const field = (label: string, control: HTMLElement) => h('label', { class: 'field' }, h('span', {}, label), control);
  const choose = (part: Partial<Filter>) => {
    choice.filter = { ...choice.filter, ...part };
    choice.shown = firstChoice().shown;
    refresh();
  };
  const select = (name: 'state' | 'rule' | 'year', options: readonly (readonly [string, string])[]) => {
    const list = [['', word('every')] as const, ...options];
    const boxes = list.map(([value, label]) => h('option', { value, selected: value === choice.filter[name] }, label));
    const box = h('select', { name, 'data-key': `filter-${name}` }, ...boxes);
    box.addEventListener('change', () => choose({ [name]: box.value }));
    return box;
  };
  const search = h('input', { type: 'search', name: 'text', value: choice.filter.text, autocomplete: 'off' });
  search.addEventListener('input', () => choose({ text: search.value }));
  const form = h(
    'form',
    { class: 'filters', role: 'search' },
    field(word('search'), search),
    field(
      word('state'),
      select(
        'state',
        states.map((state) => [state, word(stateWords[state])]),
      ),
    ),
    field(
      word('rule'),
      select(
        'rule',
        known.map(({ id, name }) => [id, speech.said(name)]),
      ),
    ),
    field(
      word('year'),
      select(
        'year',
        years.map((year) => [String(year), String(year)]),
      ),
    ),
    h('button', { type: 'reset' }, word('reset')),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    for (const box of form.querySelectorAll('option')) box.defaultSelected = box.value === '';
    search.defaultValue = '';
    choose(noFilter);
  });
  return form;
}
