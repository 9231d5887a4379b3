import type { Document, DocumentBlock } from '../model/document';
import type { Problem } from '../model/problem';
import type { Cell } from '../model/report';
import { fold } from '../text/fold';
import { tellsAnotherYear, tellsCorrection, tellsNoFigures, tellsScaledCounts } from '../text/table-note';
import { isTitle } from '../text/title';
import type { Headings } from './headings';
import type { Piece } from './pieces';
import { labelsIn } from './table-words';

/** How many lines over a table, and how many under it, may say what it holds. */
const mostLines = 3;
/** A line over a table that is longer is prose. */
const longest = 40;

/**
 * The tables that are not known to be the report's own, since what stands over them, in their headings or right under them says that they hold another year's figures, count
 * by tens or more, show how one is filled in, or are wrong. None of their figures can be stood behind.
 */
export function disownedTables(
  { blocks }: Document,
  headings: Headings,
  own: readonly Piece[],
  year: number | null,
  cells: ReadonlyMap<string, Cell>,
): Problem[] {
  const isHeading = (block: DocumentBlock) => (headings.get(block)?.length ?? 0) > 0;
  const told = new Map<Piece['table'], string>();
  for (const piece of own) {
    const over = linesFrom(blocks, piece.at, -1, isHeading).filter((text) => fold(text).length <= longest);
    const under = linesFrom(blocks, piece.at, 1, isHeading).filter((text) => isNote.test(fold(text)));
    const heads = headsOf(piece);
    const isOwnYear = year !== null && heads.some((text) => text.includes(String(year)));
    const isOfAnother = (text: string) => year !== null && tellsAnotherYear(text, year);
    const said =
      [...over, ...under].find((text) => isOfAnother(text) || tellsScaledCounts(text) || tellsCorrection(text)) ??
      over.find(tellsNoFigures) ??
      heads.find((text) => tellsScaledCounts(text) || (!isOwnYear && isOfAnother(text)));
    if (said !== undefined && !told.has(piece.table)) told.set(piece.table, said.trim());
  }
  return [...told].flatMap(([table, raw]): Problem[] => {
    const printed = [...cells.keys()].filter((id) => id.startsWith(`${table}.`));
    return printed.length === 0 ? [] : [{ code: 'table-uncertain', table, cells: printed, values: { table, raw } }];
  });
}

/** What speaks of the table above it. */
const isNote = /^[([【※*]?(?:附?注|备注|说明|以上|上[表述列]|更正|勘误|订正)/;

/** The lines next to a block, the nearest first, up to a heading, a title or another table. */
function linesFrom(
  blocks: readonly DocumentBlock[],
  at: number,
  step: 1 | -1,
  isHeading: (block: DocumentBlock) => boolean,
): string[] {
  const lines: string[] = [];
  for (let next = at + step; lines.length < mostLines; next += step) {
    const block = blocks[next];
    if (block?.type !== 'paragraph' || isHeading(block) || isTitle(block.text)) break;
    lines.push(block.text);
  }
  return lines;
}

/** What the headings of a piece say, over its first figures. */
function headsOf({ lines }: Piece): string[] {
  const first = lines.findIndex(({ spans }) => spans.some(({ label, square }) => !label && /\d/.test(square.text)));
  const labels = labelsIn(lines.slice(0, Math.max(0, first))).filter(({ isPast }) => !isPast);
  return [...new Set(labels.map(({ text }) => text))];
}
