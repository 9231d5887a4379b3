import type { Box } from '../../model/location';
import { isValue } from '../../text/number';
import { around, centre, middle, overlap } from './box';
import { cellText, lineOf, lineText } from './lines';
import type { Glyph, Marks, Rule, TaggedTable } from './marks';
import { undecoded } from './trust';

/** Characters that were set together and so stand in one cell, if they stand in a table at all. */
export interface Fragment {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  /** A figure or a sign for none. */
  readonly isValue: boolean;
}

/** In font sizes, the widest gaps that part no cells: in a string, in a letter-spaced string, and between strings. */
const [wordGap, letterGap, touching] = [0.35, 1.3, 0.06];
/** In font sizes: more drawn white space than this parts cells. */
const wideBlank = 1.2;
/** In font sizes: the nearest and the farthest that the lines of one cell follow one another. */
const [nearLine, farLine] = [0.7, 2.6];
/** In font sizes: edges or middles no further apart than this are aligned. */
const aligned = 0.6;
/** A text that begins with a number of its own begins something. */
export const numbered =
  /^\s*(?:[（(〔[【]\s*[一二三四五六七八九十\d]{1,2}\s*[）)〕\]】]|[一二三四五六七八九十\d]{1,2}\s*[、.．。:：](?!\d)|[\u2460-\u249b\u3220-\u3229])/u;

/**
 * The fragments of a page's free characters. A tagged file says what stands in one cell. Elsewhere the order of drawing
 * does: whatever sets a page finishes a cell before it begins the next, so that lines drawn one after the other, one below
 * the other and aligned are one cell's.
 */
export function fragmentsOf(marks: Marks, glyphs: readonly Glyph[], rules: readonly Rule[]): Fragment[] {
  const cellOf = cellNumbers(marks.tagged);
  const tagged = new Map<number, Glyph[]>();
  const loose: Glyph[] = [];
  for (const glyph of glyphs) {
    const cell = glyph.content === null ? undefined : cellOf.get(glyph.content);
    const held = cell === undefined ? loose : (tagged.get(cell) ?? []);
    held.push(glyph);
    if (cell !== undefined) tagged.set(cell, held);
  }
  return [...[...tagged.values()].map((cell) => fragmentOf(cell)), ...joinRuns(runsOf(loose), rules)];
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

function fragmentOf(glyphs: readonly Glyph[]): Fragment {
  const text = cellText(glyphs);
  return {
    glyphs,
    text,
    box: around(glyphs.map((glyph) => glyph.box)),
    size: Math.max(...glyphs.map((glyph) => glyph.size)),
    isValue: isValue(text.replaceAll(undecoded, '0')),
  };
}

/** Characters drawn one after the other on one line without a gap that could part cells. */
function runsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && followsOn(run.at(-2), last, glyph)) run.push(glyph);
    else runs.push([glyph]);
  }
  return runs.map((run) => [...lineOf(run).glyphs]);
}

/**
 * Whether a character goes on with the text before it. What a tagged file marks as one content, or is drawn as one string, goes
 * on over the white space in it, and over gaps as wide as the last one between Chinese characters (letter-spacing).
 */
function followsOn(before: Glyph | undefined, last: Glyph, glyph: Glyph): boolean {
  const size = Math.max(last.size, glyph.size);
  if (Math.abs(centre(last.box) - centre(glyph.box)) > 0.4 * size) return false;
  const gap = (glyph.box.left - last.box.right) / size;
  if (gap < -1.1) return false;
  const together = glyph.content === null ? glyph.string === last.string : glyph.content === last.content;
  if (!together) return gap <= touching;
  const blank = glyph.string === last.string ? glyph.blank / size : 0;
  const digits = [last, glyph].every(({ text }) => /^[\d/-]$/.test(text));
  if (gap - blank <= wordGap && blank <= (digits ? touching : wideBlank)) return true;
  const spaced = before ? Math.abs((last.box.left - before.box.right) / size - gap) < 0.1 : true;
  return (
    spaced && gap <= letterGap && [last, glyph].every(({ text }) => /\p{Script=Han}/u.test(text) && !isValue(text))
  );
}

function joinRuns(runs: readonly (readonly Glyph[])[], rules: readonly Rule[]): Fragment[] {
  const cells: { lines: (readonly Glyph[])[]; last: Box; box: Box }[] = [];
  for (const run of runs) {
    const box = around(run.map((glyph) => glyph.box));
    const cell = cells.at(-1);
    if (cell && goesOn(cell, run, box, rules)) {
      cell.lines.push(run);
      cell.last = box;
      cell.box = around([cell.box, box]);
    } else cells.push({ lines: [run], last: box, box });
  }
  return cells.map(({ lines }) => fragmentOf(lines.flat()));
}

/** Whether a run is the next line of the cell drawn before it. */
function goesOn(
  { lines, last, box: cell }: { readonly lines: readonly (readonly Glyph[])[]; readonly last: Box; readonly box: Box },
  run: readonly Glyph[],
  box: Box,
  rules: readonly Rule[],
): boolean {
  const size = Math.max(0, ...run.map((glyph) => glyph.size));
  const step = centre(box) - centre(last);
  const text = lineText({ glyphs: run, box, size });
  const before = lineText({ glyphs: lines.at(-1) ?? [], box: last, size });
  return (
    step >= nearLine * size &&
    step <= farLine * size &&
    !isValue(text) &&
    !isValue(before) &&
    !numbered.test(text) &&
    isAligned(cell, box, size) &&
    !rules.some((rule) => isBetween(rule, last, box))
  );
}

/** Whether two boxes share an edge or their middle axis. */
function isAligned(a: Box, b: Box, size: number): boolean {
  const apart = [a.left - b.left, a.right - b.right, middle(a) - middle(b)].map(Math.abs);
  return Math.min(...apart) <= aligned * size && overlap(a.left, a.right, b.left, b.right) > 0;
}

function isBetween(rule: Rule, above: Box, below: Box): boolean {
  return (
    rule.along === 'x' &&
    rule.at > centre(above) &&
    rule.at < centre(below) &&
    overlap(rule.from, rule.to, Math.max(above.left, below.left), Math.min(above.right, below.right)) > 0
  );
}
