import { expect, test } from 'vitest';
import { heldStrings } from '../../../src/adapters/pdf/strings/strings';
import { glyphOf } from './marks';

/** Characters five points wide that are drawn as one string from a place on. */
function drawnAt(left: number, string: number, text: string) {
  return [...text].map((char, i) => glyphOf(char, { left: left + 5 * i, string, box: boxAt(left + 5 * i) }));
}

function boxAt(left: number) {
  return { left, right: left + 5, top: 0, bottom: 10 };
}

/** What cells twenty points wide hold, those that are not sure of it with a question mark. */
function told(strings: readonly ReturnType<typeof drawnAt>[], rows = 1): string[] {
  const glyphs = strings.flat();
  const placeOf = ({
    box,
  }: {
    readonly box: { readonly left: number; readonly right: number; readonly top: number };
  }) => Math.floor((box.left + box.right) / 40) + 3 * Math.floor(box.top / 20);
  const { cellOf, torn } = heldStrings(glyphs, placeOf, (cell) => cell % 3);
  return Array.from({ length: 3 * rows }, (_, cell) => {
    const own = glyphs.filter((glyph) => cellOf(glyph) === cell).map((glyph) => glyph.text);
    return (torn.has(cell) ? '?' : '') + own.join('');
  });
}

test('figures drawn as one string each that run over the sides of their cells keep their digits', () => {
  expect(told([drawnAt(0, 1, '48288'), drawnAt(20, 2, '18957'), drawnAt(40, 3, '92')])).toEqual([
    '48288',
    '18957',
    '92',
  ]);
});

test('a figure that runs into a cell with none of its own is sure of neither', () => {
  expect(told([drawnAt(0, 1, '48288'), drawnAt(40, 3, '92')])).toEqual(['?4828', '?8', '92']);
});

test('figures of a row drawn as one string without a gap are sure of nothing', () => {
  expect(told([drawnAt(0, 1, '4828189579')])).toEqual(['?4828', '?1895', '?79']);
});

test('a sign right after a label that fills its cell is its own where those of other rows begin', () => {
  const down = (glyphs: ReturnType<typeof drawnAt>, by: number) =>
    glyphs.map((glyph) => ({ ...glyph, box: { ...glyph.box, top: by, bottom: by + 10 } }));
  const full = drawnAt(0, 1, '其他收费-');
  const others = [1, 2].flatMap((row) => [
    down(drawnAt(0, 2 * row, '规章'), 20 * row),
    down(drawnAt(20, 2 * row + 1, '-'), 20 * row),
  ]);
  expect(told([full, ...others], 3)).toEqual(['其他收费', '-', '', '规章', '-', '', '规章', '-', '']);
  expect(told([full, ...others.slice(0, 2)], 2)).toEqual(['?其他收费', '?-', '', '规章', '-', '']);
});
