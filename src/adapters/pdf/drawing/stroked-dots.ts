import type { Outline, Point } from './paths';

/** How long a run may be, in points, that is but a place. */
const still = 0.01;
/** The corners about a place that the ends of strokes reach, round or square. */
const [round, square]: readonly (readonly Point[])[] = [
  [0, 1, 2, 3, 4, 5, 6, 7].map((i): Point => [Math.cos((i * Math.PI) / 4), Math.sin((i * Math.PI) / 4)]),
  [[-1, -1] as const, [1, -1] as const, [1, 1] as const, [-1, 1] as const],
];

/** What stroking runs without length draws by their ends: a disc (`cap` 1), a square (2), nothing where strokes end just there (0). */
export function strokedDots(outlines: readonly Outline[], thickness: number, cap: number): Outline[] {
  const corners = cap === 1 ? round : cap === 2 ? square : undefined;
  if (!corners) return [];
  return outlines.flatMap(({ points, closed }) => {
    const [first, ...others] = points;
    if (!first || (others.length === 0 && !closed)) return [];
    if (others.some(([x, y]) => Math.abs(x - first[0]) > still || Math.abs(y - first[1]) > still)) return [];
    const about = ([x, y]: Point): Point => [first[0] + (x * thickness) / 2, first[1] + (y * thickness) / 2];
    return [{ points: corners.map(about), closed: true, curved: false }];
  });
}
