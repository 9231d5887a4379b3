import type { Glyph } from '../geometry/marks';

/** Lines that lean less than this many degrees are level. */
const level = 0.25;
/** Text turned from the lines' direction by more than this many degrees does not belong to them. */
const astray = 8;

/**
 * The direction in which most of a page's text runs, in degrees clockwise to a quarter of a degree: not 0 for a sheet drawn
 * sideways without being declared so, or for a page that lies aslant. What is drawn again and again, as the tiles of a watermark are, counts once.
 */
export function mainDirection(glyphs: readonly Glyph[]): number {
  const directions = glyphs.map(({ angle }) => (Math.round(angle / level) * level) % 360);
  const [only = 0] = directions;
  if (directions.every((direction) => direction === only)) return only;
  const strings = new Map<number, { text: string; direction: number }>();
  glyphs.forEach(({ string, text }, i) => {
    const known = strings.get(string);
    if (known) known.text += text;
    else strings.set(string, { text, direction: directions[i] ?? 0 });
  });
  const said = new Map<number, Set<string>>();
  for (const { text, direction } of strings.values()) {
    const texts = said.get(direction) ?? new Set();
    said.set(direction, texts.add(text));
  }
  const votes = [...said].map(([direction, texts]) => [direction, [...texts].join('').length] as const);
  return votes.sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A character of a page whose text runs level, told to be unsure if it stands on its head: it is not read as it is drawn. */
export function withUpsideDown(glyph: Glyph): Glyph {
  return Math.abs(glyph.angle - 180) <= astray ? { ...glyph, unsure: true } : glyph;
}

/** Whether a character lies aslant over level text, as those of watermarks do; one at a right angle may be a tall cell's label. */
export function isAslant({ angle }: Glyph): boolean {
  return Math.abs(((angle + 45) % 90) - 45) > astray;
}
