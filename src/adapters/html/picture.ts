import { isBox } from './box';
import { amountOf } from './css-value';
import type { StyleOf } from './style';
import { attribute, type Element, isElement, textContent } from './tree';

const pictures = new Set('img canvas svg object embed iframe video image v:imagedata meter progress'.split(' '));

/** Shorter sides than this, in CSS pixels, make no room for a legible table. */
const smallestTable = 100;

/** Shorter sides than this make no room for a legible digit: rules, spacers and counters. */
const smallestDigit = 5;

/** Whether the element is a picture, or a box with a document of its own that cannot be read here. */
export function isPicture(element: Element): boolean {
  if (element.tagName === 'object' && attribute(element, 'data') === null) return false;
  if (element.tagName === 'input') return attribute(element, 'type')?.toLowerCase() === 'image';
  return pictures.has(element.tagName) && attribute(element, 'srcdoc') === null;
}

/** What a picture may show, by its declared size: a whole table or page, a figure or sign, or nothing. One that declares no size may be a table, unless its name or the box that it stands in says that it is a sign of the site's. */
export function pictureSize(element: Element, styleOf: StyleOf): 'picture' | 'icon' | null {
  if (element.tagName === 'meter' || element.tagName === 'progress') return 'icon';
  if (
    (element.tagName === 'img' || element.tagName === 'input') &&
    !attribute(element, 'src') &&
    !attribute(element, 'data-src')
  )
    return null;
  const style = styleOf(element);
  const [, , viewWidth, viewHeight] = (attribute(element, 'viewBox') ?? '').split(/[\s,]+/);
  const sides = [
    pixels(style.get('width') ?? attribute(element, 'width') ?? viewWidth),
    pixels(style.get('height') ?? attribute(element, 'height') ?? viewHeight),
  ];
  if (sides.every((side) => side === null) && isSign(element)) return 'icon';
  const shortest = Math.min(...sides.map((side) => side ?? smallestTable));
  if (shortest >= smallestTable) return 'picture';
  return shortest >= smallestDigit ? 'icon' : null;
}

/** Whether an element is an empty box of a legible size that is painted with a picture, as digits cut from one picture are. */
export function isPainted(element: Element, styleOf: StyleOf): boolean {
  if (element.childNodes.length > 0) return false;
  const style = styleOf(element);
  const ground = `${style.get('background')} ${style.get('background-image')}`;
  if (!ground.includes('url(') || !isBox(element, styleOf)) return false;
  return ['width', 'height'].every((side) => (pixels(style.get(side)) ?? smallestDigit) >= smallestDigit);
}

/** What sites call the signs for sharing a page, their emblem, and the codes to be scanned. */
const sign = /share|weixin|wechat|qr_?code|erweima|(?<![a-z])(?:icons?|logo|ewm|qr)(?![a-z])/i;

/** A box with more text than this holds more than signs. */
const longestLabel = 30;

/** How many boxes around a picture may be made for it. */
const nearest = 3;

function isSign(element: Element): boolean {
  const [address = ''] = (attribute(element, 'src') ?? attribute(element, 'data-src') ?? '').split(/[?#]/);
  const name = address.startsWith('data:') ? '' : address.slice(address.lastIndexOf('/') + 1);
  if (sign.test(name) || isCalledSign(element)) return true;
  let box = element.parentNode;
  for (let level = 0; level < nearest && box && isElement(box); level += 1) {
    if (isCalledSign(box)) return isLabel(box);
    box = box.parentNode;
  }
  return false;
}

const labels = new WeakMap<Element, boolean>();

/** Whether a box has no more text than stands beside signs; asked once of each, since it may hold any number of pictures. */
function isLabel(box: Element): boolean {
  const known = labels.get(box) ?? textContent(box).trim().length <= longestLabel;
  labels.set(box, known);
  return known;
}

function isCalledSign(element: Element): boolean {
  return sign.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`);
}

function pixels(value: string | undefined): number | null {
  if (value === undefined || /%|auto|v[wh]/.test(value)) return null;
  const amount = amountOf(value.trim());
  return amount === null
    ? null
    : amount * (/r?em$/.test(value) ? 16 : /pt$/.test(value) ? 4 / 3 : /cm$/.test(value) ? 38 : 1);
}
