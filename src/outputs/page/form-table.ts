import type { Line, TableForm } from '../../forms/define';
import { lineLabel, tableHeading } from '../parts/labels';
import { layOut, type Place } from '../parts/layout';
import { addressText } from './address';
import type { CellMark } from './cell-marks';
import type { PageHead, PageReport } from './data';
import { h } from './dom';
import type { Figure } from './figures';
import { moveWithArrows } from './grid-keys';
import type { Speech } from './words';

/** What the tables of a report are drawn from. */
export interface TableContext {
  readonly index: number;
  readonly report: PageReport;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly marks: ReadonlyMap<string, CellMark>;
  readonly speech: Speech;
  readonly rules: PageHead['rules'];
  /** Tells what is known of a cell, until it is left. */
  readonly tell: (cell: HTMLElement, id: string) => void;
  readonly leave: () => void;
}

/** A standard table as the form lays it out, with what is disputed marked and broken sums drawn as lines. */
export function formTable(table: TableForm, context: TableContext): HTMLElement {
  const { speech, figures } = context;
  const heading = tableHeading(table, speech.language);
  const id = `table-${table.id}`;
  const layout = layOut(table, (cell) => figures.has(cell));
  const rows = layout.rows.map((row) => h('tr', {}, ...row.map((place) => placeElement(place, context))));
  const grid = h(
    'table',
    { class: `form ${table.id}`, role: 'grid', 'aria-readonly': 'true', 'aria-labelledby': id },
    h('tbody', {}, ...rows),
  );
  moveWithArrows(grid);
  const printed = [...figures.keys()].some((cell) => cell.startsWith(`${table.id}.`));
  return h(
    'section',
    { class: 'sheet', 'aria-labelledby': id },
    h('h2', { id, lang: speech.language === 'en' ? 'en' : undefined }, heading),
    printed ? h('div', { class: 'scroll' }, grid) : h('p', { class: 'aside' }, speech.word('tableMissing')),
  );
}

function placeElement(place: Place, context: TableContext): HTMLElement {
  const spans = {
    ...(place.rowSpan > 1 && { rowspan: place.rowSpan }),
    ...(place.columnSpan > 1 && { colspan: place.columnSpan }),
  };
  if (place.kind === 'cell' && place.id !== undefined) return figureElement(place.id, spans, context);
  if (place.kind === 'empty') {
    const balance = place.rowSpan > 1 && `（${context.speech.word('corner')}）`;
    return h('td', { ...spans, class: 'corner' }, balance);
  }
  if (place.line) return labelElement(place, place.line, spans, context.speech);
  return h('th', { ...spans, class: 'heading', lang: 'zh-CN' }, place.text);
}

/** A label of the form; in English the form's own words stand where it has no English name. */
function labelElement(place: Place, line: Line, spans: object, { language }: Speech): HTMLElement {
  const english =
    language === 'en'
      ? lineLabel(line, 'en')
          .replace(/([a-z])([A-Z])/g, '$1 $2')
          .toLowerCase()
      : '';
  const upright = place.kind === 'row' && place.rowSpan > 8 && english === '';
  const scope =
    place.kind === 'column' ? (place.columnSpan > 1 ? 'colgroup' : 'col') : place.rowSpan > 1 ? 'rowgroup' : 'row';
  const lang = language === 'en' && english === '' ? 'zh-CN' : undefined;
  const kind = `${place.kind}${upright ? ' upright' : ''}`;
  return h(
    'th',
    { ...spans, scope, class: kind, lang, title: english ? line.label : undefined },
    ...(english || !line.short ? [english || line.label] : bothLengths(line.label, line.short)),
  );
}

/** A label in full and in short; the style sheet shows the one for which there is room. */
function bothLengths(full: string, brief: string): HTMLElement[] {
  return [h('span', { class: 'full' }, full), h('span', { class: 'brief' }, brief)];
}

function figureElement(id: string, spans: object, context: TableContext): HTMLElement {
  const { figures, marks, speech, tell, leave } = context;
  const figure = figures.get(id);
  const mark = marks.get(id);
  const told = figure ? figure.raw || speech.word('blank') : '';
  const kind = figure?.kind ?? 'missing';
  const signs = mark?.sign ? `marked ${mark.severity} ${mark.sign === '▲' ? 'suspect' : ''}` : '';
  const cell = h(
    'td',
    {
      ...spans,
      class: `value ${kind} ${signs}`.trim(),
      tabindex: -1,
      'data-cell': id,
      'data-key': `cell-${id}`,
      onfocus: () => tell(cell, id),
      onblur: leave,
      onmouseenter: () => tell(cell, id),
      onmouseleave: leave,
    },
    h('span', { class: 'printed' }, told, mark?.sign && h('span', { class: 'sign' }, mark.sign)),
    ...(mark ? annotations(mark, context) : []),
  );
  return cell;
}

function annotations(mark: CellMark, { speech, index }: TableContext): HTMLElement[] {
  const { suggested, lines, sums, findings, sign } = mark;
  const likely =
    suggested.length > 0 && h('span', { class: 'likely' }, speech.word('probably', { value: suggested.join(' / ') }));
  const drawn = lines.map(({ kind, at, severity }) =>
    h('span', { class: `line ${kind} ${at} ${severity}`, 'aria-hidden': 'true' }),
  );
  const comes = suggested.length > 0 ? [] : sums.filter(({ kind }) => kind !== 'balance');
  const sum = comes.map(({ value }) => h('span', { class: 'sum' }, `≠ ${value}`));
  const numbers = sign === '' ? [] : findings.slice(0, 3);
  const links = numbers.map((number) =>
    h(
      'a',
      {
        href: addressText({ report: index, finding: number }),
        tabindex: -1,
        'aria-label': speech.word('finding', { number }),
      },
      number,
    ),
  );
  const refs = links.length > 0 && h('span', { class: 'refs' }, ...links);
  return [likely, ...sum, refs, ...drawn].filter((part) => part !== false);
}
