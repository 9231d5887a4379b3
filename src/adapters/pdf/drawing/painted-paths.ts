import type { Box } from '../../../model/location';
import { around, intersection } from '../geometry/box';
import { edgesOf } from '../geometry/edges';
import type { Cut, Rule } from '../geometry/marks';
import { colourOf, distance, white } from './colours';
import { Covers } from './covers';
import type { PaintedPath } from './curves';
import type { GraphicsState } from './graphics-state';
import { fillMarks, isThin, isUprightBox, type Outline, rulesFrom, strokedShapes, strokeRules } from './paths';
import { strokedDots } from './stroked-dots';

/** Everything that is fully or nearly transparent is not seen. */
export const faint = 0.02;
/** In points: a rule goes on beyond the clip if more than this of it is hidden; dashes of one are no further apart than the other. */
const [hidden, dash] = [2, 6];
/** What is painted in a colour no further from white, in the part in which it is furthest, is a watermark at most. */
const watermark = 64;
/** Strokes thicker than this, in points, are bars and not rules. */
const thickestStroke = 4;

/** The rules, areas and other shapes that a page's paths leave, and where marks are cut off by what they are clipped to. */
export class PaintedPaths {
  readonly rules: Rule[] = [];
  readonly areas: Box[] = [];
  readonly shapes: Box[] = [];
  readonly slants: Box[] = [];
  readonly strokes: PaintedPath[] = [];
  readonly cuts: Cut[] = [];
  readonly covers = new Covers();

  /** Strokes outlines, fills them (`evenOdd` by that rule), or both. */
  paint(
    { path, outlines }: { readonly path: ArrayLike<number>; readonly outlines: readonly Outline[] },
    state: GraphicsState,
    { stroked, filled, evenOdd }: { readonly stroked: boolean; readonly filled: boolean; readonly evenOdd: boolean },
  ): void {
    const { clip, frame, matrix, strokeOpacity, fillOpacity } = state;
    if (filled && fillOpacity > faint) this.covers.fill(outlines, state, evenOdd);
    if (stroked && strokeOpacity > faint) {
      const thickness = thicknessOf(state);
      if (isDark(state.strokeColour, strokeOpacity, state) && outlines.some(({ curved }) => curved))
        this.strokes.push({ path, matrix, clip, thickness });
      const { shapes, slants } = strokedShapes(outlines, (box) => intersection(box, clip));
      for (const shape of shapes) this.shapes.push(shape);
      for (const slant of slants) this.slants.push(slant);
      for (const rule of strokeRules(outlines, thickness)) {
        if (thickness <= thickestStroke) this.#addRule(rule, clip, frame);
        this.covers.stroke(boxOf(longer(rule, state)), state);
      }
      for (const dot of strokedDots(outlines, thickness, state.lineCap)) this.covers.dot(dot, state);
    }
    if (filled && fillOpacity > faint) {
      if (
        isDark(state.fillColour, fillOpacity, state) &&
        outlines.some(({ points, curved }) => curved || !isUprightBox(points))
      )
        this.strokes.push({ path, matrix, clip, thickness: null });
      const painted = fillMarks(outlines, (box) => {
        if (isThin(box)) this.#noteCut(box, clip, frame);
        return intersection(box, clip);
      });
      for (const rule of painted.rules) this.rules.push(rule);
      for (const area of painted.areas) this.areas.push(area);
      for (const shape of painted.shapes) this.shapes.push(shape);
    }
  }

  /** The smallest rectangle around some paper and the tables that reach onto it; their borders may be drawn cell by cell. */
  tablesOn(paper: Box): Box {
    const { horizontal, vertical } = edgesOf(this.rules);
    const borders = [
      ...horizontal.map((edge) => boxOf({ along: 'x', ...edge, thickness: 0 })),
      ...vertical.map((edge) => boxOf({ along: 'y', ...edge, thickness: 0 })),
    ];
    return around([paper, ...borders.filter((box) => intersection(box, paper))]);
  }

  /** A stroke is seen where it reaches into the clip by half its thickness. */
  #addRule(rule: Rule, clip: Box, frame: Box): void {
    const along = rule.along === 'x';
    const box = boxOf(rule);
    if (along) this.#noteCut(box, clip, frame);
    const seen = intersection(box, clip);
    if (!seen) return;
    const { left, right, top, bottom } = seen;
    const [from, to] = along ? [left, right] : [top, bottom];
    if (to - from > 0.01) this.rules.push({ ...rule, from, to });
    else this.rules.push(...rulesFrom(seen));
  }

  /** Notes where a level rule, or a dash of one, runs on beyond the clip (`frame`): a page printed from a browser ends wherever its tables do not. */
  #noteCut({ left, right, top, bottom }: Box, clip: Box, frame: Box): void {
    const y = (top + bottom) / 2;
    if (y < clip.top || y > clip.bottom) return;
    if (right - frame.right > hidden && left - frame.right < dash) this.cuts.push({ x: frame.right, y });
    if (frame.left - left > hidden && frame.left - right < dash) this.cuts.push({ x: frame.left, y });
  }
}

function thicknessOf({ lineWidth, matrix }: GraphicsState): number {
  return lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
}

/** Whether what is painted is too dark for a watermark; so it is taken to be where its colour is not known. */
function isDark(told: string | null, opacity: number, { groupOpacity }: GraphicsState): boolean {
  const colour = colourOf(told);
  return !colour || distance(colour, white) * opacity * groupOpacity > watermark;
}

/** A rule with what its ends ink beyond it, round or square. */
function longer(rule: Rule, { lineCap }: GraphicsState): Rule {
  const more = lineCap === 0 ? 0 : rule.thickness / 2;
  return { ...rule, from: rule.from - more, to: rule.to + more };
}

/** The rectangle that a rule inks. */
export function boxOf({ along, at, from, to, thickness }: Rule): Box {
  const half = thickness / 2;
  return along === 'x'
    ? { left: from, right: to, top: at - half, bottom: at + half }
    : { left: at - half, right: at + half, top: from, bottom: to };
}
