import { expect, test } from 'vitest';
import { withLabelsOverleaf } from '../../../src/adapters/pdf/overleaf-labels';
import type { StripFragment } from '../../../src/adapters/pdf/strip';
import type { ValueRow } from '../../../src/adapters/pdf/value-rows';

const paper = 100;

/** What stands at a height of a page, counted from 1. */
function fragment(text: string, left: number, y: number, page: number): StripFragment {
  const offset = (page - 1) * paper;
  const box = { left, right: left + 10, top: y + offset - 5, bottom: y + offset + 5 };
  return { glyphs: [], text, box, size: 10, isValue: /^\d$/.test(text), page, offset };
}

function row(label: string | null, y: number, page: number): ValueRow {
  const labels = label === null ? [] : [fragment(label, 0, y, page)];
  return { y: y + (page - 1) * paper, size: 10, values: [fragment('5', 50, y, page)], labels };
}

/** The rows, by their labels, of two tables, the second under heads printed again and a label without figures. */
function rowsOf(above: readonly ValueRow[], label: string) {
  const table = { headings: [fragment('总计', 50, 5, 2)], others: [], blank: [], stub: [], stray: [], edge: 10 };
  const below = { ...table, rows: [row('2.重复申请', 50, 2)], blank: [fragment(label, 0, 20, 2)] };
  return withLabelsOverleaf([{ ...table, rows: above }, below]).map(({ rows, blank }) => ({
    rows: rows.map(({ labels }) => labels.at(-1)?.text ?? null),
    blank: blank.map(({ text }) => text),
  }));
}

test('figures without a label at the end of a page are those of the label that stands first overleaf', () => {
  const whole = { rows: ['1.信访举报投诉类申请', '2.重复申请'], blank: [] };
  expect(rowsOf([row('（一）予以公开', 60, 1), row(null, 90, 1)], '1.信访举报投诉类申请')).toEqual([
    { rows: ['（一）予以公开'], blank: [] },
    whole,
  ]);
  expect(rowsOf([row(null, 90, 1)], '1.信访举报投诉类申请')).toEqual([whole]);
});

test('they are not where they have a label, or what stands overleaf has no number', () => {
  const below = (blank: string) => ({ rows: ['2.重复申请'], blank: [blank] });
  expect(rowsOf([row('（一）予以公开', 90, 1)], '1.信访举报投诉类申请')[1]).toEqual(below('1.信访举报投诉类申请'));
  expect(rowsOf([row('（一）予以公开', 60, 1), row(null, 90, 1)], '续表')[1]).toEqual(below('续表'));
});
