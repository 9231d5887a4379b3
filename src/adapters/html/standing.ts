import { splitAt } from './css-tokens';

/**
 * How surely what is said under a condition holds on the screen of someone who asked for nothing special: never, as far as can be told not, as far as can be told so, always.
 * The lower of two holds where both are asked for, the higher where either is.
 */
export type Standing = 0 | 1 | 2 | 3;

const [never, open, presumed, always] = [0, 1, 2, 3] as const;

function opposite(standing: Standing): Standing {
  return standing === never ? always : standing === open ? presumed : standing === presumed ? open : never;
}

/** The lower of two. */
export function lower(one: Standing, other: Standing): Standing {
  return one < other ? one : other;
}

function higher(one: Standing, other: Standing): Standing {
  return one > other ? one : other;
}

/** How surely what stands in a block of a style sheet holds, by what the block begins with (CSS Conditional Rules 3 to 5). */
export function standingOf(prelude: string): Standing {
  const [, name = '', condition = ''] = /^@([\w-]+)([\s\S]*)$/.exec(prelude) ?? [];
  switch (name.toLowerCase()) {
    case 'media':
      return standingOfMedia(condition);
    case 'layer':
      return always;
    case 'supports':
      return /\bnot\b/i.test(condition) ? open : presumed;
    case 'container':
    case 'scope':
      return open;
    default:
      return never;
  }
}

/** How surely one of a list of media queries holds; a list of none always does. */
export function standingOfMedia(queries: string): Standing {
  if (queries.trim() === '') return always;
  return splitAt(queries.toLowerCase(), ',')
    .map((query) => (query.trim() === '' ? never : standingOfQuery(query)))
    .reduce(higher, never);
}

function standingOfQuery(query: string): Standing {
  const [, negated, type, rest = ''] =
    /^\s*(?:(not|only)\s+(?=[a-z]))?([a-z-]+(?=\s|$)(?<!not))?([\s\S]*)$/.exec(query) ?? [];
  const isOther = type !== undefined && type !== 'all' && type !== 'screen';
  const standing = isOther ? never : standingOfCondition(rest);
  return negated === 'not' ? opposite(standing) : standing;
}

/** Conditions in conditions, and what is neither said of the window nor of what someone asked for, are not worked out. */
function standingOfCondition(condition: string): Standing {
  if (/\(\s*(?:\(|not\b)|\bor\b/.test(condition)) return open;
  return [...condition.matchAll(/(\bnot\s*)?\(([^()]*)\)/g)]
    .map(([, negation, feature = '']) => (negation ? opposite(standingOfFeature(feature)) : standingOfFeature(feature)))
    .reduce(lower, always);
}

/** The sides of windows in CSS pixels in which pages are looked at: from the smallest to the largest. */
const windows = { width: [1024, 2560], height: [600, 1440] } as const;

function standingOfFeature(feature: string): Standing {
  const [, side] = /(?:^|[\s<>=-])(?:device-)?(width|height)(?=$|[\s<>=:])/.exec(feature) ?? [];
  if (side === 'width' || side === 'height') return standingOfLength(feature, windows[side]);
  const [name = '', value = ''] = feature.split(':').map((part) => part.trim());
  if (name === 'orientation') return value === 'landscape' ? always : never;
  if (/^(prefers-|forced-colors|inverted-colors)/.test(name))
    return /^(light|no-preference|none)$/.test(value) ? always : never;
  if (/^((any-)?(hover|pointer)|scripting|update)$/.test(name))
    return /^(none|coarse|slow)$/.test(value) ? never : always;
  return presumed;
}

/** Where a length stands to the sides that windows have: `min-width: 30em`, `width < 600px`, `400px <= width`. */
function standingOfLength(feature: string, [smallest, largest]: readonly [number, number]): Standing {
  const lengths = [...feature.matchAll(/(\d+(?:\.\d+)?|\.\d+)([a-z]*)/g)].map(
    ([, amount, unit]) => Number(amount) * (/^r?em$/.test(unit ?? '') ? 16 : 1),
  );
  const [length] = lengths;
  if (length === undefined || lengths.length > 1) return open;
  const isLeast = /\bmin-|\b[a-z]\w*\s*>|\d[a-z]*\s*</.test(feature);
  const isMost = /\bmax-|\b(width|height)\s*<|\d[a-z]*\s*>/.test(feature);
  if (isLeast === isMost) return open;
  if (isLeast) return length <= smallest ? always : length > largest ? never : presumed;
  return length >= largest ? always : length < smallest ? never : open;
}
