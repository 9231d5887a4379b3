import type { Box } from '../../../model/location';
import type { SeenGlyph, Sheet } from '../../../model/page-view';
import { rounded } from '../geometry/box';
import { type Edge, edgesOf } from '../geometry/edges';
import type { Glyph, Marks, Rule } from '../geometry/marks';
import { transformBox } from '../geometry/matrix';

/** Lays marks out on the page as it is shown. */
export function sheetOf(marks: Marks): Sheet {
  const place = (box: Box) => rounded(transformBox(marks.toPage, box));
  const turn = (Math.atan2(marks.toPage[1], marks.toPage[0]) * 180) / Math.PI;
  const { horizontal, vertical } = edgesOf(marks.rules);
  return {
    page: marks.page,
    width: marks.width,
    height: marks.height,
    glyphs: marks.glyphs.map((glyph) => shown(glyph, place(glyph.box), turn)),
    rules: marks.rules.map((rule) => place(inked(rule))),
    areas: marks.areas.map(place),
    pictures: marks.pictures.map(place),
    edges: [...horizontal.map((edge) => place(along('x', edge))), ...vertical.map((edge) => place(along('y', edge)))],
  };
}

function shown({ text, size, angle, hidden }: Glyph, box: Box, turn: number): SeenGlyph {
  return { text, box, size: Math.round(size * 100) / 100, angle: Math.round(angle + turn) % 360, hidden };
}

function inked({ along: axis, at, from, to, thickness }: Rule): Box {
  const half = thickness / 2;
  return axis === 'x'
    ? { left: from, right: to, top: at - half, bottom: at + half }
    : { left: at - half, right: at + half, top: from, bottom: to };
}

function along(axis: 'x' | 'y', { at, from, to }: Edge): Box {
  return axis === 'x' ? { left: from, right: to, top: at, bottom: at } : { left: at, right: at, top: from, bottom: to };
}
