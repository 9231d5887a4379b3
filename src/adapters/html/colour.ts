import { areInksApart } from '../../text/ink';
import { alphaOf, channelsOf } from './css-colour';
import type { Style, StyleOf } from './style';
import { attribute, type Element, isElement } from './tree';

/** Whether text is drawn with no colour at all; undefined where a style does not say. Letters cut out of a background are seen. */
export function isTransparent(style: Style): boolean | undefined {
  const colour = style.get('-webkit-text-fill-color') ?? style.get('color');
  if (colour === undefined || /^(inherit|unset|revert(-layer)?|currentcolor)$/.test(colour)) return undefined;
  if (/text/.test(style.get('background-clip') ?? style.get('-webkit-background-clip') ?? '')) return false;
  return alphaOf(colour) <= 0.05;
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

/** Whether the letters of two elements differ in colour so much that their digits are hardly one figure: pale ones are judged by their ground; those known by their names alone differ from all others. */
export function haveOtherInks(one: Element, other: Element, styleOf: StyleOf): boolean {
  const [mine, theirs] = [colourOf(one, styleOf), colourOf(other, styleOf)];
  if (mine === theirs || isPale(mine) || isPale(theirs)) return false;
  const [ink, otherInk] = [channelsOf(mine), channelsOf(theirs)];
  if (ink && otherInk) return areInksApart(ink, otherInk);
  return (ink !== null || isNamed(mine)) && (otherInk !== null || isNamed(theirs));
}

function isNamed(colour: string): boolean {
  return /^[a-z]+$/.test(colour);
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
