import { type FileHandle, open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExtractOptions, Input, PageView, Report } from './index';
import { ExtractError, extractReport as extractAnywhere, limitTerms, lookAtPage as lookAnywhere } from './index';
import { named, toOptions } from './input';

/** Reads a report; rejects with `ExtractError` where the input cannot be read or is no such report, `TypeError` and `RangeError` as `extractReport` does anywhere. */
export async function extractReport(input: Input, options: ExtractOptions = {}): Promise<Report> {
  return unharmed(extractAnywhere(input, { pdfResources: packageFolder('pdfjs-dist'), ...toOptions(options) }));
}

/** Reads a report from a file, by its path or its `file:` URL; rejects as `extractReport` does, with `TypeError` for what is neither. Node only. */
export async function extractReportFile(file: string | URL, options: ExtractOptions = {}): Promise<Report> {
  const path = pathOf(file);
  return extractReport(await readBytes(path, toOptions(options)), { fileName: path, ...options });
}

/** The path of a file that is named by it or by its URL; throws `TypeError` for what is neither. */
export function pathOf(file: string | URL): string {
  if (typeof file === 'string') return file;
  if (file instanceof URL) return fileURLToPath(file);
  throw new TypeError(`no path: ${named(file)}`);
}

/** Shows what the reading of a PDF saw on a page, counted from 1; null where it has no such page. Rejects with `ExtractError`. */
export async function lookAtPage(input: Input, page: number, options: ExtractOptions = {}): Promise<PageView | null> {
  return unharmed(lookAnywhere(input, page, { pdfResources: packageFolder('pdfjs-dist'), ...toOptions(options) }));
}

/** The bytes of a file; one that is larger than the limit is not read. Rejects with `ExtractError`. */
export async function readBytes(path: string, { limits }: ExtractOptions): Promise<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    return await contentOf(file, limits?.inputBytes ?? limitTerms.inputBytes.most);
  } catch (cause) {
    if (cause instanceof ExtractError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? `（${cause.code}）` : '';
    throw new ExtractError('file-not-found', { detail: code }, { cause });
  } finally {
    await file?.close();
  }
}

async function contentOf(file: FileHandle, most: number): Promise<Uint8Array> {
  const tooLarge = (found: number | string) =>
    new ExtractError(limitTerms.inputBytes.code, { limit: 'inputBytes', most, found });
  const found = await file.stat();
  if (found.size > most) throw tooLarge(found.size);
  if (found.isFile()) return file.readFile();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.createReadStream({ autoClose: false })) {
    size += chunk.length;
    if (size > most) throw tooLarge(`> ${most}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The folder of an installed package, with a slash at its end; undefined where it is not installed as a folder. */
function packageFolder(name: string): string | undefined {
  try {
    return `${dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))}/`;
  } catch {
    return undefined;
  }
}

async function unharmed<Answer>(answer: Promise<Answer>): Promise<Answer> {
  reading += 1;
  if (reading === 1) process.on('unhandledRejection', onStray);
  try {
    return await answer;
  } finally {
    setImmediate(() => {
      reading -= 1;
      if (reading === 0) process.off('unhandledRejection', onStray);
    });
  }
}

/** How many reports are being read. */
let reading = 0;

/**
 * In a damaged page tree pdfjs fetches pages ahead, and where it goes on without them leaves their rejections to themselves, which would end the
 * process. They mean nothing: the page that is asked for tells its own. Whatever else nobody handles ends the process as it would without this.
 */
function onStray(reason: unknown): void {
  const isOfPdfjs = reason instanceof Error && /pdf\.worker\.m?js/.test(reason.stack ?? '');
  if (!isOfPdfjs && process.listenerCount('unhandledRejection') === 1) throw reason;
}
