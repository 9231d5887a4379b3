import { expect, test } from 'vitest';
import type { TextLine } from '../../../src/adapters/pdf/geometry/lines';
import type { Glyph } from '../../../src/adapters/pdf/geometry/marks';
import { furnitureOf } from '../../../src/adapters/pdf/pages/furniture';

function glyph(text: string, left: number, top: number): Glyph {
  const box = { left, top, right: left + 10, bottom: top + 10 };
  return {
    ...{ text, box, size: 10, angle: 0, vertical: false, hidden: false, cut: false, content: null },
    ...{ string: 0, blank: 0, font: 'F', code: 0, advance: 1000 },
  };
}

/** A line that calls back whenever it is asked where it stands. */
function line(text: string, top: number, asked = () => {}): TextLine {
  const box = { left: 0, top, right: 10 * text.length, bottom: top + 10 };
  return {
    glyphs: Array.from(text, (character, i) => glyph(character, 10 * i, top)),
    size: 10,
    get box() {
      asked();
      return box;
    },
  };
}

function page(lines: readonly TextLine[]) {
  return { height: 1000, lines, tables: null };
}

test('heads that other pages repeat at the same height, with other numbers, belong to the paper', () => {
  const [head, again, lower] = [line('第1期', 20), line('第 22 期', 25), line('第3期', 60)];
  const furniture = furnitureOf([page([head, line('甲', 300)]), page([again, line('乙', 300)]), page([lower])]);
  expect([head, again, lower].map((one) => furniture.has(one))).toEqual([true, true, false]);
});

test('a dash that stands for none at the same height of every page is no head', () => {
  const dashes = [line('—', 20), line('—', 20)];
  const furniture = furnitureOf(dashes.map((own) => page([own, line('甲', 300)])));
  expect(dashes.map((own) => furniture.has(own))).toEqual([false, false]);
});

test('a number in the margin right above a figure may be the first of its lines, and no page number', () => {
  const [close, far] = [line('2', 20), line('2', 60)];
  const furniture = furnitureOf([page([close, line('9', 34), line('甲', 300)]), page([far, line('9', 100)])]);
  expect([close, far].map((one) => furniture.has(one))).toEqual([false, true]);
});

test('a page is not held against every other', () => {
  const asked = (pages: number) => {
    let count = 0;
    furnitureOf(Array.from({ length: pages }, (_, i) => page([line('页眉', 20 + (i % 60), () => count++)])));
    return count;
  };
  expect(asked(800)).toBeLessThan(6 * asked(200));
});
