import { overlap } from '../geometry/box';
import type { LabelledRow } from './labelled-rows';
import type { StripFragment as Fragment } from './strip';

/** In font sizes: no space in a number is as wide. */
const space = 1;
/** How many rows may show that two values stand in two columns. */
const shown = 64;

/**
 * Rows in which two values may be one number parted by a space, as 841 658.73 or 6 006: three digits follow close behind one to three, and no other row has two values there
 * that cannot be one, nor does each stand under a heading of its own (`leaves`). Digits that begin with a needless zero are the rest of a number wherever they stand.
 */
export function partedNumbers(rows: readonly LabelledRow[], leaves: readonly Fragment[]): number[] {
  const named = leaves.slice(0, shown);
  const pairs = rows.map(({ values }) =>
    values.slice(1).flatMap((rest, i) => {
      const first = values[i];
      return first && mayBeOne(first, rest) ? [{ first, rest }] : [];
    }),
  );
  const proofs = rows.filter((_, i) => pairs[i]?.length === 0).slice(0, shown);
  return rows.flatMap(({ values }, i) => {
    const isRest = values.some(({ text }) => /^\s*[0０]\p{Nd}/u.test(text));
    const isOpen = pairs[i]?.some(
      ({ first, rest }) => !areNamed(first, rest, named) && !proofs.some((row) => hasBoth(row, first, rest)),
    );
    return isRest || isOpen ? [i] : [];
  });
}

function mayBeOne(first: Fragment, rest: Fragment): boolean {
  const gap = -overlap(first.box.left, first.box.right, rest.box.left, rest.box.right);
  const isBegun = /^(?![0０])\p{Nd}{1,3}$/u.test(first.text.trim());
  return gap < space * rest.size && isBegun && /^\p{Nd}{3}(?:[.．]\p{Nd}+)?$/u.test(rest.text.trim());
}

/** Whether two values stand each under a heading that the other does not stand under. */
function areNamed(first: Fragment, rest: Fragment, leaves: readonly Fragment[]): boolean {
  const isUnder = (value: Fragment, leaf: Fragment) =>
    overlap(value.box.left, value.box.right, leaf.box.left, leaf.box.right) > 0;
  const isOwn = (value: Fragment, other: Fragment) =>
    leaves.some((leaf) => isUnder(value, leaf) && !isUnder(other, leaf));
  return isOwn(first, rest) && isOwn(rest, first);
}

/** Whether a row has two values, one in the place of each. */
function hasBoth({ values }: LabelledRow, first: Fragment, rest: Fragment): boolean {
  const at = ({ box }: Fragment) =>
    values.findIndex((value) => overlap(value.box.left, value.box.right, box.left, box.right) > 0);
  const [own, other] = [at(first), at(rest)];
  return own >= 0 && other > own;
}
