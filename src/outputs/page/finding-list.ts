import { cellLabel } from '../parts/labels';
import { bestExplanations } from '../parts/suspects';
import { addressText } from './address';
import type { PageFinding, PageHead, PageReport } from './data';
import { h } from './dom';
import type { TableContext } from './form-table';
import type { Speech } from './words';

/** A finding that takes in more cells than these has them only drawn, not listed. */
const listed = 8;

/** What does not agree in a report, one by one, with links to the cells; the prose stands beside the table. */
export function findingList(context: TableContext): HTMLElement {
  const { report, speech } = context;
  const count = report.findings.length;
  const heading = h('h2', { id: 'findings' }, speech.word('foundHere', { count }));
  const items = report.findings.map((finding, index) => findingItem(finding, index + 1, context));
  return h(
    'section',
    { class: 'findings', 'aria-labelledby': 'findings' },
    heading,
    count === 0 ? h('p', {}, nothingFound(report, speech)) : h('ol', {}, ...items),
    ...problemParts(context),
    ...unmadeParts(context),
  );
}

/** What is said where there is no finding: which checks could not be made have not passed. */
function nothingFound({ tally }: PageReport, { word }: Speech): string {
  if (!tally) return word('unchecked');
  const { passed, failed, unknown } = tally;
  return unknown === 0 ? word('cleanReport') : word('cleanInPart', { made: passed + failed, unknown });
}

/** The checks that could not be made, folded, by rule. */
function unmadeParts({ report, speech, rules }: TableContext): HTMLElement[] {
  return report.unmade.length === 0
    ? []
    : [
        h('h2', {}, speech.word('unmade')),
        ...report.unmade.map(({ rule, count, told }) => {
          const title = speech.word('unmadeOf', { rule: nameOf(rule, rules, speech), count });
          const items = told.map((one) => h('li', {}, speech.said(one)));
          if (items.length === 0) return h('p', { class: 'unmade' }, title);
          return h('details', { class: 'unmade' }, h('summary', {}, title), h('ul', {}, ...items));
        }),
      ];
}

function nameOf(id: string, rules: PageHead['rules'], { said }: Speech): string {
  return said(rules.find((rule) => rule.id === id)?.name ?? id);
}

function findingItem(finding: PageFinding, number: number, context: TableContext): HTMLElement {
  const { speech } = context;
  const { severity, rule, message, quote, against, place, cells } = finding;
  const groups = bestExplanations(finding);
  const told = groups.map((group) =>
    h(
      'li',
      {},
      group.length > 1 && h('span', { class: 'why' }, speech.word('together', { count: group.length })),
      ...group.map((suspect) => suspectText(suspect, context)),
    ),
  );
  const either = groups.length > 1 && h('p', { class: 'why' }, speech.word('either', { count: groups.length }));
  const meta = [
    ...new Set([nameOf(rule, context.rules, speech), rule]),
    speech.said(place),
    against && `${speech.word('against')} ${against}`,
  ]
    .filter(Boolean)
    .join(' · ');
  return h(
    'li',
    { id: `finding-${number}`, class: `finding ${severity}`, tabindex: -1, 'data-finding': number },
    h(
      'h3',
      {},
      h('span', { class: 'number', 'aria-hidden': 'true' }, number),
      h('span', { class: `level ${severity}` }, speech.word(severity)),
      h('span', { class: 'message' }, speech.said(message)),
    ),
    quote !== undefined && beside(finding, quote, context),
    either,
    groups.length > 0 && h('ul', { class: 'suspects' }, ...told),
    quote === undefined &&
      groups.length === 0 &&
      cells.length <= listed &&
      h('p', { class: 'cells' }, ...cells.flatMap((id, index) => [index > 0 && '　', cellLink(id, context)])),
    h('p', { class: 'meta' }, meta),
  );
}

/** What the prose says on the left, what the table prints on the right. */
function beside({ context: around, cells }: PageFinding, quote: string, context: TableContext): HTMLElement {
  const { speech } = context;
  const [before, after] = around ?? ['', ''];
  const rows = cells
    .slice(0, listed)
    .map((id) => h('li', {}, cellLink(id, context), ' ', h('b', {}, printed(id, context))));
  return h(
    'div',
    { class: 'beside' },
    h(
      'div',
      {},
      h('h4', {}, speech.word('says')),
      h('blockquote', { lang: 'zh-CN' }, before, h('mark', {}, quote), after),
    ),
    rows.length > 0 && h('div', {}, h('h4', {}, speech.word('table')), h('ul', {}, ...rows)),
  );
}

function suspectText(suspect: PageFinding['suspects'][number], context: TableContext): HTMLElement {
  const { speech } = context;
  const { cell, suggested, why } = suspect;
  return h(
    'p',
    {},
    '▲ ',
    cellLink(cell, context),
    ` ${speech.word('printed')} `,
    h('b', {}, printed(cell, context)),
    speech.language === 'zh' ? '，' : ', ',
    h('b', { class: 'likely' }, speech.word('probably', { value: suggested })),
    h('span', { class: 'why' }, speech.said(why)),
  );
}

function printed(id: string, { figures, speech }: TableContext): string {
  const figure = figures.get(id);
  return figure ? figure.raw || speech.word('blank') : speech.word('notPrinted');
}

function cellLink(id: string, { report, speech, index }: TableContext): HTMLElement {
  return h('a', { href: addressText({ report: index, cell: id }) }, cellLabel(report.edition, id, speech.language));
}

function problemParts({ report, speech }: TableContext): HTMLElement[] {
  if (report.problems.length === 0) return [];
  const items = report.problems.map(({ message, place, code }) =>
    h(
      'li',
      {},
      speech.said(message),
      h('span', { class: 'meta' }, [code, speech.said(place)].filter(Boolean).join(' · ')),
    ),
  );
  return [
    h('h2', {}, speech.word('notCertain', { count: report.problems.length })),
    h('ul', { class: 'problems' }, ...items),
  ];
}
