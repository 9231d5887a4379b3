import type { Document, Source } from '../../model/document';
import { ExtractError } from '../../model/error';
import type { Meter } from '../../model/limits';
import type { Sheet } from '../../model/page-view';
import type { Problem } from '../../model/problem';
import { heedStreams } from './file/unpacked-streams';
import type { Marks } from './geometry/marks';
import { type OpenFile, openFile } from './library/library';
import { readMarks } from './marks/read-marks';
import { trusted, undecoded } from './marks/trust';
import { blocksOf } from './pages/blocks';
import { readPages } from './pages/pages';
import { sheetOf } from './pages/sheet';

/**
 * Reads a PDF, stage by stage: `file` looks into its bytes for what would do harm, `library` is pdfjs, `drawing` follows what its operators draw, `marks` tells which of that
 * is seen and meant, `strings` which characters are one figure or label, `grids` finds the cells of ruled tables, `aligned` those of tables without borders, and `pages` puts
 * all of it in order; `geometry` is what they measure with. Throws `ExtractError`: `damaged-file`, `encrypted-file`, `no-text-layer`, `text-unreliable`, `too-large`, `too-deep`.
 */
export async function readPdf(source: Source, meter: Meter): Promise<Document> {
  const { pages, title } = await readFile(source, meter);
  return documentOf(pages, title, meter);
}

/**
 * Shows what is seen on a page, counted from 1; null where the file has no such page. Throws `ExtractError`: `damaged-file`,
 * `encrypted-file`, `too-large`, `too-deep`.
 */
export async function readSheet(
  source: Source,
  page: number,
  meter: Meter,
): Promise<{ sheet: Sheet; document: Document | null } | null> {
  const { pages, title } = await readFile(source, meter);
  const marks = pages.find((candidate) => candidate.page === page);
  return marks ? { sheet: sheetOf(marks), document: readable(() => documentOf(pages, title, meter)) } : null;
}

function readable(read: () => Document): Document | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof ExtractError && error.code !== 'too-large') return null;
    throw error;
  }
}

function documentOf(pages: readonly Marks[], title: string | null, meter: Meter): Document {
  if (pages.every((page) => page.glyphs.length === 0)) throw new ExtractError('no-text-layer');
  const content = trusted(pages);
  const glyphs = content.flatMap((page) => page.glyphs);
  if (glyphs.filter((glyph) => glyph.text === undecoded).length * 2 > glyphs.length)
    throw new ExtractError('text-unreliable');
  return {
    format: 'pdf',
    titles: title ? [title] : [],
    blocks: blocksOf(readPages(content, meter), meter),
    problems: content.flatMap(pageProblems),
  };
}

async function readFile(source: Source, meter: Meter): Promise<{ pages: Marks[]; title: string | null }> {
  const pictures = heedStreams(source.bytes, meter);
  const file = await openFile(source.bytes, source.pdfResources, meter);
  try {
    return await Promise.race([readContent(file, pictures.areVeils, meter), file.exceeded]);
  } catch (cause) {
    if (cause instanceof ExtractError) throw cause;
    throw new ExtractError('damaged-file', { detail: cause instanceof Error ? `：${cause.message}` : '' }, { cause });
  } finally {
    await file.close();
  }
}

async function readContent(
  file: OpenFile,
  areVeils: boolean,
  meter: Meter,
): Promise<{ pages: Marks[]; title: string | null }> {
  meter.heed('pages', file.document.numPages, 'whole');
  const pages: Marks[] = [];
  for (let page = 1; page <= file.document.numPages; page++) {
    const marks = await readMarks(file, page, areVeils);
    meter.heed(
      'marks',
      marks.glyphs.length + marks.rules.length + marks.areas.length + marks.shapes.length + marks.slants.length,
      'whole',
    );
    pages.push(marks);
  }
  return { pages, title: await titleOf(file) };
}

async function titleOf({ document }: OpenFile): Promise<string | null> {
  const { info } = await document.getMetadata();
  const title: unknown = 'Title' in info ? info.Title : null;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
}

function pageProblems({ page, glyphs, pictures }: Marks): Problem[] {
  const at = { location: { page }, values: { page } };
  if (glyphs.length === 0) return pictures.length > 0 ? [{ code: 'no-text-layer', ...at }] : [];
  return glyphs.some((glyph) => glyph.text === undecoded) ? [{ code: 'text-unreliable', ...at }] : [];
}
