import { isValue } from '../../../text/number';
import { centre } from '../geometry/box';
import { least, most } from '../geometry/extremes';
import type { Glyph, Rule } from '../geometry/marks';

/** In points: how exactly the pieces of a rule meet, and the sides of a double rule lie together. */
const [exactly, double] = [0.3, 1];
/** In font sizes: how exactly characters begin at a side, how far those of one line are out of line, and how far the next line is away. */
const [exact, level, reach] = [0.06, 0.25, 6];

/** In points: the side of a cell that holds a character is no shorter. */
const shortest = 5;
/** No page of tables has as many rules, or as many texts that cross a side; what has is a drawing. */
const [mostRules, mostCells] = [2000, 500];

/** Characters of one string that touch one another. */
type Stretch = readonly [Glyph, ...Glyph[]];

/**
 * The characters of a page, those of a string parted where it goes on into another cell: cairo draws a line of a table as one string where nothing is left between
 * its cells (fixture town-2023-cairo). Two witnesses have to say so. Cells draw their own rules, so that above and below a side of theirs one piece ends and the next begins; and figures
 * on the line next to it begin there: several right below headings, or one beside a label's that is alone in its column.
 */
export function withDrawnSides(glyphs: readonly Glyph[], rules: readonly Rule[]): readonly Glyph[] {
  const level = rules.filter(({ along, from, to }) => along === 'x' && to - from >= shortest);
  const sides = level.length > mostRules ? [] : sidesIn(level);
  if (sides.length === 0) return glyphs;
  const isAtSide = (glyph: Glyph) =>
    sides.some((x) => Math.abs(x - glyph.box.left) <= exact * glyph.size) && isSide(glyph, level);
  const stretches = stretchesOf(glyphs);
  const crossing = stretches.flatMap((stretch) => {
    const own = stretch.filter((glyph, i) => isHan(stretch[i - 1]) && isAtSide(glyph));
    return own.length > 0 ? [{ stretch, own }] : [];
  });
  if (crossing.length === 0 || crossing.length > mostCells) return glyphs;
  const figures = stretches.filter((stretch) => isValue(textOf(stretch)));
  const begun = new Set(crossing.flatMap(({ stretch, own }) => begunIn(stretch, own, stretches, figures)));
  let more = 0;
  return glyphs.map((glyph) => {
    if (begun.has(glyph)) more++;
    return more > 0 ? { ...glyph, string: glyph.string + more } : glyph;
  });
}

/** The places where a piece of level rules ends and the next begins. */
function sidesIn(rules: readonly Rule[]): number[] {
  const sorted = rules.toSorted((a, b) => a.at - b.at || a.from - b.from);
  const sides = sorted.flatMap(({ at, from }, i) => {
    const last = sorted[i - 1];
    return last && last.at === at && Math.abs(last.to - from) <= exactly ? [from] : [];
  });
  return [...new Set(sides)];
}

/** Whether the rules next above and below a character have pieces that meet where it begins. */
function isSide({ box }: Glyph, rules: readonly Rule[]): boolean {
  const [x, y] = [box.left, centre(box)];
  const there = rules.filter(({ from, to }) => from <= x + 2 * exactly && to >= x - 2 * exactly);
  const above = most(there.map(({ at }) => at).filter((at) => at < y));
  const below = least(there.map(({ at }) => at).filter((at) => at > y));
  return [above, below].every((place) => {
    const pieces = there.filter(({ at }) => Math.abs(at - place) <= double);
    const begin = pieces.filter(({ from }) => Math.abs(from - x) <= 2 * exactly);
    const end = pieces.filter(({ to }) => Math.abs(to - x) <= 2 * exactly);
    return begin.length > 0 && end.length > 0 && begin.length + end.length === pieces.length;
  });
}

function stretchesOf(glyphs: readonly Glyph[]): Stretch[] {
  const stretches: [Glyph, ...Glyph[]][] = [];
  for (const glyph of glyphs) {
    const stretch = stretches.at(-1);
    const last = stretch?.at(-1);
    const goesOn =
      last?.string === glyph.string &&
      isLevel(last, glyph) &&
      Math.abs(glyph.box.left - last.box.right) <= exact * glyph.size;
    if (stretch && goesOn) stretch.push(glyph);
    else stretches.push([glyph]);
  }
  return stretches;
}

/** Those of the characters at sides with which the next cell of a line surely begins. */
function begunIn(
  stretch: Stretch,
  own: readonly Glyph[],
  all: readonly Stretch[],
  figures: readonly Stretch[],
): readonly Glyph[] {
  const [first] = stretch;
  const [last] = own.slice(-1);
  const under = nextLine(first, figures, all, 1);
  if (last && isValue(textOf(stretch.slice(stretch.indexOf(last))))) {
    const beside = figures.some(([other]) => isLevel(other, first) && other.box.left > last.box.right);
    const lines = [under, nextLine(first, figures, all, -1)];
    return beside && lines.some((line) => line.some((figure) => isUnder(figure, last))) ? [last] : [];
  }
  const right = most(stretch.map(({ box }) => box.right));
  const inside = under.filter(({ box }) => box.left >= first.box.left - exact * first.size && box.left < right);
  const isOwn =
    own.every((glyph) => inside.some((figure) => isUnder(figure, glyph))) &&
    inside.every((figure) => [first, ...own].some((glyph) => isUnder(figure, glyph)));
  return inside.length > 1 && isOwn ? own : [];
}

/** With what the figures on the next line below or above begin. */
function nextLine(own: Glyph, figures: readonly Stretch[], all: readonly Stretch[], way: 1 | -1): Glyph[] {
  const away = ([{ box }]: Stretch) => way * (centre(box) - centre(own.box));
  const next = all.filter((other) => away(other) > level * own.size && away(other) <= reach * own.size);
  const nearest = least(next.map(away));
  return figures.filter((other) => Math.abs(away(other) - nearest) <= level * own.size).map(([first]) => first);
}

function isUnder(figure: Glyph, glyph: Glyph): boolean {
  return Math.abs(figure.box.left - glyph.box.left) <= exact * glyph.size;
}

function isLevel(a: Glyph, b: Glyph): boolean {
  return Math.abs(centre(a.box) - centre(b.box)) < level * b.size;
}

function isHan(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && /\p{Script=Han}/u.test(glyph.text);
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ text }) => text).join('');
}
