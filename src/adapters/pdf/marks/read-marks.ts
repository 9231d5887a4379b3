import { drawPage } from '../drawing/operators';
import { isAslant, withUpsideDown } from '../drawing/upright';
import type { Marks } from '../geometry/marks';
import type { OpenFile } from '../library/library';
import { withoutArcs } from './arcs';
import { withCrossedOut } from './crossed-out';
import { withDrawnSides } from './drawn-sides';
import { withDrawnSigns } from './drawn-signs';
import { withPartedDigits } from './parted-digits';
import { withRaised } from './raised';
import { withStruckOut } from './struck';
import { readTaggedTables } from './structure';
import { withoutUnseen } from './visible';
import { withoutWatermarks } from './watermarks';

/** Reads what is drawn on a page, counted from 1; what is below pictures is seen through those that are veils. */
export async function readMarks({ library, document }: OpenFile, number: number, areVeils: boolean): Promise<Marks> {
  const page = await document.getPage(number);
  const { drawing, toPage, width, height, level } = await drawPage(
    page,
    library.OPS,
    await document.getOptionalContentConfig(),
  );
  const tagged = drawing.glyphs.some((glyph) => glyph.content !== null)
    ? readTaggedTables(await page.getStructTree().catch(() => null))
    : [];
  page.cleanup();
  const glyphs = withoutUnseen(drawing.glyphs, drawing.covers, level.width, areVeils);
  const { rules, areas, pictures, shapes, slants, cuts } = drawing;
  return {
    page: number,
    width,
    height,
    level,
    toPage,
    glyphs: withDrawnSides(
      withCrossedOut(
        withStruckOut(
          withDrawnSigns(
            withPartedDigits(
              withoutWatermarks(
                withRaised(withoutArcs(glyphs).map(withUpsideDown)).filter((glyph) => !isAslant(glyph)),
                rules,
              ),
            ),
            rules,
          ),
          rules,
        ),
        slants,
        drawing.strokes,
      ),
      rules,
    ),
    rules,
    areas,
    pictures,
    shapes,
    slants,
    cuts,
    tagged,
  };
}
