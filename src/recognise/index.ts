import { formCells } from '../forms/define';
import { type Edition, forms } from '../forms/index';
import type { Document } from '../model/document';
import { ExtractError } from '../model/error';
import type { Problem } from '../model/problem';
import type { Cell, Report } from '../model/report';
import { isTitle } from '../text/title';
import { identify } from './identity';
import { readTables } from './read-tables';
import { readHeading, readSections } from './sections';
import { findPieces, gridsOf, ownPieces, type Piece, type TableId } from './tables';
import { nestValues } from './values';

/** Finds the standard tables in a document and reads them; throws `ExtractError` `not-a-report` where there are none. */
export function recognise(document: Document): Report {
  const titleAt = document.blocks.map((block) => block.type === 'paragraph' && isTitle(block.text));
  const { own, end, problems: copies } = ownPieces(findPieces(document), titleAt);
  const sections = readSections(document, end, gridsOf(own));
  if (own.length === 0 && !looksLikeReport(document, sections.length)) throw notAReport(document);

  const start = document.blocks.findIndex(
    (block, at) =>
      own.some((piece) => piece.at === at) ||
      (block.type === 'paragraph' && readHeading(block.text)?.kind === 'overview'),
  );
  const identity = identify(document, start < 0 ? document.blocks.length : start, end);
  const { edition, readings, problems } = readTables(own, identity.year);
  const allowed = new Set(formCells(formOf(edition)).map((cell) => cell.id));
  const cells = new Map(readings.flatMap((reading) => [...reading.cells]).filter(([id]) => allowed.has(id)));
  const foreign = readings.flatMap((reading) => [...reading.cells.keys()]).filter((id) => !allowed.has(id));

  return toReport(edition, cells, {
    title: identity.title,
    organization: identity.organization,
    year: identity.year,
    format: document.format,
    sections,
    subtotals: readings.flatMap((reading) => [...reading.subtotals]),
    problems: [
      ...document.problems,
      ...copies,
      ...problems,
      ...(foreign.length > 0 ? [{ code: 'edition-mixed', cells: foreign } as const] : []),
      ...readings.flatMap((reading) => [...reading.problems]),
      ...missingTables(document, own, end),
      ...(identity.year === null ? [{ code: 'year-not-found' } as const] : []),
      ...(identity.organization === null ? [{ code: 'organization-not-found' } as const] : []),
    ],
  });
}

function formOf(edition: Edition) {
  return forms.find((form) => form.id === edition) ?? forms[0];
}

function notAReport(document: Document): ExtractError {
  const scanned = document.problems.some((problem) => problem.code === 'no-text-layer');
  return new ExtractError(scanned ? 'no-text-layer' : 'not-a-report');
}

/** A document without any standard table is still a report where it is titled as one and has most of its sections: its tables are then pictures or left out. */
function looksLikeReport(document: Document, sections: number): boolean {
  return (
    sections >= 4 &&
    [...document.titles, ...document.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))].some(
      isTitle,
    )
  );
}

/** The standard tables that were not found: pictures where their section has one and no table, else missing. */
function missingTables(document: Document, own: readonly Piece[], end: number): Problem[] {
  let section: string | null = null;
  const pictured = new Set<string | null>();
  for (const block of document.blocks.slice(0, end)) {
    if (block.type === 'picture') pictured.add(section);
    else if (block.type === 'paragraph') section = readHeading(block.text)?.kind ?? section;
  }
  const tables = ['disclosure', 'requests', 'disputes'] as const;
  return tables
    .filter((table) => !own.some((piece) => piece.table === table))
    .map((table) => ({ code: pictured.has(table) ? 'table-is-image' : 'table-not-found', table, values: { table } }));
}

/** Joins evidence and nested values into a report. */
function toReport(
  edition: Edition,
  cells: ReadonlyMap<string, Cell>,
  rest: Omit<Report, 'edition' | 'cells' | TableId>,
): Report {
  const joined = { edition, ...rest, ...nestValues(edition, cells), cells: Object.fromEntries(cells) };
  // The keys come from the same forms from which the type is derived; TypeScript cannot follow them through a Map.
  return joined as unknown as Report;
}
