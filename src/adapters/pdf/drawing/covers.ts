import type { Box } from '../../../model/location';
import { around, holds, intersection } from '../geometry/box';
import { type Colour, colourOf, mixed, multiplied } from './colours';
import type { GraphicsState } from './graphics-state';
import { isUprightBox, type Outline, thickestRule } from './paths';
import { Strips } from './strips';

/** What lies over everything that is drawn before it, and under everything after it. */
export interface Cover {
  /** Where it may lie at all. */
  readonly box: Box;
  /** Counts what is painted: outlines of one path are one, and may cut holes into each other. */
  readonly order: number;
  /** Null where it fills its box. */
  readonly outline: Outline | null;
  readonly evenOdd: boolean;
  readonly kind: 'path' | 'picture' | 'veil';
  /** Null where it is not known what it looks like, or what of it is to be seen through. */
  readonly paint: Paint | null;
}

interface Paint {
  readonly colour: Colour;
  readonly opacity: number;
  readonly isMultiplied: boolean;
}

/** A picture that covers no more than this of what is below, from 0 to 1, leaves it to be seen. */
const sheer = 0.4;

/** What a page paints over what it has drawn before: filled paths, thick strokes, shadings and pictures, in the order of painting. */
export class Covers {
  readonly all: Cover[] = [];
  #order = 0;
  readonly #strips = new Strips();
  /** The last that thin strokes cover together. */
  #sided: Cover | undefined;

  /** How much has been painted so far. */
  get order(): number {
    return this.#order;
  }

  fill(outlines: readonly Outline[], state: GraphicsState, evenOdd: boolean): void {
    const paint = paintOf(state, state.fillColour, state.fillOpacity);
    this.#order++;
    for (const outline of outlines) {
      if (outline.points.length < 3) continue;
      const box = intersection(around(outline.points.map(([x, y]) => at(x, y))), state.clip);
      if (box && isThin(box)) this.#side(box, paint);
      const isOnly = outlines.length === 1 && !outline.curved && isUprightBox(outline.points);
      if (box && !isThin(box))
        this.all.push({ box, order: this.#order, outline: isOnly ? null : outline, evenOdd, kind: 'path', paint });
    }
  }

  /** A straight stroke. */
  stroke(inked: Box, state: GraphicsState): void {
    const box = intersection(inked, state.clip);
    if (!box) return;
    const paint = paintOf(state, state.strokeColour, state.strokeOpacity);
    if (isThin(box)) this.#side(box, paint);
    else this.#add(box, 'path', paint);
  }

  /** What a stroke without length inks by its round or square ends. */
  dot(outline: Outline, state: GraphicsState): void {
    const box = intersection(around(outline.points.map(([x, y]) => at(x, y))), state.clip);
    if (box && !isThin(box)) this.#add(box, 'path', paintOf(state, state.strokeColour, state.strokeOpacity), outline);
  }

  /** Nothing is known of what it looks like, but that it may be laid on as a veil: thinly, or as ink on ink. */
  picture(box: Box, state: GraphicsState): void {
    const isVeil = state.fillOpacity * state.groupOpacity <= sheer || modeOf(state) === 'multiply';
    this.#add(box, isVeil ? 'veil' : 'picture', null);
  }

  /** A shading fills all that the clip leaves. */
  shade(box: Box): void {
    this.#add(box, 'path', null);
  }

  /** What is thin covers only with others side by side. */
  #side(box: Box, paint: Paint | null): void {
    if (!paint) return;
    const filled = this.#strips.add(box, `${paint.colour} ${paint.opacity} ${paint.isMultiplied}`);
    if (filled === box) this.#sided = undefined;
    if (isThin(filled)) return;
    if (this.#sided && this.all.at(-1) === this.#sided) this.all.pop();
    this.#add(filled, 'path', paint);
    this.#sided = this.all.at(-1);
  }

  #add(box: Box, kind: Cover['kind'], paint: Paint | null, outline: Outline | null = null): void {
    this.#order++;
    this.all.push({ box, order: this.#order, outline, evenOdd: false, kind, paint });
  }
}

function at(x: number, y: number): Box {
  return { left: x, top: y, right: x, bottom: y };
}

function isThin({ left, top, right, bottom }: Box): boolean {
  return Math.min(right - left, bottom - top) <= thickestRule;
}

function paintOf(state: GraphicsState, told: string | null, opacity: number): Paint | null {
  const { groupOpacity, masked, shaped } = state;
  const colour = colourOf(told);
  const mode = modeOf(state);
  if (!colour || masked || shaped || (mode !== 'source-over' && mode !== 'multiply')) return null;
  return { colour, opacity: opacity * groupOpacity, isMultiplied: mode === 'multiply' };
}

function modeOf({ blend, groupBlend }: GraphicsState): string {
  return blend === 'source-over' ? groupBlend : blend;
}

/** What a colour becomes under a paint. */
export function under({ colour, opacity, isMultiplied }: Paint, below: Colour): Colour {
  if (opacity >= 1 && !isMultiplied) return colour;
  return mixed(isMultiplied ? multiplied(colour, below) : colour, below, opacity);
}

/** Whether the outlines of one path fill a place (ISO 32000-1, 8.5.3.3); curves count as straight. */
export function fills(path: readonly Cover[], x: number, y: number): boolean {
  let turns = 0;
  for (const { box, outline } of path) {
    if (!holds(box, x, y)) continue;
    if (outline === null) return true;
    turns += turnsAbout(outline, x, y);
  }
  return path[0]?.evenOdd ? turns % 2 !== 0 : turns !== 0;
}

function turnsAbout({ points }: Outline, x: number, y: number): number {
  let turns = 0;
  points.forEach(([x1, y1], i) => {
    const [x2, y2] = points[(i + 1) % points.length] ?? [x1, y1];
    if (y1 <= y === y2 <= y) return;
    const isLeft = x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) > x;
    if (isLeft) turns += y2 > y1 ? 1 : -1;
  });
  return turns;
}
