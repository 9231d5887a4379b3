import type { Style, StyleOf } from './style';
import { attribute, type Element, isElement } from './tree';

/** Whether text is drawn with no colour at all; undefined where a style does not say. Letters cut out of a background are seen. */
export function isTransparent(style: Style): boolean | undefined {
  const colour = style.get('-webkit-text-fill-color') ?? style.get('color');
  if (colour === undefined || colour === 'inherit') return undefined;
  if (/text/.test(style.get('background-clip') ?? style.get('-webkit-background-clip') ?? '')) return false;
  return alphaOf(colour) <= 0.05;
}

/** How much of a colour covers what is behind it, from 0 to 1 (CSS Color 4, 4.2). */
function alphaOf(colour: string): number {
  if (colour === 'transparent') return 0;
  const hexadecimal = /^#(?:[\da-f]{6}([\da-f]{2})|[\da-f]{3}([\da-f]))$/.exec(colour);
  if (hexadecimal) return Number.parseInt(hexadecimal[1] ?? `${hexadecimal[2]}${hexadecimal[2]}`, 16) / 255;
  const [, inner] = /^(?:rgb|hsl)a?\((.*)\)$/.exec(colour) ?? [];
  const alpha = inner?.split(/[\s,/]+/).filter(Boolean)[3];
  return alpha === undefined ? 1 : Number.parseFloat(alpha) / (alpha.endsWith('%') ? 100 : 1);
}

const white = /^(?:white|#f{3}|#f{6}|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))$/;

/** Whether an element's own text is white, and so is what is behind it, as far as the page itself says: then nobody sees it, unless a style sheet apart from the page paints what is behind it. */
export function isWhiteOnWhite(element: Element, styleOf: StyleOf): boolean {
  const own = styleOf(element).get('color') ?? (element.tagName === 'font' ? attribute(element, 'color') : null);
  return typeof own === 'string' && white.test(own.toLowerCase()) && !isPainted(element, styleOf);
}

/** Whether the nearest background that is said around an element is another than white. */
function isPainted(element: Element, styleOf: StyleOf): boolean {
  const style = styleOf(element);
  const said = style.get('background-image') ?? style.get('background') ?? style.get('background-color');
  const ground = said ?? attribute(element, 'bgcolor') ?? attribute(element, 'background');
  if (ground !== null && !/^(?:none|transparent|inherit|initial|unset)?$/.test(ground))
    return !white.test(ground.toLowerCase());
  const { parentNode } = element;
  return parentNode !== null && isElement(parentNode) && isPainted(parentNode, styleOf);
}
