import type { Box } from '../../../model/location';
import { isValue } from '../../../text/number';
import { around } from '../geometry/box';
import { most } from '../geometry/extremes';
import { cellText } from '../geometry/lines';
import type { Glyph, Marks, Rule, TaggedTable } from '../geometry/marks';
import { undecoded } from '../marks/trust';
import { apartStrings } from './apart-strings';
import { joinedRuns } from './joined-runs';
import { leadingOf } from './leading';
import { runsOf } from './text-runs';

/** Characters that were set together and so stand in one cell, if they stand in a table at all. */
export interface Fragment {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  /** A figure or a sign for none. */
  readonly isValue: boolean;
}

/** What is free on a page: its characters in the order in which they are read, and its level rules. */
export interface FreeText {
  readonly marks: Pick<Marks, 'tagged'>;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}

/**
 * The fragments of the free characters on some pages. A tagged file says what stands in one cell. Elsewhere the order of drawing
 * does: whatever sets a page finishes a cell before it begins the next, so that lines drawn one after the other, one below
 * the other and aligned are one cell's.
 */
export function fragmentsOf(pages: readonly FreeText[]): Fragment[][] {
  const areApart = apartStrings(pages.map(({ glyphs }) => glyphs));
  const parts = pages.map(({ marks, glyphs, rules }) => {
    const { tagged, loose } = taggedCells(marks.tagged, glyphs);
    const level = rules.filter(({ along }) => along === 'x').sort((a, b) => a.at - b.at);
    return { tagged, runs: runsOf(loose, areApart), rules: level };
  });
  const leading = leadingOf(parts);
  return parts.map((part) => [...part.tagged, ...joinedRuns(part, leading)].map(fragmentOf));
}

/** The characters of each cell of a tagged file, and those of none. */
function taggedCells(
  tables: readonly TaggedTable[],
  glyphs: readonly Glyph[],
): { readonly tagged: readonly Glyph[][]; readonly loose: readonly Glyph[] } {
  const cellOf = cellNumbers(tables);
  const tagged = new Map<number, Glyph[]>();
  const loose: Glyph[] = [];
  for (const glyph of glyphs) {
    const cell = glyph.content === null ? undefined : cellOf.get(glyph.content);
    const held = cell === undefined ? loose : (tagged.get(cell) ?? []);
    held.push(glyph);
    if (cell !== undefined) tagged.set(cell, held);
  }
  return { tagged: [...tagged.values()], loose };
}

function cellNumbers(tables: readonly TaggedTable[]): Map<number, number> {
  const numbers = new Map<number, number>();
  let cell = 0;
  for (const contents of tables.flat(2)) {
    cell++;
    for (const content of contents) numbers.set(content, cell);
  }
  return numbers;
}

/** Characters that stand in one cell, as a fragment. */
export function fragmentOf(glyphs: readonly Glyph[]): Fragment {
  const text = cellText(glyphs);
  return {
    glyphs,
    text,
    box: around(glyphs.map((glyph) => glyph.box)),
    size: most(glyphs.map((glyph) => glyph.size)),
    isValue: isValue(text.replaceAll(undecoded, '0')),
  };
}
