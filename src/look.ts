import { seePage } from './adapters/index';
import type { ExtractOptions } from './extract';
import { type Input, pageNumber, toBytes, toOptions } from './input';
import { type Document, ExtractError, type PageView, type Report, type SeenCell, type Square } from './model/index';
import { recognise } from './recognise/index';

/**
 * Shows what the reading of a PDF saw on a page, counted from 1: what is drawn there, the cells made of it and the id each was
 * given; null where the file has no such page. A file that is no report, or whose text cannot be read, is shown without ids. Throws
 * `ExtractError`: `unsupported-format` for what is not a PDF, `damaged-file`, `encrypted-file`; `TypeError` for what is no input or no number.
 */
export async function lookAtPage(input: Input, page: number, options: ExtractOptions = {}): Promise<PageView | null> {
  const seen = await seePage({ bytes: await toBytes(input), ...toOptions(options) }, pageNumber(page));
  if (!seen) return null;
  const report = seen.document && reportOf(seen.document);
  return { ...seen.sheet, cells: seen.document ? cellsOf(seen.document, page, report) : [] };
}

function reportOf(document: Document): Report | null {
  try {
    return recognise(document);
  } catch (error) {
    if (error instanceof ExtractError) return null;
    throw error;
  }
}

function cellsOf(document: Document, page: number, report: Report | null): SeenCell[] {
  const evidence = Object.entries(report?.cells ?? {});
  const ids = new Map(evidence.map(([id, { location }]) => [placeOf(location), id]));
  const problems = new Map(report?.problems.flatMap(({ code, cells = [] }) => cells.map((id) => [id, code] as const)));
  const squares = document.blocks.flatMap((block) => (block.type === 'grid' ? block.rows.flat() : []));
  return squares.flatMap((square): SeenCell[] => {
    const { box } = square.location;
    if (square.continued || square.location.page !== page || !box) return [];
    const id = ids.get(placeOf(square.location)) ?? null;
    const problem = (id && problems.get(id)) || square.doubt;
    return [{ box, text: square.text, id, ...(problem ? { problem } : {}) }];
  });
}

function placeOf({ table, row, column }: Square['location']): string {
  return `${table}:${row}:${column}`;
}
