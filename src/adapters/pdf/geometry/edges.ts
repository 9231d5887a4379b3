import type { Box } from '../../../model/location';
import { overlap } from './box';
import { withoutLoneDots } from './dots';
import { least } from './extremes';
import type { Marks, Rule } from './marks';

/** A straight border: a horizontal one at a y, from one x to another; a vertical one the other way round. */
export interface Edge {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The borders of a page. */
export interface Edges {
  readonly horizontal: readonly Edge[];
  readonly vertical: readonly Edge[];
}

/**
 * Parallel rules each no further than this from the next, in points, are one border: each cell's own side, or a double line. Where they
 * run along one another they may be further apart: HTML's cells stand two pixels from one another unless told otherwise.
 */
const [snap, facing] = [2.2, 4];
/** But no cell is narrower than this, in points, and no border wider. */
const widest = 6;
/** Stretches of a border no further apart than this, in points, are one: dots, dashes, corners left open. */
export const join = 3;
/** Borders shorter than this, in points, bound no cell that could hold a character. */
const shortest = 5;

/** The borders that rules draw, however they are drawn: stroked or filled, once or from both cells, whole or in pieces. */
export function edgesOf(rules: readonly Rule[]): Edges {
  const along = (axis: Rule['along']) => withoutLoneDots(rules.filter((rule) => rule.along === axis));
  return {
    horizontal: joined(snapped(along('x'))),
    vertical: bandsOf(along('y')).flatMap((band) => joined(snapped(band))),
  };
}

/** In points: vertical rules with more than this between them, up and down, are those of different tables. */
const parting = 7;

/** Vertical rules parted where none runs on: the borders of one table have no part in where those of another stand. */
function bandsOf(rules: readonly Rule[]): Rule[][] {
  const bands: Rule[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
    const band = bands.at(-1);
    if (band && rule.from - end <= parting) band.push(rule);
    else bands.push([rule]);
    end = Math.max(end, rule.to);
  }
  return bands;
}

/** No page of tables has as many shaded cells; what has is a drawing. Each area is held against all others. */
const mostAreas = 2000;

/** The sides of the shaded areas of a page that no rule frames and that are not only the ground for others. */
export function shadedSides({ rules, areas }: Pick<Marks, 'rules' | 'areas'>): Rule[] {
  const shaded = cellAreas(areas).filter((area) => !rules.some((rule) => touches(rule, area)));
  return withoutGutters(shaded).flatMap(sidesOf);
}

/** The shaded areas of a page that are not only the ground for others; none where there are too many. */
export function cellAreas(areas: readonly Box[]): Box[] {
  if (areas.length > mostAreas) return [];
  return areas.filter((area) => !isGround(area, areas) && !isInlay(area, areas));
}

function isGround(area: Box, areas: readonly Box[]): boolean {
  return areas.filter((other) => other !== area && isInside(other, area)).length > 2;
}

/** Whether an area only fills another up to its border, which is drawn as an area of its own. */
function isInlay(area: Box, areas: readonly Box[]): boolean {
  return areas.some(
    (other) =>
      other.right - other.left > area.right - area.left &&
      other.right - other.left - (area.right - area.left) <= 2 * widest &&
      isInside(area, other),
  );
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

/** Shaded cells may leave a gap between them, in points; it is narrower than any cell. */
const gutter = 7;

/** Areas with the gaps to those right of them and below filled. */
function withoutGutters(areas: readonly Box[]): Box[] {
  return areas.map((area) => {
    const beside = areas.filter((other) => overlap(other.top, other.bottom, area.top, area.bottom) > 0);
    const below = areas.filter((other) => overlap(other.left, other.right, area.left, area.right) > 0);
    const lefts = beside.map(({ left }) => left).filter((left) => left >= area.right && left - area.right <= gutter);
    const tops = below.map(({ top }) => top).filter((top) => top >= area.bottom && top - area.bottom <= gutter);
    return {
      ...area,
      right: lefts.length > 0 ? least(lefts) : area.right,
      bottom: tops.length > 0 ? least(tops) : area.bottom,
    };
  });
}

function touches(rule: Rule, area: Box): boolean {
  const [across, alongside] =
    rule.along === 'x'
      ? [overlap(rule.at, rule.at, area.top, area.bottom), overlap(rule.from, rule.to, area.left, area.right)]
      : [overlap(rule.at, rule.at, area.left, area.right), overlap(rule.from, rule.to, area.top, area.bottom)];
  return across >= -join && alongside >= 0;
}

/** The four sides of an area. */
export function sidesOf({ left, top, right, bottom }: Box): Rule[] {
  return [
    { along: 'x', at: top, from: left, to: right, thickness: 0 },
    { along: 'x', at: bottom, from: left, to: right, thickness: 0 },
    { along: 'y', at: left, from: top, to: bottom, thickness: 0 },
    { along: 'y', at: right, from: top, to: bottom, thickness: 0 },
  ];
}

/** Gives parallel rules that lie close together one place, the mean of theirs weighted by length. */
function snapped(rules: readonly Rule[]): Edge[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const edges: Edge[] = [];
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start];
    let end = start;
    let [weight, sum, last] = [0, 0, first?.at ?? 0];
    for (let rule = first; rule && first; rule = sorted[++end]) {
      const gap = rule.at - last;
      if (rule.at - first.at > widest || gap > facing) break;
      if (gap > snap && !sorted.slice(start, end).some((other) => isAlong(other, rule))) break;
      const length = rule.to - rule.from + 0.01;
      weight += length;
      sum += length * rule.at;
      last = rule.at;
    }
    for (const { from, to } of sorted.slice(start, end)) edges.push({ at: sum / weight, from, to });
    start = end;
  }
  return edges;
}

/** Whether two parallel rules stand side by side for most of the shorter one, which is more than a dot. */
function isAlong(a: Rule, b: Rule): boolean {
  const length = Math.min(a.to - a.from, b.to - b.from);
  return length >= shortest && overlap(a.from, a.to, b.from, b.to) > 0.5 * length;
}

/** Joins the stretches of each border. */
function joined(edges: readonly Edge[]): Edge[] {
  const whole: Edge[] = [];
  for (const edge of [...edges].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const last = whole.at(-1);
    if (last && last.at === edge.at && edge.from - last.to <= join)
      whole[whole.length - 1] = { ...last, to: Math.max(last.to, edge.to) };
    else whole.push(edge);
  }
  return whole.filter((edge) => edge.to - edge.from >= shortest);
}
