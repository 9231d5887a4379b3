import { expect, test } from 'vitest';
import { initialState } from '../../../src/adapters/pdf/drawing/graphics-state';
import { ShownText } from '../../../src/adapters/pdf/drawing/shown-text';
import { identity } from '../../../src/adapters/pdf/geometry/matrix';

const font = {
  vertical: false,
  scale: 0.001,
  ascent: 0.88,
  descent: -0.12,
  verticalMetrics: [-1000, 500, 880],
} as const;
const paper = { left: 0, top: 0, right: 100, bottom: 100 };

/** What is placed of two codes drawn one after the other in a font of this width, in thousandths of its size. */
function placed(unicode: string, width: number): string {
  const state = initialState(identity, paper);
  const shown = new ShownText();
  const glyphs = [...unicode].map((text) => ({
    unicode: text,
    originalCharCode: text.charCodeAt(0),
    width,
    isSpace: false,
  }));
  shown.show(glyphs, { ...state, font, fontName: 'f', fontSize: 10 });
  return shown.glyphs.map(({ text }) => text).join('');
}

test('a code that passes for an end of line and has a width draws something', () => {
  expect(placed('3\f\n', 500)).toBe('3\f\n');
  expect(placed('3\f\n', 0)).toBe('3');
});

test('a figure drawn in pieces over the edge of the paper is kept whole, and what stands apart from it is not', () => {
  const state = initialState(identity, { ...paper, right: 200 });
  const shown = new ShownText();
  const show = (unicode: string, x: number) => {
    shown.setMatrix([1, 0, 0, -1, x, 50]);
    const glyph = { unicode, originalCharCode: unicode.charCodeAt(0), width: 500, isSpace: false };
    shown.show([glyph], { ...state, font, fontName: 'f', fontSize: 10 });
  };
  show('2', 93);
  show('3', 98);
  show('4', 103);
  show('5', 112);
  shown.keepOn(paper);
  expect(shown.glyphs.map(({ text }) => text).join('')).toBe('234');
});
