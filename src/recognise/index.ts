import { type Form, formCells } from '../forms/define';
import { type Edition, forms } from '../forms/index';
import type { Document } from '../model/document';
import { ExtractError } from '../model/error';
import type { Problem } from '../model/problem';
import type { Cell, Report } from '../model/report';
import { isLegible } from '../text/legible';
import { isTitle } from '../text/title';
import { withoutBracketedYears } from './bracketed';
import { conflicts, copiesIn } from './copies';
import { disownedTables } from './disowned';
import { isEarlierForm } from './earlier-form';
import { findHeadings, type Headings, headingIn } from './headings';
import { identify } from './identity';
import { joinGrids } from './joined-grids';
import { gridsOf, ownPieces } from './own-pieces';
import type { Piece } from './pieces';
import { findPublication } from './publication';
import { readTables } from './read-tables';
import { findTables } from './records';
import { readSections } from './sections';
import { withoutOtherCounts, withoutSamples } from './set-aside';
import type { TableId } from './table-words';
import { type Extent, findUnread, type Unread } from './unread-sections';
import { nestValues } from './values';

/** Finds the standard tables in a document and reads them; throws `ExtractError` `not-a-report` where there are none, `no-text-layer` or `text-unreliable` where they may be there unread, `unsupported-edition` for the form before 2019. */
export function recognise(source: Document): Report {
  const { document, pieces } = findTables(withoutBracketedYears(joinGrids(source)));
  const titleAt = document.blocks.map((block) => block.type === 'paragraph' && isTitle(block.text));
  const limit = nextReportAt(document, titleAt);
  const first = ownPieces(withoutOtherCounts(pieces.filter((piece) => piece.at < limit)), titleAt);
  const end = Math.min(first.end, limit);
  const headings = findHeadings(document.blocks.slice(0, end));
  const sections = readSections(document.blocks.slice(0, end), headings, gridsOf(first.own));
  if (first.own.every((piece) => piece.table === 'disputes') && isEarlierForm(document))
    throw new ExtractError('unsupported-edition');
  if (!isReport(document, first.own, sections.filter((section) => section.kind !== null).length))
    throw notAReport(document);

  const start = document.blocks.findIndex(
    (block, at) =>
      first.own.some((piece) => piece.at === at) ||
      (block.type === 'paragraph' && headingIn(block)?.kind === 'overview'),
  );
  const from = start < 0 ? document.blocks.length : start;
  const identity = identify(document, from, end);
  const { own, copies } = withoutSamples(first, identity.year);
  const { edition, readings, problems } = readTables(own, identity.year);
  const allowed = new Set(formCells(formOf(edition)).map((cell) => cell.id));
  const printed = new Map(readings.flatMap((reading) => [...reading.cells]).filter(([id]) => allowed.has(id)));
  const second = copiesIn(copies).flatMap((copy) => readTables(copy, identity.year).readings);
  const disputed = conflicts(formOf(edition), printed, second);
  const disowned = disownedTables(document, headings, own, identity.year, printed);
  const cells = withhold(printed, [...disputed, ...disowned]);
  const foreign = readings.flatMap((reading) => [...reading.cells.keys()]).filter((id) => !allowed.has(id));

  const lacking = unread(document, headings, own, { from: Math.max(0, titleAt.lastIndexOf(true, from)), end });

  return toReport(edition, cells, {
    title: identity.title,
    organization: identity.organization,
    year: identity.year,
    publication: findPublication(document, gridsOf(own), {
      title: titleAt.lastIndexOf(true, from - 1),
      start: from,
      lastTable: own.reduce((last, piece) => Math.max(last, piece.at), from),
      end,
    }),
    format: document.format,
    sections: sections.map((section) =>
      section.kind && lacking.partly.has(section.kind) ? { ...section, partly: true } : section,
    ),
    subtotals: readings.flatMap((reading) => [...reading.subtotals]),
    problems: [
      ...document.problems,
      ...(end < document.blocks.length ? [{ code: 'several-reports' } as const] : []),
      ...problems,
      ...(foreign.length > 0 ? [{ code: 'edition-mixed', cells: foreign } as const] : []),
      ...readings.flatMap((reading) => [...reading.problems]),
      ...disputed,
      ...disowned,
      ...lacking.problems,
      ...identity.problems,
      ...(identity.year === null ? [{ code: 'year-not-found' } as const] : []),
      ...(identity.organization === null ? [{ code: 'organization-not-found' } as const] : []),
    ],
  });
}

function formOf(edition: Edition): Form {
  return forms.find((form) => form.id === edition) ?? forms[0];
}

function notAReport(document: Document): ExtractError {
  const scanned = document.problems.some((problem) => problem.code === 'no-text-layer');
  if (scanned) return new ExtractError('no-text-layer');
  return new ExtractError(isLegible(textsOf(document)) ? 'not-a-report' : 'text-unreliable');
}

function textsOf({ blocks }: Document): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block.text];
    return block.type === 'grid' ? block.rows.flat().flatMap(({ text, continued }) => (continued ? [] : [text])) : [];
  });
}

/**
 * Table 二 or 三 makes a report. Table 四 alone stands in reports on other matters too, and the tables may be pictures; then
 * the title must be that of a report, and without any table most of its sections must be there.
 */
function isReport(document: Document, own: readonly Piece[], sections: number): boolean {
  if (own.some((piece) => piece.table !== 'disputes')) return true;
  const paragraphs = document.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  return (own.length > 0 || sections >= 4) && [...document.titles, ...paragraphs].some(isTitle);
}

/** Cells that are printed twice and differently have no number that could be stood behind. */
function withhold(cells: ReadonlyMap<string, Cell>, disputed: readonly Problem[]): ReadonlyMap<string, Cell> {
  const ids = new Set(disputed.flatMap((problem) => problem.cells ?? []));
  return new Map(
    [...cells].map(([id, cell]) => [id, ids.has(id) ? { ...cell, kind: 'unreadable', value: null } : cell]),
  );
}

/**
 * Where another report begins in the same page: a title that comes after the first report has said something, and has an
 * overview of its own after it. The document's end where there is none.
 */
function nextReportAt(document: Document, titleAt: readonly boolean[]): number {
  const overviews = document.blocks.flatMap((block, at) =>
    block.type === 'paragraph' && headingIn(block)?.kind === 'overview' ? [at] : [],
  );
  const [start] = overviews;
  const last = overviews.at(-1);
  if (start === undefined || last === undefined) return document.blocks.length;
  const said = document.blocks.findIndex(
    (block, at) => at > start && (block.type !== 'paragraph' || (block.text.length > 30 && !headingIn(block))),
  );
  const title = titleAt.findIndex((is, at) => is && said >= 0 && at > said && at < last);
  return title < 0 ? document.blocks.length : title;
}

/** What was not found or not read: the standard tables, pictures in the place of sections, and what may stand elsewhere. */
function unread(
  document: Document,
  headings: Headings,
  own: readonly Piece[],
  extent: Extent,
): Pick<Unread, 'partly' | 'problems'> {
  const tables = ['disclosure', 'requests', 'disputes'] as const;
  const missing = tables.filter((table) => !own.some((piece) => piece.table === table));
  const { pictured, partly, problems } = findUnread(document, headings, extent, missing);
  const lost = missing.map((table): Problem => {
    return { code: pictured.has(table) ? 'table-is-image' : 'table-not-found', table, values: { table } };
  });
  return { partly, problems: [...lost, ...problems] };
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
