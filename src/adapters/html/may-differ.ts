import { isAfloat } from './box';
import { isPlainColour } from './colour';
import { amountOf } from './css-value';
import { cutsOver } from './cut';
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
  return { isInherited: false, said: (style) => style.get(name), isPlain: (said) => plain.test(said) };
}

/** Smaller letters than this many CSS pixels are read by nobody. */
const legible = 6;

const none = /^(none|initial|inherit|unset|revert(-layer)?)?$/;

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
    isPlain: (said) => /^[\d.]+%?$/.test(said) && (amountOf(said) ?? 0) >= (said.endsWith('%') ? 30 : 0.3),
  },
  {
    isInherited: false,
    said: (style) => (cutsOver(style) ? cutting.map((name) => style.get(name) ?? '').join() : undefined),
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
    isPlain: (said) => /^(normal|\d[^(]*)$/.test(said),
  },
  { isInherited: false, said: (style) => style.get('zoom'), isPlain: (said) => (amountOf(said) ?? 0) >= 0.5 },
  trait('display', /^(?!none)/),
  trait('clip-path', /^(none|inset\(0[a-z%]*\))$/),
  ...['filter', '-webkit-filter', 'mask', 'mask-image', '-webkit-mask', '-webkit-mask-image'].map((name) =>
    trait(name, none),
  ),
  ...['transform', 'translate', 'rotate', 'scale', 'offset-path', 'float', 'animation', 'animation-name'].map((name) =>
    trait(name, none),
  ),
  ...['-webkit-text-security', 'font-size-adjust', '--'].map((name) => trait(name, none)),
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

/** Whether text under the styles on one way up a page may be seen where text under those on another is not, or not as it stands there. Styles come from the inside. */
export function mayDiffer(one: readonly Style[], other: readonly Style[]): boolean {
  return traits.some((trait) => {
    const [mine, theirs] = [saidOn(one, trait), saidOn(other, trait)];
    return mine !== theirs && !(isPlainly(mine, trait) && isPlainly(theirs, trait));
  });
}

function saidOn(styles: readonly Style[], { isInherited, said }: Trait): string {
  const all = styles.flatMap((style) => said(style) ?? []);
  return isInherited ? (all.find((one) => !asAround.test(one)) ?? '') : all.join(' ');
}

function isPlainly(said: string, { isPlain }: Trait): boolean {
  return said === '' || isPlain(said);
}
