import { centre, middle, overlap } from '../geometry/box';
import { least } from '../geometry/extremes';
import { joined } from './labelled-rows';
import type { StripFragment as Fragment } from './strip';

/** In font sizes: the lines of one heading share an edge or their axis within this. */
const aligned = 0.6;
/** No table has as many headings. */
const many = 200;

/**
 * Puts headings together that a page break cuts, each with the line that stands under it overleaf. They are the rests of headings, and no others under them, where every one of
 * several stands under one of its own that it is aligned with.
 */
export function joinCut(headings: readonly Fragment[]): Fragment[] {
  if (headings.length > many) return [...headings];
  const page = least(headings.map((heading) => heading.page));
  const above = headings.filter((heading) => heading.page === page);
  const overleaf = headings.filter((heading) => heading.page !== page);
  if (overleaf.length < 2 || overleaf.length > above.length) return [...headings];
  const lowest = above.filter((heading) => !above.some((other) => isUnder(other, heading)));
  const pairs = overleaf.map((rest) => ({ rest, over: lowest.filter((heading) => shares(heading, rest)) }));
  const owners = pairs.flatMap(({ rest, over: [first, ...more] }) =>
    first && more.length === 0 && isAligned(first, rest) ? [first] : [],
  );
  if (owners.length < overleaf.length || new Set(owners).size < owners.length) return [...headings];
  const restOf = new Map(overleaf.map((rest, i) => [owners[i], rest]));
  return above.map((heading) => {
    const rest = restOf.get(heading);
    return (rest && joined([heading, rest])) ?? heading;
  });
}

function shares({ box: a }: Fragment, { box: b }: Fragment): boolean {
  return overlap(a.left, a.right, b.left, b.right) > 0;
}

function isUnder(other: Fragment, heading: Fragment): boolean {
  return centre(other.box) > heading.box.bottom && shares(other, heading);
}

function isAligned({ box: a, size }: Fragment, { box: b }: Fragment): boolean {
  const apart = [a.left - b.left, a.right - b.right, middle(a) - middle(b)].map(Math.abs);
  return least(apart) <= aligned * size;
}
