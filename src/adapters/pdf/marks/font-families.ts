import type { Glyph } from '../geometry/marks';

/**
 * Tells whether two fonts are one to whoever made the page: a string goes over from one to the other somewhere, as where Chromium parts a typeface into
 * many small fonts. Between fonts of which none does, a string has to end, whatever it says.
 */
export function fontFamilies(pages: readonly (readonly Glyph[])[]): (a: Glyph, b: Glyph) => boolean {
  const parents = new Map<string, string>();
  const rootOf = (font: string) => {
    let root = font;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    for (let at = font; at !== root; ) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const glyphs of pages) {
    for (const [i, glyph] of glyphs.entries()) {
      const last = glyphs[i - 1];
      if (last?.string !== glyph.string) continue;
      const [a, b] = [rootOf(last.font), rootOf(glyph.font)];
      if (a !== b) parents.set(a, b);
    }
  }
  return (a, b) => rootOf(a.font) === rootOf(b.font);
}
