import type { Box } from '../../../model/location';
import { arePale, type Colour, colourOf, distance, isSame, mixed, opposite, white } from '../drawing/colours';
import { type Cover, fills, under } from '../drawing/covers';
import type { Glyph, Ink } from '../geometry/marks';
import { Stretches } from '../geometry/stretches';
import { withErased } from './erased';

/** In parts of a character's box: what of it is ink at most, from each side and from above and below. */
const [aside, above, below] = [0.12, 0.2, 0.18];
/** Of the nine places at which a character is looked at: if no more than these are covered, what is next to it only touches it. */
const touched = 2;
/** A veil that leaves less than this part of the difference between a character and its ground may hide it. */
const veiled = 0.6;
/** In parts of the page's width: a picture wider than this that can be seen through is a watermark. */
const widest = 0.4;
/** How often characters are held against what may cover them, for each of both together; more is a drawing. */
const most = 100;

type Seen = 'seen' | 'unsure' | 'unseen';

/**
 * The characters of a page that a reader of it sees: without those that are painted over (PDF editors cover a figure with a white rectangle and draw another
 * over it) and those in the colour of their ground. Those of which it is not sure are told: those under pictures, but for wide
 * ones on a page of `width` where pictures are veils.
 */
export function withoutUnseen(
  glyphs: readonly Glyph[],
  covers: readonly Cover[],
  width: number,
  areVeils: boolean,
): readonly Glyph[] {
  const isVeil = ({ kind, box }: Cover) =>
    (kind === 'veil' || (kind === 'picture' && areVeils)) && box.right - box.left > widest * width;
  const ground = new Ground(covers, isVeil, most * (glyphs.length + covers.length));
  const kept = withErased(
    glyphs.map((glyph) => {
      const seen = glyph.ink && !glyph.hidden ? ground.shows(glyph.box, glyph.ink) : 'seen';
      return { glyph: seen === 'unsure' ? { ...glyph, unsure: true } : glyph, isSeen: seen !== 'unseen' };
    }),
  );
  return kept.length === glyphs.length && kept.every((glyph, i) => glyph === glyphs[i]) ? glyphs : kept;
}

/** What is painted on a page, by its place. */
class Ground {
  readonly #covers: Stretches<Cover>;
  readonly #isEmpty: boolean;
  readonly #isVeil: (cover: Cover) => boolean;
  /** How colours look on the paper. */
  readonly #bare = new Map<string | null, Seen>();
  #left: number;

  constructor(covers: readonly Cover[], isVeil: (cover: Cover) => boolean, steps: number) {
    this.#covers = new Stretches(covers, ({ box }) => ({ from: box.top, to: box.bottom }));
    this.#isEmpty = covers.length === 0;
    this.#isVeil = isVeil;
    this.#left = steps;
  }

  /** Whether a character is seen that is drawn in an ink in a place. */
  shows({ left, top, right, bottom }: Box, ink: Ink): Seen {
    const [x, y] = [right - left, bottom - top];
    const box = {
      left: left + aside * x,
      right: right - aside * x,
      top: top + above * y,
      bottom: bottom - below * y,
    };
    const near = this.#isEmpty ? [] : this.#near(box);
    if (near === null) return 'unsure';
    if (near.length === 0) return this.#onPaper(ink);
    const paths = pathsOf(near);
    if (near.every((cover) => cover.outline === null && isWithin(box, cover.box)))
      return seenAt(paths, ink, (path) => this.#fills(path, ink, box.left, box.top));
    const seen = placesIn(box).map(([atX, atY]) => seenAt(paths, ink, (path) => this.#fills(path, ink, atX, atY)));
    const hidden = seen.filter((each) => each !== 'seen').length;
    if (seen.every((each) => each === 'unseen')) return 'unseen';
    return hidden > touched ? 'unsure' : 'seen';
  }

  #onPaper(ink: Ink): Seen {
    if (ink.opacity < 1) return seenAt([], ink, () => false);
    const seen = this.#bare.get(ink.colour) ?? seenAt([], ink, () => false);
    this.#bare.set(ink.colour, seen);
    return seen;
  }

  /** What shares something with a place; null where too much has been looked for. */
  #near(box: Box): Cover[] | null {
    const near: Cover[] = [];
    this.#covers.some({ from: box.top, to: box.bottom }, (cover) => {
      this.#left -= 1;
      if (cover.box.left < box.right && cover.box.right > box.left) {
        near.push(cover);
        this.#left -= cover.outline?.points.length ?? 0;
      }
      return this.#left < 0;
    });
    return this.#left < 0 ? null : near;
  }

  #fills(path: readonly Cover[], { order }: Ink, x: number, y: number): boolean {
    const [first] = path;
    if (first && first.order > order && this.#isVeil(first)) return false;
    return fills(path, x, y);
  }
}

function isWithin(box: Box, { left, top, right, bottom }: Box): boolean {
  return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
}

/** Covers in the order of painting, those of one path together. */
function pathsOf(covers: Cover[]): Cover[][] {
  const paths: Cover[][] = [];
  for (const cover of covers.sort((a, b) => a.order - b.order)) {
    const last = paths.at(-1);
    if (last?.[0]?.order === cover.order) last.push(cover);
    else paths.push([cover]);
  }
  return paths;
}

function placesIn({ left, top, right, bottom }: Box): (readonly [x: number, y: number])[] {
  const ys = [top, (top + bottom) / 2, bottom];
  return [left, (left + right) / 2, right].flatMap((x) => ys.map((y) => [x, y] as const));
}

/** How a character looks at a place over and under the paths that fill it. Colours that are not known are taken for such as are seen. */
function seenAt(paths: readonly (readonly Cover[])[], ink: Ink, isFilled: (path: readonly Cover[]) => boolean): Seen {
  let ground: Colour | null = white;
  let i = 0;
  for (; (paths[i]?.[0]?.order ?? Number.POSITIVE_INFINITY) <= ink.order; i++) {
    const path = paths[i];
    const paint = path?.[0]?.paint;
    if (path && isFilled(path))
      ground = paint ? (paint.opacity >= 1 || ground ? under(paint, ground ?? white) : null) : null;
  }
  const own = colourOf(ink.colour);
  const bare = ground ?? (own ? opposite(own) : white);
  let [text, back] = [mixed(own ?? opposite(bare), bare, ink.opacity), bare];
  const first = distance(text, back);
  let isUnsure = arePale(text, back);
  for (const path of paths.slice(i)) {
    if (isSame(text, back)) return 'unseen';
    if (!isFilled(path)) continue;
    const paint = path[0]?.paint;
    if (paint) [text, back] = [under(paint, text), under(paint, back)];
    else isUnsure = true;
  }
  if (isSame(text, back)) return 'unseen';
  return isUnsure || distance(text, back) < veiled * first ? 'unsure' : 'seen';
}
