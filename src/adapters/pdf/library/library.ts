import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ExtractError } from '../../../model/error';
import type { Meter } from '../../../model/limits';
import { withoutCanvas } from './canvas';
import { Connection } from './connection';

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type Parser = typeof import('pdfjs-dist/legacy/build/pdf.worker.mjs');

let library: Promise<readonly [Library, Parser]> | undefined;

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
async function load(): Promise<readonly [Library, Parser]> {
  standIn();
  try {
    return [
      await withoutCanvas(() => import('pdfjs-dist/legacy/build/pdf.mjs')),
      await import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
    ] as const;
  } catch (cause) {
    library = undefined;
    throw new ExtractError('missing-package', { detail: 'pdfjs-dist' }, { cause });
  }
}

/** An opened file and what reads it. `close` frees its memory. */
export interface OpenFile {
  readonly library: Library;
  readonly document: PDFDocumentProxy;
  /** Rejects with `ExtractError` (too-large, too-deep) as soon as its pages have more operators, or states saved, than the limit. */
  readonly exceeded: Promise<never>;
  close(): Promise<void>;
}

/**
 * Opens a PDF, with the empty password where it is encrypted. `resources` is the folder of pdfjs-dist (a path or an
 * address, with a slash at its end): fonts that are not embedded are decoded with the character maps found there. Throws
 * `ExtractError`: `encrypted-file`, `damaged-file`, `missing-package`.
 */
export async function openFile(bytes: Uint8Array, resources: string | undefined, meter: Meter): Promise<OpenFile> {
  library ??= load();
  const [loaded, parser] = await library;
  const connection = new Connection(meter, loaded.OPS);
  parser.WorkerMessageHandler.initializeFromPort(connection);
  // pdfjs asks of a worker no more than a connection has, which its type cannot say.
  const worker = loaded.PDFWorker.create({
    port: connection as unknown as Worker,
    verbosity: loaded.VerbosityLevel.ERRORS,
  });
  const task = loaded.getDocument({
    worker,
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
    fontExtraProperties: true,
    ownerDocument: webPage,
  });
  const close = async () => {
    await task.destroy();
    worker.destroy();
    connection.terminate();
  };
  try {
    return { library: loaded, document: await task.promise, exceeded: connection.exceeded, close };
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
