import { overlap } from '../geometry/box';
import { least, most } from '../geometry/extremes';
import { type Stretch, Stretches } from '../geometry/stretches';
import { numbered } from '../strings/numbering';
import type { StripFragment as Fragment } from './strip';
import type { ValueRow } from './value-rows';

/** In font sizes: how far a paragraph's first line is indented at most. */
const indent = 2.6;
/** Headings of sections are set larger than the text of tables by this or more, if they are. */
export const larger = 1.1;

/**
 * Fragments of running text: alone on their line, they begin at the margin and are long, numbered, or larger than the table's text, or say once more what such
 * a one does.
 */
export function runningText(
  fragments: readonly Fragment[],
  rows: readonly ValueRow[],
  marginOf: (page: number) => number,
): ReadonlySet<Fragment> {
  const right = most(fragments.map(({ box }) => box.right));
  const smallest = least(rows.map((row) => row.size));
  const labels = new Set(rows.flatMap((row) => row.labels));
  const heights = new Stretches(fragments, heightOf);
  const alone = (fragment: Fragment) =>
    !heights.some(
      heightOf(fragment),
      (other) =>
        other !== fragment &&
        overlap(other.box.top, other.box.bottom, fragment.box.top, fragment.box.bottom) > 0.3 * fragment.size,
    );
  const text = fragments.filter((fragment) => !fragment.isValue && !labels.has(fragment));
  const running = text.filter((fragment) => {
    const margin = marginOf(fragment.page);
    const isLong = fragment.box.right - margin > 0.6 * (right - margin);
    return (
      fragment.box.left - margin <= indent * fragment.size &&
      (isLong || numbered.test(fragment.text) || fragment.size > larger * smallest) &&
      alone(fragment)
    );
  });
  const said = new Set(running.map(plain));
  // The heading of a section may be said again over its table, as a caption, in the middle of the page.
  const captions = text.filter((fragment) => said.has(plain(fragment)) && alone(fragment));
  return new Set([...running, ...captions]);
}

function plain({ text }: Fragment): string {
  return text.replace(/\s+/g, '');
}

function heightOf({ box }: Fragment): Stretch {
  return { from: box.top, to: box.bottom };
}
