import { isAfloat } from './box';
import { isPlainColour } from './css-colour';
import { amountOf } from './css-value';
import { cutsOver } from './cut';
import { isCustom } from './declarations';
import { letterHeight } from './letter-height';
import type { Style } from './style';

/** One way in which a style may hide text or show it elsewhere. */
interface Trait {
  /** Whether what stands inside may take it back. */
  readonly isInherited: boolean;
  readonly said: (style: Style) => string | undefined;
  /** Whether it is plain from what is said that text is seen, where it stands in its line. */
  readonly isPlain: (said: string) => boolean;
}

const asAround = /^(inherit|unset|revert(-layer)?)$/;

function trait(name: string, plain: RegExp): Trait {
  return {
    isInherited: false,
    said: (style) => style.get(name),
    isPlain: (said) => plain.test(said) || wide.test(said),
  };
}

/** Smaller letters than this many CSS pixels are read by nobody. */
const legible = 6;

/** CSS-wide keywords, which say the initial value of a property that is not inherited, or that of what stands around (CSS Cascade 5, 7.3). */
const wide = /^(initial|inherit|unset|revert(-layer)?)$/;

const none = /^none( 0% 0%\s?\/\s?auto)?$/;

/** Letters drawn together by no more than this many CSS pixels do not cover one another. */
const closest = 1;

const traits: readonly Trait[] = [
  {
    isInherited: true,
    said: (style) => style.get('visibility'),
    isPlain: (said) => /^(visible|initial)$/.test(said),
  },
  {
    isInherited: true,
    said: (style) => style.get('font-size'),
    isPlain: (said) =>
      /^((x+-)?(small|large)|medium|smaller|larger|initial)$/.test(said) || (letterHeight(said) ?? 0) >= legible,
  },
  {
    isInherited: true,
    said: (style) => style.get('-webkit-text-fill-color') ?? style.get('color'),
    isPlain: isPlainColour,
  },
  {
    isInherited: false,
    said: (style) => style.get('opacity'),
    isPlain: (said) =>
      wide.test(said) || (/^[\d.]+%?$/.test(said) && (amountOf(said) ?? 0) >= (said.endsWith('%') ? 30 : 0.3)),
  },
  {
    isInherited: false,
    said: (style) => (mayCut(style) ? cutting.map((name) => style.get(name) ?? '').join() : undefined),
    isPlain: () => false,
  },
  {
    isInherited: true,
    said: (style) => style.get('text-indent'),
    isPlain: (said) => /^\d/.test(said) && (amountOf(said) ?? 0) < 100,
  },
  {
    isInherited: true,
    said: (style) => style.get('letter-spacing'),
    isPlain: (said) => /^(normal|initial|\d[^(]*)$/.test(said) || isClose(said),
  },
  {
    isInherited: false,
    said: (style) => style.get('zoom'),
    isPlain: (said) => said === 'normal' || (amountOf(said) ?? 0) >= (said.endsWith('%') ? 50 : 0.5),
  },
  trait('display', /^(?!none)/),
  trait('clip-path', /^(none|inset\(0[a-z%]*\))$/),
  ...['filter', '-webkit-filter', 'mask', 'mask-image', '-webkit-mask', '-webkit-mask-image'].map((name) =>
    trait(name, none),
  ),
  trait('transform', /^(none|(rotate|translate)[xyz]?\(0(deg|px)?\)|scale\(1\)|matrix\(1, ?0, ?0, ?1, ?0, ?0\))$/),
  trait('translate', /^(none|0(px)?( 0(px)?)?)$/),
  trait('rotate', /^(none|0(deg)?)$/),
  trait('scale', /^(none|1( 1)?|100%)$/),
  trait('animation', /^none( 0s ease 0s 1 normal none running)?$/),
  ...['offset-path', 'float', 'animation-name', '-webkit-text-security', 'font-size-adjust'].map((name) =>
    trait(name, none),
  ),
  {
    isInherited: false,
    said: (style) => (isAfloat(style) ? style.get('clip') : undefined),
    isPlain: (said) => said === 'auto',
  },
  trait('mix-blend-mode', /^normal$/),
  trait('content-visibility', /^(visible|auto)$/),
  trait('all', /^$/),
  trait('undecided', /^$/),
];

/** What says how much a box that cuts leaves of what is in it. */
const cutting = [
  'width',
  'height',
  'max-width',
  'max-height',
  'block-size',
  'inline-size',
  'padding',
  'line-height',
  'font-size',
  'text-indent',
] as const;

/** Whether a box may cut what is in it: one that says nothing of its size takes that of its text, unless it is contained in it too (CSS Containment 2, 3.1). */
function mayCut(style: Style): boolean {
  if (!cutsOver(style)) return false;
  const isSized = cutting.some((name) => name !== 'padding' && name !== 'font-size' && style.has(name));
  return isSized || /strict|size/.test(style.get('contain') ?? '');
}

/** Whether text under the styles on one way up a page may be seen where text under those on another is not, or not as it stands there. Styles come from the inside. */
export function mayDiffer(one: readonly Style[], other: readonly Style[]): boolean {
  if (areFedOtherwise(one, other)) return true;
  return traits.some((trait) => {
    const [mine, theirs] = [saidOn(one, trait), saidOn(other, trait)];
    return mine !== theirs && !(isPlainly(mine, trait) && isPlainly(theirs, trait));
  });
}

/** Whether values are worked out from custom properties that are not the same on both ways. */
function areFedOtherwise(one: readonly Style[], other: readonly Style[]): boolean {
  if (![...one, ...other].some((style) => feeding(style).asks)) return false;
  const fed = (styles: readonly Style[]) =>
    styles
      .map((style) => feeding(style).feeds)
      .filter(Boolean)
      .join(';');
  return fed(one) !== fed(other);
}

/** What a style says of custom properties, and whether it asks for any. */
interface Feeding {
  readonly feeds: string;
  readonly asks: boolean;
}

const feedings = new WeakMap<Style, Feeding>();

function feeding(style: Style): Feeding {
  const known = feedings.get(style);
  if (known) return known;
  const feeds = [...style].flatMap(([name, value]) => (isCustom(name) ? `${name}:${value}` : [])).join(';');
  const found = { feeds, asks: [...style.values()].some((value) => value.includes('var(')) };
  feedings.set(style, found);
  return found;
}

function saidOn(styles: readonly Style[], { isInherited, said }: Trait): string {
  const all = styles.flatMap((style) => said(style) ?? []);
  return isInherited ? (all.find((one) => !asAround.test(one)) ?? '') : all.join(' ');
}

function isClose(spacing: string): boolean {
  return spacing.startsWith('-') && (letterHeight(spacing.slice(1)) ?? Number.POSITIVE_INFINITY) <= closest;
}

function isPlainly(said: string, { isPlain }: Trait): boolean {
  return said === '' || isPlain(said);
}
