/** The number that a value begins with, in any way in which CSS writes numbers, its unit dropped; null where it begins with none. */
export function amountOf(value: string | undefined): number | null {
  const found = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/.exec(value ?? '');
  return found ? Number(found[0]) : null;
}

/** A number longer than this is no length that anyone drew. */
const longestDimension = 64;

/** The number and the unit of a value that is one length or share and nothing else, the unit of a bare number being empty; null for any other. */
export function dimensionOf(value: string): { readonly amount: number; readonly unit: string } | null {
  if (value.length > longestDimension) return null;
  const [, amount, unit = ''] = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)([a-z]+|%)?$/.exec(value) ?? [];
  return amount === undefined ? null : { amount: Number(amount), unit };
}

const units = /^(px|pt|pc|in|cm|mm|q|%|r?(em|ex|ch|lh|cap|ic)|[sld]?v(w|h|i|b|min|max)|cq(w|h|i|b|min|max))$/;

/** The number of a value that is one length or share as CSS knows them, or nought; null for any other, which says nothing. */
export function lengthOf(value: string | undefined): number | null {
  const { amount, unit } = dimensionOf(value ?? '') ?? {};
  if (amount === undefined || unit === undefined) return null;
  return units.test(unit) || (unit === '' && amount === 0) ? amount : null;
}

/** The four sides that a shorthand such as `margin` or `inset` names, the top first (CSS Box 4, 4.2). */
export function sidesOf(shorthand: string | undefined): readonly (string | undefined)[] {
  if (shorthand === undefined) return [];
  const [top, right = top, bottom = top, left = right] = shorthand.split(/\s+/);
  return [top, right, bottom, left];
}

const called = /([a-z][a-z\d-]{0,15})\(([^()]*)\)/g;

/** The functions that a value calls one after the other, such as those of `transform`, with what each is given; none where it says anything else, or calls some for what it gives to others. */
export function functionsIn(
  value: string | undefined,
): readonly { readonly name: string; readonly given: readonly string[] }[] {
  if ((value ?? '').replace(called, '').trim() !== '') return [];
  return [...(value ?? '').matchAll(called)].map(([, name = '', given = '']) => ({
    name,
    given: given.split(',').map((part) => part.trim()),
  }));
}
