import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OpenFile } from '../library/library';
import { takesFillColour } from './drawn-fonts';
import type { Font } from './graphics-state';
import { numberOf, numbersOf } from './operands';

/** Gives a font by its name in pdfjs. */
export type Fonts = (name: string) => Font;

/** pdfjs' fonts by name, with the measures of a Chinese font where one declares none. */
export function fontsOf(page: PDFPageProxy, operators: OpenFile['library']['OPS']): Fonts {
  const known = new Map<string, Font>();
  return (name) => {
    const font = known.get(name) ?? readFont(page.commonObjs.has(name) ? page.commonObjs.get(name) : null, operators);
    known.set(name, font);
    return font;
  };
}

function readFont(font: unknown, operators: OpenFile['library']['OPS']): Font {
  const { vertical, isType3Font, charProcOperatorList, named } = Object(font);
  const { fontMatrix, ascent, descent, defaultVMetrics } = Object(font);
  const [scale] = numbersOf(fontMatrix);
  const [advance, x, y] = numbersOf(defaultVMetrics);
  const [high, low] = [numberOf(ascent), numberOf(descent)];
  const plausible = high > 0.5 && high < 1.3 && low <= 0 && low > -0.6 && high - low >= 0.8;
  return {
    vertical: vertical === true,
    isDrawn: isType3Font === true,
    isColoured: isType3Font === true && !takesFillColour(charProcOperatorList, operators),
    ...(named instanceof Map ? { named } : {}),
    scale: scale || 0.001,
    ascent: plausible ? high : 0.88,
    descent: plausible ? low : -0.12,
    verticalMetrics: [advance ?? -1000, x ?? 500, y ?? 880],
  };
}
