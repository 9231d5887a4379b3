import { centre } from '../geometry/box';
import { betweenScripts, isOneNumber, linesOf } from '../geometry/lines';
import type { Glyph } from '../geometry/marks';

/** In font sizes: digits set tight are no further apart, and those with white space between them at least; and how far level digits are out of line. */
const [tight, white, level] = [0.1, 0.2, 0.25];

/**
 * The characters of a page, digits told that follow another one with white space between them (51 28) where digits stand tight; none where they are set wide as a
 * rule, or where all such white space parts thousands (1 284).
 */
export function withPartedDigits(glyphs: readonly Glyph[]): readonly Glyph[] {
  const parted = new Set<Glyph>();
  let [together, areThousands] = [0, true];
  /** How many digits stand tight up to here, and whether they follow others, or a word. */
  let [digits, follow, amidWords] = [0, false, false];
  const end = () => {
    if (follow && digits !== 3) areThousands = false;
  };
  for (const [i, glyph] of glyphs.entries()) {
    const last = glyphs[i - 1];
    const gap = last ? gapBetween(last, glyph) : null;
    if (gap === null || !last) {
      end();
      [digits, follow] = [isDigit(glyph) ? 1 : 0, false];
      amidWords = last !== undefined && !isDigit(last) && stands(last, glyph);
    } else if (gap < white) {
      digits++;
      if (Math.abs(gap) <= tight && !amidWords) together++;
    } else {
      end();
      if (!follow && digits > 3) areThousands = false;
      [digits, follow] = [1, true];
      // What one string spreads is set wide, and is one number.
      if (glyph.string !== last.string) parted.add(glyph);
    }
  }
  end();
  if (parted.size === 0 || parted.size > together || areThousands) return glyphs;
  return glyphs.map((glyph) => (parted.has(glyph) ? { ...glyph, parted: true } : glyph));
}

/** Whether digits taken for one number are parted by white space as those of one number are not on their page. */
export function areParted(glyphs: readonly Glyph[]): boolean {
  if (!glyphs.some(({ parted }) => parted)) return false;
  return linesOf(glyphs).some((line) =>
    line.glyphs.some((glyph, i) => {
      const last = line.glyphs[i - 1];
      return glyph.parted === true && last !== undefined && !last.replaced && isOneNumber(last, glyph);
    }),
  );
}

/** In font sizes: how far a digit stands from the one before it where both may be one number's; null for others. */
function gapBetween(last: Glyph, glyph: Glyph): number | null {
  if (!isDigit(last) || !isDigit(glyph) || !isOneNumber(last, glyph)) return null;
  const size = Math.max(last.size, glyph.size);
  if (!areLevel(last, glyph)) return null;
  const gap = (glyph.box.left - last.box.right) / size;
  return gap < -1 ? null : gap;
}

/** Whether a character stands right behind another. */
function stands(last: Glyph, glyph: Glyph): boolean {
  return areLevel(last, glyph) && Math.abs(glyph.box.left - last.box.right) <= betweenScripts * glyph.size;
}

function areLevel(last: Glyph, glyph: Glyph): boolean {
  return Math.abs(centre(glyph.box) - centre(last.box)) <= level * Math.max(last.size, glyph.size);
}

function isDigit({ text, vertical }: Glyph): boolean {
  return !vertical && /^\p{Nd}$/u.test(text);
}
