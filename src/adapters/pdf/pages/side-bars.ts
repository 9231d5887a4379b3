import { countWhile } from '../../../text/count-while';
import { isValue } from '../../../text/number';
import { around, centre } from '../geometry/box';
import { least, most } from '../geometry/extremes';
import { linesOf, type TextLine } from '../geometry/lines';
import type { Glyph, Marks } from '../geometry/marks';

/** What stands on a page beside its text, if anything does, and where the text begins that stands or stood beside a bar; null where none did. */
export interface SideBar {
  readonly glyphs: ReadonlySet<Glyph>;
  readonly margin: number | null;
}

/** A page with the characters that no borders frame, in the order in which they are drawn. */
interface Page {
  readonly marks: Marks;
  readonly free: readonly Glyph[];
}

/** Characters drawn one after the other on one line. */
interface DrawnLine {
  readonly glyphs: Glyph[];
  left: number;
  right: number;
}

/** Running text has lines longer than this part of all that stands on the page, as many at least; a bar is narrower than that, and has as many lines at least. */
const [long, running, several] = [0.5, 2, 3];
/** In font sizes: a gap wider than this ends a line of text, one as wide at least parts a bar from the text. */
const [ends, parts] = [1, 0.3];
/** In font sizes: lines whose middles are no further apart are level; of a bar no more than this part of the lines is so with those of the text, by chance. */
const [level, chance] = [0.15, 0.5];
/** How many places at which long lines begin are tried: a foot of the page may begin left of the text, a first line right of it. */
const few = 4;
/** In points: text that goes on overleaf begins at the same place. */
const exact = 1;
const none: SideBar = { glyphs: new Set(), margin: null };

/**
 * The side bars of the pages, a calendar and links beside a report: lines that end left of where the running text begins, parted from all beside them by white that
 * no rule crosses. They are drawn as a whole before or after what they stand beside, and are lines of their own; the labels of a table are not, whose rows take turns and are
 * level. Overleaf the rest of a bar stands left of the same text, and beside no figures.
 */
export function sideBars(pages: readonly Page[]): SideBar[] {
  const bars: SideBar[] = [];
  for (const page of pages) {
    const lines = drawnLines(page.free);
    const before = bars.at(-1)?.margin ?? null;
    const rest = before === null ? [] : lines.filter(({ right }) => right < before);
    const begun = countLevel(rest, lines.filter(isFigure)) === 0 ? barOf(page, rest) : null;
    const goesOn = before !== null && lines.every(({ left }) => left >= before - exact);
    bars.push(begun ?? newBar(page, lines) ?? (goesOn ? { ...none, margin: before } : none));
  }
  return bars;
}

function newBar(page: Page, lines: readonly DrawnLine[]): SideBar | null {
  const { left, right } = around(page.free.map(({ box }) => box));
  const text = lines.filter((line) => line.right - line.left > long * (right - left));
  if (text.length < running) return null;
  const places = new Set(text.map((line) => Math.round(line.left)));
  for (const place of [...places].sort((a, b) => a - b).slice(0, few)) {
    const own = lines.filter((line) => line.right < place);
    const bar = isOfItsOwn(own, lines) && isBesideText(own, text) ? barOf(page, own) : null;
    if (bar) return bar;
  }
  return null;
}

function drawnLines(glyphs: readonly Glyph[]): DrawnLine[] {
  const lines: DrawnLine[] = [];
  for (const glyph of glyphs) {
    const line = lines.at(-1);
    const last = line?.glyphs.at(-1);
    const { left, right } = glyph.box;
    const isNext =
      last &&
      Math.abs(centre(glyph.box) - centre(last.box)) <= 0.5 * Math.min(glyph.size, last.size) &&
      Math.abs(left - last.box.right) <= ends * glyph.size;
    if (line && isNext) {
      line.glyphs.push(glyph);
      line.left = Math.min(line.left, left);
      line.right = Math.max(line.right, right);
    } else lines.push({ glyphs: [glyph], left, right });
  }
  return lines;
}

/** Lines as a bar, if nothing reaches from them to what stands beside them, and they are drawn before or after all of that. */
function barOf({ marks, free }: Page, lines: readonly DrawnLine[]): SideBar | null {
  const glyphs = new Set(lines.flatMap((line) => line.glyphs));
  const own = around([...glyphs].map(({ box }) => box));
  const page = around(free.map(({ box }) => box));
  if (glyphs.size === 0 || own.right - own.left > long * (page.right - page.left)) return null;
  const white = parts * most([...glyphs].map(({ size }) => size));
  const isBeside = ({ top, bottom }: Glyph['box']) => bottom > own.top && top < own.bottom;
  const drawn: { own: number[]; beside: number[] } = { own: [], beside: [] };
  for (const [i, glyph] of marks.glyphs.entries()) {
    if (glyphs.has(glyph)) drawn.own.push(i);
    else if (isBeside(glyph.box)) drawn.beside.push(i);
  }
  const beside = drawn.beside.flatMap((i) => marks.glyphs[i]?.box ?? []);
  const margin = least(beside.map(({ left }) => left));
  const isCrossed = marks.rules.some(
    ({ along, at, from, to }) =>
      along === 'x' && at > own.top && at < own.bottom && from < own.right && to > own.right + white,
  );
  const isInTurn = most(drawn.own) < least(drawn.beside) || least(drawn.own) > most(drawn.beside);
  if (beside.length === 0 || margin < own.right + white || isCrossed || !isInTurn) return null;
  return { glyphs, margin };
}

/** Whether running text stands level with some part of a bar. */
function isBesideText(bar: readonly DrawnLine[], text: readonly DrawnLine[]): boolean {
  const { top, bottom } = around(bar.flatMap(({ glyphs }) => glyphs.map(({ box }) => box)));
  const beside = text.filter(({ glyphs: [first] }) => first && centre(first.box) > top && centre(first.box) < bottom);
  return beside.length >= running;
}

/** Whether a bar has lines enough that are not those of what stands beside it. */
function isOfItsOwn(bar: readonly DrawnLine[], lines: readonly DrawnLine[]): boolean {
  const own = new Set(bar);
  const steps = linesOf(bar.flatMap(({ glyphs }) => glyphs)).length;
  const beside = lines.filter((line) => !own.has(line));
  return steps >= several && countLevel(bar, beside) <= chance * steps;
}

/** How many lines of a bar are level with others. */
function countLevel(bar: readonly DrawnLine[], others: readonly DrawnLine[]): number {
  const heights = others.flatMap(({ glyphs: [first] }) => (first ? [centre(first.box)] : [])).sort((a, b) => a - b);
  const isLevel = ({ box, size }: TextLine) => {
    const next = heights[countWhile(heights, (y) => y < centre(box) - level * size)];
    return next !== undefined && next <= centre(box) + level * size;
  };
  return linesOf(bar.flatMap(({ glyphs }) => glyphs)).filter(isLevel).length;
}

function isFigure({ glyphs }: DrawnLine): boolean {
  return isValue(glyphs.map(({ text }) => text).join(''));
}
