import { expect, test } from 'vitest';
import { withText } from '../../../src/adapters/pdf/grids/grids';
import { trusted, undecoded } from '../../../src/adapters/pdf/marks/trust';
import { glyphOf, pageOf } from './marks';

const read = (glyphs: readonly ReturnType<typeof glyphOf>[]) =>
  trusted([pageOf(glyphs)])[0]
    ?.glyphs.map((glyph) => glyph.text)
    .join('');

test.each([1000, 0])('a font whose letters are %i thousandths wide is not believed, not even its digits', (advance) => {
  const wide = [...'ÄÅÇÉÑÖ'].map((text, i) => glyphOf(text, { code: i + 1, advance }));
  const digits = [...'202'].map((text) => glyphOf(text, { code: text.charCodeAt(0), advance: 556 }));
  expect(read([...wide, ...digits])).toBe(undecoded.repeat(9));
});

test('a Latin font with some wide letters is believed', () => {
  const wide = [...'WÆŒ'].map((text, i) => glyphOf(text, { code: i + 200, advance: 1000 }));
  const narrow = [...'abcd12'].map((text) => glyphOf(text, { code: text.charCodeAt(0), advance: 556 }));
  expect(read([...wide, ...narrow])).toBe('WÆŒabcd12');
});

test('a percent sign as wide as Chinese characters are is believed, a digit is not', () => {
  const han = [...'办结率'].map((text, i) => glyphOf(text, { code: i + 300, advance: 1000 }));
  const digits = [...'10'].map((text) => glyphOf(text, { code: text.charCodeAt(0), advance: 556 }));
  const [percent, eight] = [glyphOf('%', { code: 400, advance: 921 }), glyphOf('8', { code: 401, advance: 1000 })];
  expect(read([...han, ...digits, percent, eight])).toBe(`办结率10%${undecoded}`);
});

test('full-width digits are as wide as Chinese characters', () => {
  const glyphs = [...'办１２'].map((text, i) => glyphOf(text, { code: i + 300, advance: 1000 }));
  expect(read([...glyphs, glyphOf('3', { code: 51, advance: 556 })])).toBe('办１２3');
});

test('a code that decodes to several digits is not believed, since no glyph draws them', () => {
  expect(read([glyphOf('11', { code: 3 }), glyphOf('2', { code: 4 })])).toBe(`${undecoded}2`);
});

test('a code that its map leaves out is not believed where it passes for a character', () => {
  const mapped = [...'青石县白鹭'].map((text, i) => glyphOf(text, { code: i + 1 }));
  const left = ['\u000b', '#'].map((text) => glyphOf(text, { code: text.charCodeAt(0) }));
  expect(read([...mapped, ...left])).toBe(`青石县白鹭${undecoded}${undecoded}`);
});

test('a radical says the character that looks like it, and is kept as it is named', () => {
  const glyphs = [...'\u2f46\u2f46'].map((text, i) => glyphOf(text, { code: i, advance: 1000, left: 5 * i }));
  const frame = {
    row: 0,
    column: 0,
    rows: 1,
    columns: 1,
    box: { left: 0, top: 0, right: 20, bottom: 10 },
    open: false,
  };
  const cell = withText(frame, trusted([pageOf(glyphs)])[0]?.glyphs ?? [], false);
  expect([cell.text, cell.printed]).toEqual(['无无', '\u2f46\u2f46']);
});
