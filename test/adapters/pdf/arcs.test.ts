import { expect, test } from 'vitest';
import type { Glyph } from '../../../src/adapters/pdf/geometry/marks';
import { withoutArcs } from '../../../src/adapters/pdf/marks/arcs';
import { drawn, tableTexts, text } from './drawn';
import { glyphOf, lineOfDigits } from './marks';

/** Characters around the upper half of a circle of 40 points, each turned as far as it stands from its top. */
function arc(word: string, from: number, step: number, turn = (angle: number) => angle): Glyph[] {
  return [...word].map((char, i) => {
    const angle = from + i * step;
    const [x, y] = [50 + 40 * Math.sin((angle * Math.PI) / 180), 50 - 40 * Math.cos((angle * Math.PI) / 180)];
    const box = { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 };
    return glyphOf(char, { box, size: 10, angle: (turn(angle) + 360) % 360 });
  });
}

const said = (glyphs: readonly Glyph[]) => glyphs.map((glyph) => glyph.text).join('');

test('the characters of an arc say nothing, level ones neither', () => {
  const before = lineOfDigits('12');
  expect(said(withoutArcs([...before, ...arc('东江县人民政府', -90, 30), ...lineOfDigits('34')]))).toBe('1234');
  expect(said(withoutArcs(arc('4453', 0, 25)))).toBe('');
});

test.each([
  ['level characters', arc('东江县人民政府', -90, 30, () => 0)],
  ['characters turned to and fro', arc('东江县人民政府', -90, 30, (angle) => (angle % 60 ? 10 : -10))],
  ['three characters', arc('专用章', -30, 30)],
  ['characters turned as none on an arc are', arc('东江县人民政府', -90, 30, (angle) => -angle)],
  ['characters of different sizes', arc('4453', 0, 25).map((glyph, i) => ({ ...glyph, size: 10 + 5 * i }))],
  ['a line of figures', lineOfDigits('1234567')],
])('%s are text', (_, glyphs) => {
  expect(withoutArcs(glyphs)).toEqual(glyphs);
});

test('the name around a seal over a table is no text of its cells', async () => {
  const frame = '10 100 180 60 re S 70 100 m 70 160 l S 130 100 m 130 160 l S 10 130 m 190 130 l S';
  const cells = [text('Item', 20, 140), text('Issued', 80, 140), text('Kept', 140, 140), text('Rules', 20, 112)];
  const figures = [text('7', 90, 112), text('8', 150, 112)];
  const ring = [...'ABCDEFG'].map((char, i) => {
    const turn = ((90 - 30 * i) * Math.PI) / 180;
    const [sin, cos] = [Math.sin(turn), Math.cos(turn)].map((part) => part.toFixed(4));
    return `BT /F 8 Tf ${cos} ${sin} ${-Number(sin)} ${cos} ${98 - 30 * Number(sin)} ${85 + 30 * Number(cos)} Tm (${char}) Tj ET`;
  });
  const rows = [
    ['Item', 'Issued', 'Kept'],
    ['Rules', '7', '8'],
  ];
  expect(await tableTexts(drawn([frame, ...cells, ...figures, ...ring].join('\n')))).toEqual(rows);
});
