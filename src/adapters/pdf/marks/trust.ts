import type { Glyph, Marks } from '../geometry/marks';
import { withoutRadicals } from './radicals';

/** What stands for a character whose code the text layer does not explain. */
export const undecoded = '\ufffd';

/** No character at all: controls, private use, unassigned code points, halves of pairs. */
const nothing = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd]/u;
/** What reports are written with: Chinese, its punctuation and forms, Latin letters and digits, signs and enclosed numbers. */
const written =
  /^[\p{Script=Han}\p{Script=Latin}\p{Nd}\u0020-\u007e\u00a0-\u00ff\u2000-\u22ff\u2460-\u24ff\u2500-\u27bf\u2e80-\u30ff\u3200-\u33ff\ufe10-\ufe6f\uff00-\uffef]*$/u;
/** Signs such as % and @ are nearly as wide as Chinese characters in many typefaces. */
const letterOrDigit = /^[0-9\p{Script=Latin}]$/u;
const latin = /^[\u0021-\u007e\p{Script=Latin}]$/u;
/** In thousandths of the font size. */
const fullWidth = 900;
const halfWidth = 750;

/** The characters of one font that a document uses: for each code what it decodes to and how wide it is. */
type Used = ReadonlyMap<number, { readonly text: string; readonly advance: number }>;

/**
 * Marks whose characters can be believed: what the text layer cannot mean becomes U+FFFD, so that it is never read as
 * something else. A whole font is not believed where its codes merely pass for characters (no ToUnicode map: the code
 * is repeated as if it were Unicode) and give nonsense, where its encoding draws other digits than the map names, or where it draws as wide as only Chinese is, or with no width known, and decodes to Latin
 * letters (codes taken for those of WinAnsi or Mac Roman); a single code is not believed where
 * - it decodes to no character, or to more than one digit, which no glyph draws;
 * - it is repeated as if it were Unicode, as another is that is no character, in a font that mostly is coded otherwise;
 * - it draws a Latin letter or digit as wide as a Chinese one in a font whose others are narrow;
 * - another code of the same font draws the same digit, since a font draws each digit in one way.
 */
export function trusted(pages: readonly Marks[]): Marks[] {
  const fonts = new Map<string, Map<number, { text: string; advance: number }>>();
  for (const { glyphs } of pages) {
    for (const { font, code, text, advance } of glyphs) {
      const used = fonts.get(font) ?? new Map<number, { text: string; advance: number }>();
      fonts.set(font, used.set(code, { text, advance }));
    }
  }
  const denied = new Set(
    pages.flatMap(({ glyphs }) => glyphs.flatMap((glyph) => (glyph.contradicted ? glyph.font : []))),
  );
  const liesOf = (font: string, used: Used) => (denied.has(font) ? new Set(used.keys()) : unbelievable(used));
  const lies = new Map([...fonts].map(([font, used]) => [font, liesOf(font, used)]));
  const read = (glyph: Glyph): Glyph => {
    if (lies.get(glyph.font)?.has(glyph.code)) return glyph.text === undecoded ? glyph : { ...glyph, text: undecoded };
    const text = withoutRadicals(glyph.text);
    return text === glyph.text ? glyph : { ...glyph, text, printed: glyph.text };
  };
  return pages.map((page) => ({ ...page, glyphs: page.glyphs.map(read) }));
}

/** The codes of a font that do not draw what they decode to. */
function unbelievable(used: Used): ReadonlySet<number> {
  const all = [...used];
  const repeats = all.every(([code, { text }]) => text === String.fromCharCode(code));
  if ((repeats && !plausible(all)) || isDisguised(all)) return new Set(used.keys());
  const lies = new Set(all.filter(([, { text }]) => nothing.test(text) || /\d.*\d/.test(text)).map(([code]) => code));
  const repeated = all.filter(([code, { text }]) => text === String.fromCharCode(code)).map(([code]) => code);
  if (2 * repeated.length < all.length && repeated.some((code) => lies.has(code)))
    for (const code of repeated) lies.add(code);
  const narrow = all.filter(([, { text, advance }]) => latin.test(text) && advance < halfWidth).length;
  const wide = all.filter(([, { text, advance }]) => letterOrDigit.test(text) && advance >= fullWidth);
  const han = all.some(([, { text, advance }]) => /^\p{Script=Han}$/u.test(text) && advance >= fullWidth);
  if (han && narrow > 0) for (const [code] of wide) lies.add(code);
  for (const code of sharedDigits(all.filter(([code]) => !lies.has(code)))) lies.add(code);
  return lies;
}

/** No Latin typeface has more letters than this that are as wide as Chinese: W, Æ, Œ. */
const wideLetters = 3;

/** Whether a font that names no Chinese character draws most of its codes as wide as one (or has no width for them), more letters among them than Latin has so wide. */
function isDisguised(
  all: readonly (readonly [number, { readonly text: string; readonly advance: number }])[],
): boolean {
  if (all.some(([, { text }]) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text))) return false;
  const wide = all.filter(([, { advance }]) => advance >= fullWidth || advance === 0);
  return 2 * wide.length > all.length && wide.filter(([, { text }]) => latin.test(text)).length > wideLetters;
}

/** Whether repeated codes can be Unicode by themselves: characters all of them, and nearly all of kinds that reports use. */
function plausible(all: readonly (readonly [number, { readonly text: string }])[]): boolean {
  const odd = all.filter(([, { text }]) => !written.test(text)).length;
  return !all.some(([, { text }]) => nothing.test(text)) && odd * 20 <= all.length;
}

function sharedDigits(all: readonly (readonly [number, { readonly text: string }])[]): number[] {
  const drawn = new Map<string, number[]>();
  for (const [code, { text }] of all) {
    if (/^[0-9]$/.test(text)) drawn.set(text, [...(drawn.get(text) ?? []), code]);
  }
  return [...drawn.values()].filter((codes) => codes.length > 1).flat();
}
