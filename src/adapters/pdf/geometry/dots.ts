import { most } from './extremes';
import type { Rule } from './marks';

/** In points: the dots of one rule stand no further apart, and no further out of line. */
const [apart, level] = [3, 0.1];
/** In points: dots that follow one another over less than this are no rule. */
const shortest = 5;

/**
 * The rules without the dots that no others follow along them. A dot is drawn for a dotted rule in one direction but looks like a piece of one in either, and
 * those of the rules across would blur where narrow columns end (fixture town-2023-chromium-dotted).
 */
export function withoutLoneDots(rules: readonly Rule[]): Rule[] {
  const dotted: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const line = dotted.at(-1);
    if (line && rule.at - (line.at(-1)?.at ?? 0) <= level) line.push(rule);
    else dotted.push([rule]);
  }
  return dotted
    .flatMap(stretchesOf)
    .filter((stretch) => !stretch.every(isDot) || lengthOf(stretch) >= shortest)
    .flat();
}

function stretchesOf(line: readonly Rule[]): Rule[][] {
  const stretches: Rule[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const rule of line.toSorted((a, b) => a.from - b.from)) {
    const last = stretches.at(-1);
    if (last && rule.from - end <= apart) last.push(rule);
    else stretches.push([rule]);
    end = Math.max(end, rule.to);
  }
  return stretches;
}

function lengthOf(stretch: readonly Rule[]): number {
  return most(stretch.map(({ to }) => to)) - (stretch[0]?.from ?? 0);
}

function isDot({ from, to, thickness }: Rule): boolean {
  return to - from <= 2 * thickness;
}
