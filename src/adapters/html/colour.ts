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
  if (alpha === 'none') return 0;
  const amount = Number.parseFloat(alpha);
  return Number.isNaN(amount) ? null : amount / (alpha.endsWith('%') ? 100 : 1);
}

/** The colours that sheets call by name in which letters are not seen on paper, and black; others are known by their names alone. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    white: '#fff',
    snow: '#fffafa',
    ivory: '#fffff0',
    ghostwhite: '#f8f8ff',
    whitesmoke: '#f5f5f5',
    canvas: '#fff',
    window: '#fff',
    field: '#fff',
    aliceblue: '#f0f8ff',
    honeydew: '#f0fff0',
    lavenderblush: '#fff0f5',
    floralwhite: '#fffaf0',
    mintcream: '#f5fffa',
    azure: '#f0ffff',
    black: '#000',
  }),
);

/** How much red, green and blue a colour has, from 0 to 255 (CSS Color 4, 4 and 5); null where that has to be worked out. */
function channelsOf(colour: string): readonly number[] | null {
  const said = named.get(colour) ?? colour;
  const [, digits] = /^#?([\da-f]{6}|[\da-f]{3})(?:[\da-f]{1,2})?$/.exec(said) ?? [];
  if (digits) {
    const pairs = digits.length === 6 ? digits : digits.replace(/./g, '$&$&');
    return [0, 2, 4].map((at) => Number.parseInt(pairs.slice(at, at + 2), 16));
  }
  const light = lightnessOf(said);
  if (light !== null) return light >= palest ? [255, 255, 255] : light <= 1 - palest ? [0, 0, 0] : null;
  const [, name = '', inner = ''] = /^(rgb|hsl)a?\(([^()a-z]{1,100})\)$/.exec(said) ?? [];
  const given = inner.split(/[\s,/]+/).filter(Boolean);
  const [red, green, blue] = given.map((part) => Number.parseFloat(part) * (part.endsWith('%') ? 2.55 : 1));
  if (red === undefined || green === undefined || blue === undefined) return null;
  if (name === 'rgb') return [red, green, blue];
  return blue > 254 ? [255, 255, 255] : blue < 1 ? [0, 0, 0] : null;
}

/** As light as paper, from 0 to 1. */
const palest = 0.94;

/** How light a colour is that says so, from 0 to 1 (CSS Color 4, 8 to 10): the first that `lab` and its like say, what `hwb` says of white, the least of the parts of `color`; null for any other. */
function lightnessOf(colour: string): number | null {
  const [, name = '', inner = ''] = /^((?:ok)?l(?:ab|ch)|hwb|color)\(([^()]{1,100})\)$/.exec(colour) ?? [];
  const words = inner.split(/[\s/]+/).filter(Boolean);
  const share = (word: string | undefined, whole: number) =>
    Number.parseFloat(word ?? '') / (word?.endsWith('%') ? 100 : whole);
  if (name === '') return null;
  if (name === 'color') return Math.min(...words.slice(1, 4).map((word) => share(word, 1))) || null;
  const light = name === 'hwb' ? share(words[1], 100) : share(words[0], name.startsWith('ok') ? 1 : 100);
  return Number.isNaN(light) ? null : light;
}

function isPale(colour: string): boolean {
  return channelsOf(colour)?.every((channel) => channel >= 240) ?? false;
}

/** Whether two colours are one to the eye, however they are written. */
function isSameColour(one: string, other: string): boolean {
  if (one === other) return true;
  const [mine, theirs] = [channelsOf(one), channelsOf(other)];
  return mine !== null && theirs !== null && mine.every((channel, at) => Math.abs(channel - (theirs[at] ?? 0)) <= 8);
}

/**
 * Whether an element's own text is in the colour of what is behind it, as far as the page itself says, white or nearly so where it says nothing: then nobody sees it,
 * unless a style sheet apart from the page paints what is behind it.
 */
export function isInItsGround(element: Element, styleOf: StyleOf): boolean {
  const said = saidColour(element, styleOf);
  if (said === null && saidGround(element, styleOf) === null) return false;
  const own = said ?? colourOf(element, styleOf);
  const ground = groundOf(element, styleOf);
  if (ground === null) return isPale(own);
  return (isPale(own) && isPale(ground)) || isSameColour(own, ground);
}

/** The colour that an element says its letters have; null where it says none. */
function saidColour(element: Element, styleOf: StyleOf): string | null {
  const style = styleOf(element);
  const said = style.get('-webkit-text-fill-color') ?? style.get('color');
  const colour = said ?? (element.tagName === 'font' ? attribute(element, 'color') : null);
  return colour === null || asAround.test(colour) ? null : colour.toLowerCase();
}

const asAround = /^(?:inherit|unset|revert(?:-layer)?|currentcolor)$/;

/** The colour of an element's letters: the nearest that is said around it, black where none is, but of links, whose own is no black. */
function colourOf(element: Element, styleOf: StyleOf): string {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const said = saidColour(at, styleOf);
    if (said !== null) return said;
    if (at.tagName === 'a') return '';
  }
  return 'black';
}

/** The nearest background that is said around an element; null where none is. */
function groundOf(element: Element, styleOf: StyleOf): string | null {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const said = saidGround(at, styleOf);
    if (said !== null) return said;
  }
  return null;
}

/** What an element says is behind it: a picture, or a colour, beside whatever else `background` says; null where it says neither. */
function saidGround(element: Element, styleOf: StyleOf): string | null {
  const style = styleOf(element);
  const picture = style.get('background-image');
  const ground = [
    isSaying(picture) ? picture : undefined,
    style.get('background-color'),
    style.get('background'),
    attribute(element, 'bgcolor'),
    attribute(element, 'background'),
  ].find(isSaying);
  if (!ground) return null;
  return /\burl\(|gradient|image/.test(ground) ? ground : (wordsOf(ground).find(isColour) ?? ground.toLowerCase());
}

function isSaying(ground: string | null | undefined): boolean {
  return ground != null && !/^(?:none|transparent|inherit|initial|unset|revert)?$/.test(ground);
}

function isColour(word: string): boolean {
  return channelsOf(word) !== null;
}

/** The words of a value, and what it calls with what is given to it. */
function wordsOf(value: string): readonly string[] {
  return value.toLowerCase().match(/[^\s()]+(?:\([^()]*\))?/g) ?? [];
}

function parentOf({ parentNode }: Element): Element | null {
  return parentNode !== null && isElement(parentNode) ? parentNode : null;
}
