import { h } from './dom';
import type { Entry } from './entries';
import type { OverviewContext } from './overview';
import { sorted, sortHead } from './sorting';

const gravest = { error: 0, warning: 1, note: 2 } as const;

/** How often each rule is broken, as bars; choosing a rule narrows everything else to it. */
export function ruleChart({ head, choice, speech, refresh }: OverviewContext, entries: readonly Entry[]): HTMLElement {
  const { word, number, said } = speech;
  const counts = countsOf(entries);
  const found = head.rules.flatMap((rule) => {
    const count = counts.get(rule.id);
    return count ? [{ ...rule, ...count }] : [];
  });
  // Rules of one level stand in the order of how often they are broken.
  const used = sorted(found, '-count', (rule) => rule.count);
  const rows = sorted(used, choice.sort.rules, (rule, column) =>
    column === 'rule'
      ? said(rule.name)
      : column === 'level'
        ? gravest[rule.severity]
        : rule[column === 'reports' ? 'reports' : 'count'],
  );
  const most = Math.max(1, ...rows.map((rule) => rule.count));
  const sort = (column: string) => {
    choice.sort.rules = column;
    refresh();
  };
  const heading = h('h2', { id: 'rules' }, word('byRule'));
  if (rows.length === 0) return h('section', { 'aria-labelledby': 'rules' }, heading, h('p', {}, word('noFindings')));
  const th = (column: string, label: string, kind?: 'name') =>
    sortHead('rules', column, label, choice.sort.rules, sort, kind);
  const body = rows.map((rule) => {
    const pressed = choice.filter.rule === rule.id;
    const choose = () => {
      choice.filter = { ...choice.filter, rule: pressed ? '' : rule.id };
      syncRule(choice.filter.rule);
      refresh();
    };
    const fill = h('span', { class: `fill ${rule.severity}` });
    fill.style.width = `${(100 * rule.count) / most}%`;
    return h(
      'tr',
      {},
      h(
        'th',
        { scope: 'row', class: 'name' },
        h(
          'button',
          {
            type: 'button',
            class: 'rule',
            'aria-pressed': String(pressed),
            'data-key': `rule-${rule.id}`,
            onclick: choose,
          },
          said(rule.name),
        ),
        h('span', { class: 'summary' }, said(rule.summary)),
      ),
      h('td', { class: 'name' }, h('span', { class: `level ${rule.severity}` }, word(rule.severity))),
      h('td', { class: 'figure' }, number(rule.count)),
      h('td', { class: 'figure' }, number(rule.reports)),
      h('td', { class: 'track' }, h('span', { class: 'track' }, fill)),
    );
  });
  return h(
    'section',
    { 'aria-labelledby': 'rules' },
    heading,
    h('p', { class: 'aside' }, word('byRuleNote')),
    h(
      'table',
      { class: 'chart' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          th('rule', word('rule'), 'name'),
          th('level', word('level'), 'name'),
          th('count', word('findings')),
          th('reports', word('reports')),
          h('th', { scope: 'col', class: 'track' }, word('share')),
        ),
      ),
      h('tbody', {}, ...body),
    ),
  );
}

/** The select box of the filters says the same as the chart. */
function syncRule(rule: string): void {
  const box = document.querySelector<HTMLSelectElement>('select[name=rule]');
  if (box) box.value = rule;
}

function countsOf(entries: readonly Entry[]): ReadonlyMap<string, { count: number; reports: number }> {
  const counts = new Map<string, { count: number; reports: number }>();
  for (const { result } of entries) {
    if ('error' in result) continue;
    const seen = new Set<string>();
    for (const { rule } of result.findings) {
      const known = counts.get(rule) ?? { count: 0, reports: 0 };
      counts.set(rule, { count: known.count + 1, reports: known.reports + (seen.has(rule) ? 0 : 1) });
      seen.add(rule);
    }
  }
  return counts;
}
