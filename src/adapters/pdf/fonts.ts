import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Font } from './graphics-state';
import { numberOf, numbersOf } from './operands';

/** Gives a font by its name in pdfjs. */
export type Fonts = (name: string) => Font;

/** pdfjs' fonts by name, with the measures of a Chinese font where one declares none. */
export function fontsOf(page: PDFPageProxy): Fonts {
  const known = new Map<string, Font>();
  return (name) => {
    const font = known.get(name) ?? readFont(page.commonObjs.has(name) ? page.commonObjs.get(name) : null);
    known.set(name, font);
    return font;
  };
}

function readFont(font: unknown): Font {
  const { vertical, isType3Font, fontMatrix, ascent, descent, defaultVMetrics } = Object(font);
  const [scale] = numbersOf(fontMatrix);
  const [advance, x, y] = numbersOf(defaultVMetrics);
  const [high, low] = [numberOf(ascent), numberOf(descent)];
  const plausible = high > 0.5 && high < 1.3 && low <= 0 && low > -0.6 && high - low >= 0.8;
  return {
    vertical: vertical === true,
    isDrawn: isType3Font === true,
    scale: scale || 0.001,
    ascent: plausible ? high : 0.88,
    descent: plausible ? low : -0.12,
    verticalMetrics: [advance ?? -1000, x ?? 500, y ?? 880],
  };
}
