import { centre } from '../geometry/box';
import type { StripFragment as Fragment } from './strip';
import { United } from './united';

/**
 * Counts the lines on which the fragments stand, from the top: by their tops, middles or bottoms, whichever fall on the
 * fewest lines, as cells are aligned one way throughout.
 */
export function levelsOf(fragments: readonly Fragment[]): (fragment: Fragment) => number {
  const ways = [({ box }: Fragment) => centre(box), ({ box }: Fragment) => box.top, ({ box }: Fragment) => box.bottom];
  const all = ways.map((way) => {
    const levels = new Map<Fragment, number>();
    let [level, y] = [-1, Number.NEGATIVE_INFINITY];
    for (const fragment of [...fragments].sort((a, b) => way(a) - way(b))) {
      if (way(fragment) - y > 0.5 * fragment.size) {
        level++;
        y = way(fragment);
      }
      levels.set(fragment, level);
    }
    return { levels, count: level };
  });
  const best = all.reduce(
    (least, other) => (other.count < least.count ? other : least),
    all[0] ?? { levels: new Map(), count: 0 },
  );
  return (fragment) => best.levels.get(fragment) ?? 0;
}

/** Headings with no other below them; one that stands alone on top of all is a caption where there are more than columns. */
export function lowestOf(fragments: readonly Fragment[], columns: number): Fragment[] {
  const under = new United();
  const byHeight = fragments.toSorted((a, b) => centre(b.box) - centre(a.box));
  let next = 0;
  const covering = new Set<Fragment>();
  for (const fragment of fragments.toSorted((a, b) => footOf(b) - footOf(a))) {
    for (let other = byHeight[next]; other && centre(other.box) > footOf(fragment); other = byHeight[++next])
      under.add(other.box);
    if (under.shares(fragment.box)) covering.add(fragment);
  }
  const lowest = fragments.filter((fragment) => !covering.has(fragment));
  if (lowest.length <= columns) return lowest;
  return lowest.filter(
    (fragment) => !fragments.every((other) => other === fragment || other.box.top >= fragment.box.bottom),
  );
}

/** What stands further down than this stands below a fragment. */
function footOf({ box, size }: Fragment): number {
  return centre(box) + 0.5 * size;
}
