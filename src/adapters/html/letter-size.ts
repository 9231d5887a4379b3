import { dimensionOf } from './css-value';
import { letterHeight } from './letter-height';
import type { StyleOf } from './style';
import { attribute, type Element, isElement } from './tree';

/** Sizes of which one is more than so many times the other are not those of one figure; what word processors mix by oversight differs less. */
const larger = 1.18;

/** The sizes that have names, and those of `font`, in CSS pixels (CSS Fonts 4, 2.5; HTML Standard, 15.3.1). */
const named: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ 'xx-small': 9, 'x-small': 10, small: 13, medium: 16, initial: 16, large: 18, 'x-large': 24, 'xx-large': 32 },
    'xxx-large': 48,
  }),
);
const ofFont = [10, 13, 16, 18, 24, 32, 48] as const;

/** Whether the letters of two elements differ in size so much that their digits are hardly one figure; unknown sizes do not. */
export function haveOtherSizes(one: Element, other: Element, styleOf: StyleOf): boolean {
  const [mine, theirs] = [sizeOf(one, styleOf), sizeOf(other, styleOf)];
  return mine !== null && theirs !== null && Math.max(mine, theirs) > larger * Math.min(mine, theirs);
}

/** The size of an element's letters in CSS pixels; null where it would have to be worked out. */
function sizeOf(element: Element, styleOf: StyleOf): number | null {
  let share = 1;
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const said = saidSize(at, styleOf);
    if (said === null) return null;
    if (said.unit === 'px') return share * said.amount;
    share *= said.amount;
  }
  return share * 16;
}

interface Said {
  readonly amount: number;
  /** Pixels, or times the size around. */
  readonly unit: 'px' | 'times';
}

const asAround: Said = { amount: 1, unit: 'times' };

function saidSize(element: Element, styleOf: StyleOf): Said | null {
  const said = styleOf(element).get('font-size');
  if (said === undefined) return sizeByName(element);
  if (/^(inherit|unset|revert(-layer)?)$/.test(said)) return asAround;
  if (said === 'smaller' || said === 'larger') return { amount: said === 'larger' ? 1.2 : 1 / 1.2, unit: 'times' };
  const name = named.get(said);
  if (name !== undefined) return { amount: name, unit: 'px' };
  const { amount = 0, unit = '' } = dimensionOf(said) ?? {};
  if (unit === 'em' || unit === '%') return { amount: unit === '%' ? amount / 100 : amount, unit: 'times' };
  const height = letterHeight(said);
  return height === null ? null : { amount: height, unit: 'px' };
}

/** What an element says of the size by its own name. */
function sizeByName(element: Element): Said {
  if (element.tagName === 'small') return { amount: 1 / 1.2, unit: 'times' };
  if (element.tagName === 'big') return { amount: 1.2, unit: 'times' };
  const size = element.tagName === 'font' ? Number(attribute(element, 'size') ?? Number.NaN) : Number.NaN;
  const amount = ofFont[size - 1];
  return amount === undefined ? asAround : { amount, unit: 'px' };
}

function parentOf({ parentNode }: Element): Element | null {
  return parentNode !== null && isElement(parentNode) ? parentNode : null;
}
