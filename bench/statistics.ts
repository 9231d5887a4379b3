/** The middle of some values and what half of them lie between: median and quartiles. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Median and quartiles of values; NaN where there are none. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** The median of values; NaN where there are none. */
export function median(values: readonly number[]): number {
  return spread(values).median;
}

/** How a cost grows with size: the slope of its logarithm over that of the size, by least squares; 1 is linear. */
export function growthExponent(points: readonly { readonly size: number; readonly cost: number }[]): number {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    logs.reduce((sum, point) => sum + pick(point), 0) / logs.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const along = logs.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return along / logs.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}
