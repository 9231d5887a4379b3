import type { Style, StyleOf } from './style';
import { attribute, type Element, isElement } from './tree';

/** Whether text is drawn with no colour at all; undefined where a style does not say. Letters cut out of a background are seen. */
export function isTransparent(style: Style): boolean | undefined {
  const colour = style.get('-webkit-text-fill-color') ?? style.get('color');
  if (colour === undefined || /^(inherit|unset|revert(-layer)?|currentcolor)$/.test(colour)) return undefined;
  if (/text/.test(style.get('background-clip') ?? style.get('-webkit-background-clip') ?? '')) return false;
  return alphaOf(colour) <= 0.05;
}

/** How much of a colour covers what is behind it, from 0 to 1 (CSS Color 4, 4.2); as much as can be where that has to be worked out. */
function alphaOf(colour: string): number {
  return saidAlpha(colour) ?? 1;
}

/** Whether it is plain from a colour alone that letters in it are seen on paper of another. */
export function isPlainColour(colour: string): boolean {
  return (saidAlpha(colour) ?? 0) > 0.3;
}

/** How much a colour says that it covers; null where it says so in no plain way. */
function saidAlpha(colour: string): number | null {
  if (colour === 'transparent') return 0;
  if (/^[a-z]+$/.test(colour)) return 1;
  const hexadecimal = /^#(?:[\da-f]{6}([\da-f]{2})?|[\da-f]{3}([\da-f])?)$/.exec(colour);
  if (hexadecimal) {
    const [, pair, digit] = hexadecimal;
    return pair || digit ? Number.parseInt(pair ?? `${digit}${digit}`, 16) / 255 : 1;
  }
  const [, name, inner = ''] = /^(rgba?|hsla?|hwb|(?:ok)?l(?:ab|ch)|color)\(([^()]*)\)$/.exec(colour) ?? [];
  if (name === undefined || /\bfrom\b/.test(inner)) return null;
  const [, slashed] = inner.split('/');
  const alpha = slashed?.trim() ?? (inner.includes(',') ? inner.split(',')[3]?.trim() : '1');
  if (alpha === undefined) return 1;
  const amount = Number.parseFloat(alpha);
  return Number.isNaN(amount) ? null : amount / (alpha.endsWith('%') ? 100 : 1);
}

const pale =
  /^(?:white|snow|ivory|ghostwhite|whitesmoke|floralwhite|mintcream|azure|#f{3}|#(?:f[\da-f]){3}|rgb\(\s*2[45]\d\s*,\s*2[45]\d\s*,\s*2[45]\d\s*\))$/;

/**
 * Whether an element's own text is in the colour of what is behind it, as far as the page itself says, white or nearly so where it says nothing: then nobody sees it,
 * unless a style sheet apart from the page paints what is behind it.
 */
export function isInItsGround(element: Element, styleOf: StyleOf): boolean {
  const said = styleOf(element).get('color') ?? (element.tagName === 'font' ? attribute(element, 'color') : null);
  if (typeof said !== 'string') return false;
  const own = said.toLowerCase();
  const ground = groundOf(element, styleOf);
  return pale.test(own) ? ground === null || pale.test(ground) : own === ground;
}

/** The nearest background that is said around an element; null where none is. */
function groundOf(element: Element, styleOf: StyleOf): string | null {
  const style = styleOf(element);
  const said = style.get('background-image') ?? style.get('background') ?? style.get('background-color');
  const ground = said ?? attribute(element, 'bgcolor') ?? attribute(element, 'background');
  if (ground !== null && !/^(?:none|transparent|inherit|initial|unset)?$/.test(ground)) return ground.toLowerCase();
  const { parentNode } = element;
  return parentNode !== null && isElement(parentNode) ? groundOf(parentNode, styleOf) : null;
}
