import type { Shift } from '../../text/on-line';
import { isBlock } from './box';
import { isInItsGround } from './colour';
import { isAttachment, isLink } from './links';
import { isUntold, shiftIn, struckBy } from './look';
import type { StyleOf } from './style';
import { attribute, type Element } from './tree';

/** What holds for the text at a place of the page. */
export interface Place {
  readonly heading: number | null;
  /** Whether a line break parts lines of one paragraph (a heading, a centred title) or paragraphs. */
  readonly together: boolean;
  /** Printed backwards, set in no line, or struck out with all around it: what it says cannot be told. */
  readonly doubtful: boolean;
  readonly struck: 'struck' | 'removed' | undefined;
  readonly shift: Shift;
  readonly preserved: boolean;
  readonly link: boolean;
  /** In a link to a file. */
  readonly attachment: boolean;
}

/** The place of what nothing is told of. */
export const plain: Place = {
  heading: null,
  together: false,
  doubtful: false,
  struck: undefined,
  shift: 0,
  preserved: false,
  link: false,
  attachment: false,
};

/** The place of what cannot be told. */
export const doubtfulPlace: Place = { ...plain, doubtful: true };

/** The place inside an element, that outside it being known. */
export function placeIn(element: Element, outer: Place, styleOf: StyleOf): Place {
  const style = styleOf(element);
  const name = element.tagName;
  if (style.size === 0 && element.attrs.length === 0 && !telling.test(name)) return outer;
  const heading = headingRank(element) ?? outer.heading;
  const centred = name === 'center' || attribute(element, 'align') === 'center' || style.get('text-align') === 'center';
  const together = outer.together || heading !== null || centred;
  const doubtful = outer.doubtful || isUntold(element, style) || isInItsGround(element, styleOf);
  const struck = outer.struck ?? struckBy(element, style);
  const isInline = !isBlock(element, style.get('display') ?? '');
  const shift = isInline ? shiftIn(element, style, outer.shift) : outer.shift;
  const preserved = style.get('white-space')?.startsWith('pre') ?? outer.preserved;
  const link = outer.link || isLink(element);
  const attachment = outer.attachment || isAttachment(element);
  const isSame =
    heading === outer.heading &&
    together === outer.together &&
    doubtful === outer.doubtful &&
    struck === outer.struck &&
    shift === outer.shift &&
    preserved === outer.preserved &&
    link === outer.link &&
    attachment === outer.attachment;
  return isSame ? outer : { heading, together, doubtful, struck, shift, preserved, link, attachment };
}

/** The elements that by their names alone say something of their text. */
const telling = /^(h[1-6]|center|s|del|strike|sup|sub|m[a-z]+)$/;

function headingRank(element: Element): number | null {
  const found = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (found) return Number(found);
  if (attribute(element, 'role') !== 'heading') return null;
  return Number.parseInt(attribute(element, 'aria-level') ?? '2', 10) || 2;
}
