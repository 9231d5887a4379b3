import { cellLabel, cellsOf, formOf } from '../parts/labels';
import { placeText } from '../parts/place';
import { addressText } from './address';
import { cellMarks } from './cell-marks';
import type { PageHead, PageReport } from './data';
import { h } from './dom';
import type { Entry } from './entries';
import type { EvidenceCard } from './evidence-card';
import { figuresOf } from './figures';
import { findingList } from './finding-list';
import { formTable, type TableContext } from './form-table';
import type { Speech, Word } from './words';

/** Where the reports before and after this one are, in the order in which the reader sees them. */
export interface Neighbours {
  readonly previous?: number | undefined;
  readonly next?: number | undefined;
}

/** What a report is shown with. */
export interface Showing {
  readonly speech: Speech;
  readonly card: EvidenceCard;
  readonly rules: PageHead['rules'];
}

/** One report: its three tables as the form lays them out beside what was found in them. */
export function reportView(
  { result, index }: Entry,
  neighbours: Neighbours,
  { speech, card, rules }: Showing,
): HTMLElement {
  const { word, said } = speech;
  const failed = 'error' in result;
  const name = failed ? result.source : nameOf(result, speech);
  const body = failed
    ? [h('p', { class: 'failure' }, h('span', { class: 'level unread' }, word('unread')), ` ${said(result.error)}`)]
    : reportBody(result, index, { speech, card, rules });
  return h(
    'main',
    { id: 'main', class: 'report' },
    navigation(neighbours, speech),
    h('h1', { tabindex: -1 }, name),
    ...(failed ? [] : aboutReport(result, speech)),
    ...body,
    card.element,
  );
}

function navigation({ previous, next }: Neighbours, { word }: Speech): HTMLElement {
  const step = (label: Word, to: number | undefined, rel: string) =>
    to !== undefined && h('a', { href: addressText({ report: to }), rel }, word(label));
  return h(
    'nav',
    { class: 'steps', 'aria-label': word('reports') },
    h('a', { href: '#', class: 'back' }, `← ${word('back')}`),
    h('span', {}, step('previous', previous, 'prev'), step('next', next, 'next')),
  );
}

function nameOf({ organization, title, year }: PageReport, { word }: Speech): string {
  return [organization ?? title ?? word('nameless'), year].filter((part) => part !== null).join(' ');
}

/** Where a report comes from, the title that it prints, and the sections that were read. */
function aboutReport(report: PageReport, speech: Speech): HTMLElement[] {
  const { title, headings } = report;
  const { word } = speech;
  const told = title === null ? word('noTitle') : word('printedTitle', { title });
  return [
    h('p', { class: 'origin' }, originOf(report, speech)),
    h('p', { class: 'origin' }, told),
    h(
      'details',
      { class: 'sections' },
      h('summary', {}, word('sections', { count: headings.length })),
      h('ol', { lang: 'zh-CN' }, ...headings.map((heading) => h('li', {}, heading))),
    ),
  ];
}

function originOf({ source, origin, tally }: PageReport, { word, said }: Speech): string {
  const counts =
    tally && (['passed', 'failed', 'unknown'] as const).map((outcome) => `${word(outcome)} ${tally[outcome]}`);
  return [source, said(origin), counts && `${word('checks')} ${counts.join(' / ')}`].filter(Boolean).join(' · ');
}

function reportBody(report: PageReport, index: number, { speech, card, rules }: Showing): HTMLElement[] {
  const order = [...cellsOf(report.edition).keys()];
  const figures = figuresOf(report);
  const marks = cellMarks(report, order);
  const context: TableContext = {
    ...{ index, report, figures, marks, speech, rules },
    tell: (cell, id) => card.show(cell, evidence(id, context)),
    leave: card.leave,
  };
  const tables = formOf(report.edition).tables.map((table) => formTable(table, context));
  const notes = [
    h('p', { class: 'aside legend' }, speech.word('legend')),
    h('p', { class: 'aside keys' }, speech.word('keys')),
  ];
  return [h('div', { class: 'columns' }, findingList(context), h('div', { class: 'tables' }, ...tables, ...notes))];
}

/** What is known of a cell: what is printed, of what kind it is, where it stands, and in which findings it takes part. */
function evidence(id: string, { report, figures, marks, speech }: TableContext): HTMLElement {
  const { word, said, language } = speech;
  const figure = figures.get(id);
  const kinds = { number: '', blank: word('blank'), dash: word('dash'), unreadable: word('unreadable') };
  const raw = figure ? figure.raw || word('blank') : word('notPrinted');
  const rows: [string, string][] = [
    [word('printed'), [raw, figure && figure.raw !== '' ? kinds[figure.kind] : ''].filter(Boolean).join(' · ')],
    [word('stands'), placeText(figure?.location, language)],
  ];
  const { suggested = [], findings = [] } = marks.get(id) ?? {};
  const likely = suggested.length > 0 && word('probably', { value: suggested.join(' / ') });
  const told = findings.flatMap((number) => {
    const finding = report.findings[number - 1];
    return finding ? [h('li', { class: finding.severity }, said(finding.message))] : [];
  });
  return h(
    'div',
    {},
    h('p', { class: 'label' }, cellLabel(report.edition, id, language)),
    h('dl', {}, ...rows.filter(([, text]) => text).flatMap(([term, text]) => [h('dt', {}, term), h('dd', {}, text)])),
    likely && h('p', { class: 'likely' }, likely),
    told.length > 0 && h('ul', {}, ...told),
  );
}
