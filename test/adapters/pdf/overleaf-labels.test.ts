import { expect, test } from 'vitest';
import { lastPrinted, withLabelsOverleaf } from '../../../src/adapters/pdf/aligned/overleaf-labels';
import type { StripFragment } from '../../../src/adapters/pdf/aligned/strip';
import type { ValueRow } from '../../../src/adapters/pdf/aligned/value-rows';

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

const next = row('2.重复申请', 50, 2);
const heads = [fragment('自然人', 50, 5, 2), fragment('总计', 80, 5, 2)];

/** The labels of rows, the last of which stands overleaf, with what else stands there. */
function labelsOf(rows: readonly ValueRow[], others: readonly StripFragment[]): (string | null)[] {
  return withLabelsOverleaf(rows, others).map(({ labels }) => labels.at(-1)?.text ?? null);
}

test('figures without a label at the end of a page are those of the label that stands first overleaf', () => {
  const label = fragment('1.信访举报投诉类申请', 0, 20, 2);
  const above = row('3.补正后仍不明确', 60, 1);
  const whole = ['1.信访举报投诉类申请', '2.重复申请'];
  expect(labelsOf([above, row(null, 90, 1), next], [label])).toEqual(['3.补正后仍不明确', ...whole]);
  expect(labelsOf([above, row(null, 90, 1), next], [...heads, label])).toEqual(['3.补正后仍不明确', ...whole]);
  expect(labelsOf([row(null, 90, 1), next], [...heads, label])).toEqual(whole);
});

test('the label of a group that reaches beside the row above names neither', () => {
  const group = fragment('三、办理结果', -20, 75, 1);
  const above = row('3.补正后仍不明确', 60, 1);
  const beside = { ...row(null, 90, 1), labels: [group] };
  const label = fragment('4.丙', 0, 20, 2);
  const rows = [{ ...above, labels: [group, ...above.labels] }, beside, next];
  expect(labelsOf(rows, [label])).toEqual(['3.补正后仍不明确', '4.丙', '2.重复申请']);
  expect(labelsOf([above, beside, next], [label])[1]).toBe('三、办理结果');
});

test.each([
  ['they have one', [row('3.甲', 90, 1), next], [fragment('1.乙', 0, 20, 2)]],
  [
    'part of one is printed beside them',
    [row('3.甲', 60, 1), row(null, 90, 1), next],
    [fragment('1.乙', 0, 20, 2), fragment('丙', 0, 88, 1)],
  ],
  ['what stands overleaf has no number', [row('3.甲', 60, 1), row(null, 90, 1), next], [fragment('续表', 0, 20, 2)]],
  ['its number leaves one out', [row('3.甲', 60, 1), row(null, 90, 1), next], [fragment('5.乙', 0, 20, 2)]],
  ['it is set elsewhere', [row('3.甲', 60, 1), row(null, 90, 1), next], [fragment('4.乙', 30, 20, 2)]],
  ['it is set larger', [row('3.甲', 60, 1), row(null, 90, 1), next], [{ ...fragment('4.乙', 0, 20, 2), size: 12 }]],
  ['figures come before it', [row('3.甲', 60, 1), row(null, 90, 1), next], [fragment('4.乙', 0, 70, 2)]],
  [
    'those overleaf have no label',
    [row('3.甲', 60, 1), row(null, 90, 1), row(null, 50, 2)],
    [fragment('4.乙', 0, 20, 2)],
  ],
  ['they stand alone and no heads come again', [row(null, 90, 1), next], [fragment('1.乙', 0, 20, 2)]],
  ['none follow', [row('3.甲', 60, 1), row(null, 90, 1)], [fragment('4.乙', 0, 20, 2)]],
])('they are not where %s', (_, rows, others) => {
  expect(withLabelsOverleaf(rows, others)).toEqual(rows);
});

/** The labels of two rows without numbers, the second at the end of a page and without one, under headings as wide as is given. */
function unnumbered(width: number, overleaf: readonly StripFragment[], below: readonly StripFragment[] = []) {
  const figures = (y: number, page: number) => [50, 80].map((left) => fragment('5', left, y, page));
  const wide = [50, 80].map((left) => {
    const heading = fragment('本年制发', left, 50, 1);
    return { ...heading, box: { ...heading.box, right: left + width } };
  });
  const rows = [
    { ...row('规章', 70, 1), values: figures(70, 1) },
    { ...row(null, 85, 1), values: figures(85, 1) },
    row('行政许可', 50, 2),
  ];
  return labelsOf(rows, [...wide, ...below, ...overleaf])[1];
}

test('figures in the columns of the row above are those of the label overleaf where they cannot be the second lines of those above', () => {
  const label = fragment('行政规范性文件', 0, 10, 2);
  expect(unnumbered(25, [label])).toBe('行政规范性文件');
  expect(unnumbered(25, [label, fragment('第二十条', 0, 25, 2)])).toBe('行政规范性文件');
  expect(unnumbered(15, [label])).toBeNull();
  expect(unnumbered(25, [label, fragment('本年制发', 50, 10, 2)])).toBeNull();
  expect(unnumbered(25, [label], [fragment('注', 0, 95, 1)])).toBeNull();
  expect(unnumbered(25, [{ ...label, size: 14 }])).toBeNull();
});

test('heads printed again overleaf stand for those above where no row is between, and no others do', () => {
  const above = [fragment('自然人', 50, 90, 1), fragment('总计', 80, 90, 1)];
  expect(lastPrinted([...above, ...heads])).toEqual(heads);
  const others = [fragment('人', 50, 5, 2), fragment('计', 80, 5, 2)];
  expect(lastPrinted([...above, ...others])).toEqual([...above, ...others]);
});
