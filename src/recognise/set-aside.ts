import type { OwnPieces } from './own-pieces';
import type { Piece } from './pieces';
import { applicantWords, labelsIn, matches, ownRequestRows, stubLabels } from './table-words';

/**
 * The pieces without those that use the words of table 三 to count something else, be it by quarters or by offices, where another has the headings of the form:
 * their headings name no kind of applicant, or the labels of their rows none of the form.
 */
export function withoutOtherCounts(pieces: readonly Piece[]): readonly Piece[] {
  const isWhole = (piece: Piece) => piece.applicants.size > 0 && rowsIn(piece) > 1;
  if (!pieces.some(isWhole)) return pieces;
  return pieces.filter((piece) => piece.table !== 'requests' || !countsOtherwise(piece));
}

function countsOtherwise(piece: Piece): boolean {
  const first = piece.lines.findIndex(isOfFigures);
  const headings = piece.lines.slice(0, Math.max(0, first)).map((line) => labelsIn([line]));
  const isHeaded = headings.some((labels) => labels.length > 2);
  // A total heads every count, whatever is counted.
  const named = [...matches(headings.flat(), applicantWords)].filter((id) => id !== 'total').length;
  return isHeaded && (named === 0 || (named > 3 && rowsIn(piece) === 0 && piece.lines.some(isOfLabelledFigures)));
}

function rowsIn({ lines }: Piece): number {
  const stubs = lines.flatMap((line) => stubLabels(line).slice(0, 1));
  return matches(stubs, ownRequestRows).size;
}

function isOfFigures({ spans }: Piece['lines'][number]): boolean {
  return spans.some(({ label, square }) => !label && square.text.trim() !== '');
}

function isOfLabelledFigures(line: Piece['lines'][number]): boolean {
  return isOfFigures(line) && stubLabels(line).length > 0;
}

/**
 * The pieces of a report of `year`, where some are there to show what is not its own: the form left blank, another year's table under a line that
 * says so, one declared void beside the corrected one, or that of the bodies below it. They give way to a copy that prints the same rows, and contradict none.
 */
export function withoutSamples({ own, copies, end }: OwnPieces, year: number | null): OwnPieces {
  const corrected = [...own, ...copies].filter(isCorrected);
  const isReplaced = (piece: Piece) => isVoid(piece) && corrected.some((other) => isSameTable(other, piece));
  const isSample = (piece: Piece) =>
    !piece.lines.some(isOfFigures) || isOfAnotherYear(piece, year) || isReplaced(piece) || isOfBodiesBelow(piece);
  const left = copies.filter((copy) => !isSample(copy));
  const taken = own.map((piece) => {
    const other = isSample(piece) ? left.findIndex((copy) => isSameTable(copy, piece)) : -1;
    return other < 0 ? piece : (left.splice(other, 1)[0] ?? piece);
  });
  const isDropped = (copy: Piece) =>
    isSample(copy) && taken.some((piece) => isSameTable(piece, copy) && !isSample(piece));
  return { own: taken, copies: [...left, ...copies.filter((copy) => isSample(copy) && !isDropped(copy))], end };
}

function isSameTable(one: Piece, other: Piece): boolean {
  return one.table === other.table && [...other.covers].every((row) => one.covers.has(row));
}

function isOfAnotherYear({ caption }: Piece, year: number | null): boolean {
  const years = [...(caption?.folded.matchAll(/((?:19|20)\d\d)年/g) ?? [])].map(([, said]) => Number(said));
  return year !== null && years.length > 0 && years.every((said) => said !== year);
}

/** Whether the line over a table says that it is the corrected one: 更正后. */
function isCorrected({ caption }: Piece): boolean {
  return /(?:更正|修改|修正|订正|勘误)(?:后|如下)|以(?:此|本|下)表为准/.test(caption?.folded ?? '');
}

/** Whether the line over a table says that it no longer holds: 原表（作废）. */
function isVoid(piece: Piece): boolean {
  return /作废|(?:更正|修改|修正|订正|勘误)前/.test(piece.caption?.folded ?? '') && !isCorrected(piece);
}

/** Whether the line over a table says that it counts the bodies below the authority and not the authority too: 附件：所属事业单位办理情况. */
function isOfBodiesBelow({ caption }: Piece): boolean {
  const said = caption?.folded ?? '';
  const isBelow = /^[^及和与、]*(?:所属|下属|直属)[^本及和与、,。]{0,4}单位/.test(said);
  return isBelow && !/含|包括|在内|[计并]入|合并|本级|机关本|汇总|合计|全[市县区局系]/.test(said);
}
