/** The best assignment of printed lines to the form's lines, and how sure each part of it is. */
export interface Alignment {
  /** For each printed line the index of its line of the form, or null. */
  readonly to: readonly (number | null)[];
  /** For each printed line how much worse the best whole assignment is that puts it elsewhere. */
  readonly margin: readonly number[];
  readonly score: number;
}

/** What it costs to leave lines out. */
export interface Costs {
  /** Cost of a line of the form that is not printed. */
  readonly missing: number;
  /** Cost of each printed line that has no place in the form. */
  readonly extra: (printed: number) => number;
}

/**
 * Aligns two sequences in order so that the sum of `score` over the pairs, less the costs of what is left out, is greatest
 * (Needleman and Wunsch 1970). The margin of a line is read off forward and backward sums, as max-marginals are: the
 * best total through its own pair against the best total through any other.
 */
export function align(
  printed: number,
  form: number,
  score: (printed: number, form: number) => number,
  costs: Costs,
): Alignment {
  const width = form + 1;
  const pairs = new Float64Array(printed * form);
  for (let i = 0; i < printed; i++) for (let j = 0; j < form; j++) pairs[i * form + j] = score(i, j);
  const at = (table: Float64Array, i: number, j: number) => table[i * width + j] ?? Number.NEGATIVE_INFINITY;
  const pair = (i: number, j: number) => pairs[i * form + j] ?? Number.NEGATIVE_INFINITY;
  const extra = Float64Array.from({ length: printed }, (_, i) => costs.extra(i));
  const skip = (i: number) => extra[i] ?? 0;

  const forward = new Float64Array((printed + 1) * width);
  for (let i = 0; i <= printed; i++) {
    for (let j = 0; j <= form; j++) {
      if (i === 0 && j === 0) continue;
      const best = Math.max(
        i > 0 ? at(forward, i - 1, j) - skip(i - 1) : Number.NEGATIVE_INFINITY,
        j > 0 ? at(forward, i, j - 1) - costs.missing : Number.NEGATIVE_INFINITY,
        i > 0 && j > 0 ? at(forward, i - 1, j - 1) + pair(i - 1, j - 1) : Number.NEGATIVE_INFINITY,
      );
      forward[i * width + j] = best;
    }
  }
  const backward = new Float64Array((printed + 1) * width);
  for (let i = printed; i >= 0; i--) {
    for (let j = form; j >= 0; j--) {
      if (i === printed && j === form) continue;
      const best = Math.max(
        i < printed ? at(backward, i + 1, j) - skip(i) : Number.NEGATIVE_INFINITY,
        j < form ? at(backward, i, j + 1) - costs.missing : Number.NEGATIVE_INFINITY,
        i < printed && j < form ? at(backward, i + 1, j + 1) + pair(i, j) : Number.NEGATIVE_INFINITY,
      );
      backward[i * width + j] = best;
    }
  }

  const to: (number | null)[] = [];
  const margin: number[] = [];
  for (let i = 0; i < printed; i++) {
    let [best, second, bestAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, -1];
    const offer = (total: number, index: number) => {
      if (total > best) [best, second, bestAt] = [total, best, index];
      else if (total > second) second = total;
    };
    for (let j = 0; j < form; j++) offer(at(forward, i, j) + pair(i, j) + at(backward, i + 1, j + 1), j);
    let left = Number.NEGATIVE_INFINITY;
    for (let j = 0; j <= form; j++) left = Math.max(left, at(forward, i, j) - skip(i) + at(backward, i + 1, j));
    offer(left, form);
    to.push(bestAt === form ? null : bestAt);
    margin.push(best - second);
  }
  return { to, margin, score: at(forward, printed, form) };
}
