import type { Document } from '../model/document';
import { fold } from '../text/fold';
import { doubtBesideCrowded } from './crowded';
import { cutAnew, splitTables } from './cuts';
import { halvesOf } from './halves';
import type { Line } from './lines';
import { recognisable } from './naming';
import { reflow } from './reflow';
import { partStacked } from './stacked-rows';
import {
  applicantCount,
  applicantWords,
  disclosure,
  disputes,
  labelsIn,
  matches,
  ownRequestRows,
  requests,
  stubLabels,
  type TableId,
} from './table-words';
import { uprightLines } from './upright';
import { type PrintedLabel, printedLabel } from './vocabulary';

/** Lines of a grid that belong to one of the standard tables. */
export interface Piece {
  readonly table: TableId;
  readonly lines: readonly Line[];
  /** The rows of the form that it plainly prints, by the labels of the form. */
  readonly covers: ReadonlySet<string>;
  /** The kinds of applicants that its headings plainly name. */
  readonly applicants: ReadonlySet<string>;
  /** Where its grid stands among the document's blocks. */
  readonly at: number;
  /** The short paragraph before the grid, which may say what kind of case a part of table 四 counts. */
  readonly caption: PrintedLabel | null;
}

/** The article of the regulations whose items table 二 lists. */
const article = '第二十条';

/** Every part of a standard table in the document, in reading order. */
export function findPieces(document: Document): Piece[] {
  return document.blocks.flatMap((block, at) => {
    if (block.type !== 'grid') return [];
    const caption = captionBefore(document, at);
    return halvesOf(doubtBesideCrowded(partStacked(reflow(block)))).flatMap((grid) =>
      piecesOf(uprightLines(grid), at, caption),
    );
  });
}

/** The parts of standard tables among the lines of a grid. */
function piecesOf(lines: readonly Line[], at: number, caption: PrintedLabel | null): Piece[] {
  const found = tablesIn(lines, caption);
  const piece = (table: TableId, own: readonly Line[], covers: ReadonlySet<string>): Piece => ({
    table,
    lines: own,
    covers,
    applicants: table === 'requests' ? applicantsOver(own) : new Set(),
    at,
    caption,
  });
  const runs =
    found.size <= 1 ? [...found.keys()].map((table) => ({ table, lines })) : splitTables(lines, [...found.keys()]);
  return runs.flatMap(({ table, lines: run }) =>
    (table === 'requests' ? cutAnew(run) : [run]).flatMap((own) => {
      const covers = own === lines ? found.get(table) : tablesIn(own, caption).get(table);
      return covers ? [piece(table, own, covers)] : [];
    }),
  );
}

/** The standard tables that some lines print, with the rows that show it. */
function tablesIn(lines: readonly Line[], caption: PrintedLabel | null): Map<TableId, Set<string>> {
  const found = new Map<TableId, Set<string>>();
  const labels = labelsIn(lines);
  const stubs = lines.flatMap((line) => stubLabels(line).slice(0, 1));
  const requested = matches(stubs, requests.rows);
  const applicants = matches(labels, requests.headings);
  const distinct = matches(stubs, ownRequestRows);
  if (distinct.size >= 2 || applicants.size >= 4 || (requested.size > 0 && lines.some(isWideRow)))
    found.set('requests', requested);
  const named = lines.flatMap(stubLabels);
  const disclosed = matches(named, disclosure.rows);
  const headed =
    matches(labels, disclosure.headings).size > 0 || labels.some((label) => label.folded.includes(article));
  // Printed on its side, the table has the labels of its rows as headings.
  const crossed = headed && disclosed.size === 0 ? matches(labels, disclosure.rows) : new Set<string>();
  if (disclosed.size > 2 || crossed.size > 0 || (headed && matches(named, disclosure.rows, recognisable).size > 0))
    found.set('disclosure', crossed.size > 0 ? crossed : disclosed);
  const outcomes = matches(labels, disputes.headings, 0.6);
  const cases = matches(caption ? [...labels, caption] : labels, disputes.rows);
  if (outcomes.size + cases.size >= 4 && outcomes.size >= 2) found.set('disputes', cases);
  return found;
}

/** Whether a line is a row of table 三 by its label and has a value for each kind of applicant: a calendar has lines as wide, but they are no such rows. */
function isWideRow(line: Line): boolean {
  const values = line.spans.filter((span) => span.label === null).length;
  return values >= applicantCount && matches(stubLabels(line).slice(0, 1), requests.rows).size > 0;
}

/** The kinds of applicants named above the first line that plainly is a row of table 三. */
function applicantsOver(lines: readonly Line[]): ReadonlySet<string> {
  const first = lines.findIndex((line) => matches(labelsIn([line]), ownRequestRows).size > 0);
  const named = matches(labelsIn(lines.slice(0, Math.max(0, first))), applicantWords);
  return new Set([...named].filter((id) => requests.headings.has(id)));
}

function captionBefore(document: Document, at: number): PrintedLabel | null {
  const before = document.blocks[at - 1];
  return before?.type === 'paragraph' && fold(before.text).length <= 30 ? printedLabel(before.text) : null;
}
