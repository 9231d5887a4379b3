import { expect, test } from 'vitest';
import type { Glyph, Rule } from '../../../src/adapters/pdf/geometry/marks';
import { withDrawnSides } from '../../../src/adapters/pdf/marks/drawn-sides';
import { glyphOf } from './marks';

/** Characters ten points wide on a line of a table, drawn as one string with its texts at some places. */
function lineOf(row: number, texts: readonly (readonly [left: number, text: string])[]): Glyph[] {
  const top = 20 * row + 5;
  return texts.flatMap(([from, text]) =>
    [...text].map((char, i) => {
      const left = from + 10 * i;
      return glyphOf(char, { string: row, box: { left, right: left + 10, top, bottom: top + 10 } });
    }),
  );
}

/** The rules between four lines, in pieces from one side to the next. */
function rulesOf(sides: readonly number[]): Rule[] {
  return [0, 20, 40, 60, 80].flatMap((at) =>
    sides.slice(1).map((to, i) => ({ along: 'x' as const, at, from: sides[i] ?? 0, to, thickness: 0.75 })),
  );
}

/** What the strings of a table say after its lines are parted at the sides of cells. */
function strings(glyphs: readonly Glyph[], sides: readonly number[]): string[] {
  const said = new Map<number, string>();
  for (const { string, text } of withDrawnSides(glyphs, rulesOf(sides)))
    said.set(string, (said.get(string) ?? '') + text);
  return [...said.values()];
}

const columns = [0, 60, 100, 140];
const heads = lineOf(0, [[0, '信息'], [60, '制发件数废止件数']]); // biome-ignore format: one line of the table
const rules = lineOf(1, [[0, '规章'], [60, '1'], [100, '2']]); // biome-ignore format: one line of the table
const documents = lineOf(2, [[0, '行政规范文件3'], [100, '4']]); // biome-ignore format: one line of the table

test('headings drawn as one string part where pieces of the rules meet and figures right below begin', () => {
  expect(strings([...heads, ...rules], columns)).toEqual(['信息制发件数', '废止件数', '规章12']);
});

test('a figure drawn with its label parts from it where another row has one at the side of the cell', () => {
  expect(strings([...rules, ...documents], columns)).toEqual(['规章12', '行政规范文件', '34']);
});

test('one witness alone parts no string', () => {
  expect(strings([...heads, ...rules], [0, 140])).toEqual(['信息制发件数废止件数', '规章12']);
  expect(
    strings(
      [
        ...heads,
        ...lineOf(1, [
          [0, '规章'],
          [60, '1'],
        ]),
      ],
      columns,
    ),
  ).toEqual(['信息制发件数废止件数', '规章1']);
  expect(strings(documents, columns)).toEqual(['行政规范文件34']);
});
