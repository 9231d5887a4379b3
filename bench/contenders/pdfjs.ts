import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

const folder = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`;

/** The settings with which this package spares pdfjs what only drawing needs. */
export const lean = { disableFontFace: false, maxImageSize: 0, useWasm: false, enableXfa: false } as const;

/** Asks pdfjs for what tables are found by: the text content and the operator list of every page. */
export async function readByPdfjs(bytes: Uint8Array, settings: Partial<typeof lean> = {}): Promise<void> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    ...settings,
  });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  await task.destroy();
}
