import type { Meter } from '../../model/index';
import { cell, isValue, type TextCell } from './line';

/**
 * Gives rows back the blank cells that an editor stripped off their ends with the white space. It is certain that they stood there where
 * every cell stands in its column: merged cells are written out as blanks before the labels, no label stands under or
 * after a figure, and only the first line of the header says something over the labels.
 */
export function fillTrimmed(rows: readonly TextCell[][], meter: Meter): TextCell[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (!isInColumns(rows)) return [...rows];
  meter.heed('squares', rows.length * width);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => cell('', row[0]?.line ?? 1))]);
}

function isInColumns(rows: readonly (readonly TextCell[])[]): boolean {
  const start = rows.findIndex((row) => row.some(isFigure));
  const body = start < 0 ? [] : rows.slice(start).filter((row) => row.some(isFigure));
  const firstFigure = body.reduce((least, row) => Math.min(least, row.findIndex(isFigure)), Number.POSITIVE_INFINITY);
  const isBesideLabels = (row: readonly TextCell[]) => row.findLastIndex(isLabel) < firstFigure;
  const isOverFigures = (row: readonly TextCell[]) => row.findIndex(isLabel) >= firstFigure || row.every(isBlank);
  return (
    body.every(isBesideLabels) &&
    body.some((row) => row[0]?.text === '' && row.some(isLabel)) &&
    rows.slice(1, start).every(isOverFigures)
  );
}

function isFigure(square: TextCell): boolean {
  return square.text !== '' && isValue(square.text);
}

function isLabel(square: TextCell): boolean {
  return square.text !== '' && !isValue(square.text);
}

function isBlank(square: TextCell): boolean {
  return square.text === '';
}
