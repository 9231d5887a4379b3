import type { Shift } from '../../text/on-line';
import { dimensionOf } from './css-value';
import type { Style } from './style';
import { isTurned } from './transform';
import { attribute, type Element } from './tree';

/** How an element strikes out what is in it, if it does: `del` takes it out of the text, too. */
export function struckBy(element: Element, style: Style): 'struck' | 'removed' | undefined {
  if (!isCrossed(element, style)) return undefined;
  return element.tagName === 'del' ? 'removed' : 'struck';
}

/** Whether an element strikes out what is in it. */
export function isCrossed({ tagName }: Element, style: Style): boolean {
  if (tagName === 's' || tagName === 'del' || tagName === 'strike') return style.get('text-decoration') !== 'none';
  if (style.size === 0) return false;
  return ['text-decoration', 'text-decoration-line'].some((name) => style.get(name)?.includes('line-through'));
}

/** The elements of MathML that set things above, below or around others: read in a line, they say another thing. */
const structures = new Set(
  'mfrac msup msub msubsup mover munder munderover mmultiscripts msqrt mroot mtable mstack mlongdiv menclose mfenced'.split(
    ' ',
  ),
);

/** Whether it cannot be told what an element says: it is printed backwards, turned or in no line, or a rule may hide it or not. */
export function isUntold(element: Element, style: Style): boolean {
  if (structures.has(element.tagName) || isReversed(element, style)) return true;
  return style.size > 0 && (style.has('unsure') || isTurned(style) || isReplaced(style));
}

/** Whether a picture is shown in the place of what is in an element (CSS Generated Content 3, 2.1). */
function isReplaced(style: Style): boolean {
  return /^(?:url\(|[a-z-]*(?:image|gradient)|var\()/.test(style.get('content') ?? '');
}

/** Text that is printed against the direction in which it is written, as some pages write figures so that nobody copies them. */
function isReversed(element: Element, style: Style): boolean {
  if (element.tagName === 'bdo') return attribute(element, 'dir')?.trim().toLowerCase() === 'rtl';
  const direction = style.get('direction') ?? attribute(element, 'dir')?.trim().toLowerCase();
  return direction === 'rtl' && /override/.test(style.get('unicode-bidi') ?? '');
}

/** Where the text of an element in a line stands to it, `outer` being where the text around it stands. */
export function shiftIn({ tagName }: Element, style: Style, outer: Shift): Shift {
  const align = style.get('vertical-align') ?? '';
  const position = style.get('font-variant-position') ?? '';
  if (tagName === 'sup' || align === 'super' || position === 'super') return 'raised';
  if (tagName === 'sub' || align === 'sub' || position === 'sub') return 'lowered';
  if (style.size === 0 || typeof outer !== 'number') return outer;
  return outer + (points(align) ?? alignedShift(align, style)) + relativeShift(style);
}

/** What is set in smaller letters and aligned with the top or the bottom of the line stands off it by about as much as a note does. */
function alignedShift(align: string, style: Style): number {
  if (!style.has('font-size')) return 0;
  return /^(text-)?top$/.test(align) ? smallest : /^(text-)?bottom$/.test(align) ? -smallest : 0;
}

const smallest = 2;

/** How far relative positioning lifts text. */
function relativeShift(style: Style): number {
  if (style.get('position') !== 'relative') return 0;
  const [top, bottom] = [points(style.get('top')), points(style.get('bottom'))];
  return top === null ? (bottom ?? 0) : -top;
}

const pointsOf: ReadonlyMap<string, number> = new Map(
  Object.entries({
    px: 0.75,
    pt: 1,
    em: 12,
    rem: 12,
    ex: 6,
    '%': 0.14,
    mm: 2.83,
    cm: 28.3,
  }),
);

/** A CSS length in points, letters being 12 points high; null where there is none. */
function points(value: string | undefined): number | null {
  const { amount = 0, unit = '' } = dimensionOf(value ?? '') ?? {};
  const size = pointsOf.get(unit);
  return size === undefined ? null : amount * size;
}
