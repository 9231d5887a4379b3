import type { Report } from '../model/index';
import type { Counted } from './counted';
import type { Judgement } from './judgement';

/** How many numbers on each side of one may be told as the other parts of a whole, and how near to it the one that is the rest of it. */
export const [mostParts, nearest] = [6, 2];

/**
 * 县内452件、县外184件 where the table has 636: another number near it is the rest, or all of some of its sentence that stand together are parts. Nought is
 * no part, nor is what the tables bear out as a count of their own.
 */
export function hasRest({ stated, printed }: Judgement, counts: readonly Counted[], at: number, text: string): boolean {
  if (stated === 0) return false;
  const values = counts.map(({ quantity, judgement }) =>
    judgement?.outcome === 'agrees' ? Number.NaN : quantity.value,
  );
  const near = values.slice(Math.max(0, at - nearest), at + nearest + 1);
  if (near.some((value) => value > 0 && value !== stated && value + stated === printed)) return true;
  const sentence = sentenceAt(counts, at, text);
  return values.slice(Math.max(sentence.start, at - mostParts), at + 1).some((_, index, before) => {
    const from = at + 1 - before.length + index;
    let sum = 0;
    return values.slice(from, Math.min(sentence.end, at + mostParts)).some((value, further) => {
      sum += value;
      return further > 0 && from + further >= at && sum === printed;
    });
  });
}

/** Which of the numbers stand in the sentence of one: the first, and the first behind it. */
function sentenceAt(
  counts: readonly Counted[],
  at: number,
  text: string,
): { readonly start: number; readonly end: number } {
  const isApart = (one: Counted | undefined, next: Counted | undefined) =>
    !one || !next || /[。!?]/.test(text.slice(one.quantity.end, next.quantity.start));
  let [start, end] = [at, at + 1];
  while (at - start < mostParts && !isApart(counts[start - 1], counts[start])) start--;
  while (end - at < mostParts && !isApart(counts[end - 1], counts[end])) end++;
  return { start, end };
}

/** How many numbers ahead of one it may be left of. */
const mostAhead = 12;

/** 收到申请85件，办结80件，其余5件正在办理: what is left of a number ahead, of two together, or of what the tables say came in, without some that stand together behind it. */
export function isLeft({ stated }: Judgement, ahead: readonly Counted[], { cells }: Report): boolean {
  const values = ahead.slice(-mostAhead).map(({ quantity }) => quantity.value);
  const received = cells['requests.newReceived.total']?.value ?? 0;
  const came = [received, received + (cells['requests.carriedIn.total']?.value ?? 0)];
  return values.some((_, from) => {
    const [one = 0, next = 0] = [values[from - 1], values[from - 2]];
    const left = [one, one + next, ...came].map((whole) => whole - stated);
    let sum = 0;
    return values.slice(from).some((value) => {
      sum += value;
      return left.includes(sum);
    });
  });
}
