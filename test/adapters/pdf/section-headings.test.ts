import { expect, test } from 'vitest';
import { sectionHeadings } from '../../../src/adapters/pdf/aligned/section-headings';
import type { StripFragment } from '../../../src/adapters/pdf/aligned/strip';

/** Texts one below the other, each with where it begins. */
function headings(...texts: readonly (readonly [text: string, left: number])[]): string[] {
  const fragments = texts.map(([text, left], i): StripFragment => {
    const box = { left, right: left + 50, top: 20 * i, bottom: 20 * i + 10 };
    return { glyphs: [], text, box, size: 10, isValue: false, page: 1, offset: 0 };
  });
  return [...sectionHeadings(new Set(fragments))].map(({ text }) => text);
}

test('sections are headed at one place by numbers that follow one another', () => {
  const texts = ['一、总体情况', '二、主动公开', '三、收到和处理', '三、本年度办理结果', '四、行政复议'];
  const found = headings(...texts.map((text) => [text, 20] as const));
  expect(found).toEqual(['一、总体情况', '二、主动公开', '三、收到和处理', '四、行政复议']);
});

test('what begins elsewhere, is numbered otherwise or has no first before it heads no section', () => {
  expect(headings(['一、总体', 20], ['二、上年结转', 30], ['二、主动公开', 21])).toEqual(['一、总体', '二、主动公开']);
  expect(headings(['（一）总体', 20], ['一总体', 20], ['二、主动公开', 20])).toEqual([]);
});
