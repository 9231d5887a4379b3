import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ExtractError } from '../../model/error';

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let library: Promise<Library> | undefined;

/**
 * pdfjs names these at start-up or while it hands over fonts, although only drawing on a canvas would use them. Where the
 * platform has none (Node) it gets names that do nothing, so that neither a canvas nor a font engine has to be installed or loaded.
 */
function standIn(): void {
  const platform: Record<string, unknown> = Object.fromEntries(
    ['DOMMatrix', 'ImageData', 'Path2D', 'FontFace']
      .filter((name) => !(name in globalThis))
      .map((name) => [name, Drawn]),
  );
  Object.assign(globalThis, platform);
}

/** Something that would be drawn. */
class Drawn {
  readonly loaded = Promise.resolve(this);
}

/**
 * Loads pdfjs on first use. Its worker half is loaded into the same thread: whoever wants another thread runs the whole
 * of the reading there.
 */
async function load(): Promise<Library> {
  standIn();
  try {
    const loaded = await import('pdfjs-dist/legacy/build/pdf.mjs');
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return loaded;
  } catch (cause) {
    library = undefined;
    throw new ExtractError('missing-package', { detail: 'pdfjs-dist' }, { cause });
  }
}

/** An opened file and what reads it. `close` frees its memory. */
export interface OpenFile {
  readonly library: Library;
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

/**
 * Opens a PDF, with the empty password where it is encrypted. `resources` is the folder of pdfjs-dist (a path or an
 * address, with a slash at its end): fonts that are not embedded are decoded with the character maps found there. Throws
 * `ExtractError`: `encrypted-file`, `damaged-file`, `missing-package`.
 */
export async function openFile(bytes: Uint8Array, resources: string | undefined): Promise<OpenFile> {
  library ??= load();
  const loaded = await library;
  const task = loaded.getDocument({
    data: new Uint8Array(bytes),
    ...(resources
      ? { cMapUrl: `${resources}cmaps/`, cMapPacked: true, standardFontDataUrl: `${resources}standard_fonts/` }
      : {}),
    verbosity: loaded.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: 0,
    disableFontFace: false,
    useSystemFonts: false,
    ownerDocument: webPage,
  });
  const close = () => task.destroy();
  try {
    return { library: loaded, document: await task.promise, close };
  } catch (cause) {
    await close();
    throw refusal(cause);
  }
}

/**
 * In the place of the web page that pdfjs wants to register fonts with: they go nowhere. Nothing else of a page is touched
 * as long as nothing is rendered, which the type cannot say.
 */
const webPage = { fonts: { add: () => undefined, delete: () => undefined } } as unknown as HTMLDocument;

function refusal(cause: unknown): ExtractError {
  if (cause instanceof Error && cause.name === 'PasswordException')
    return new ExtractError('encrypted-file', {}, { cause });
  return new ExtractError('damaged-file', { detail: cause instanceof Error ? `：${cause.message}` : '' }, { cause });
}
