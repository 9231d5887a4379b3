import type { Meter } from '../../model/index';

/** A line of a text file, numbered from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** A square of a table in text; `absent` where the line had no such square. */
export interface TextCell {
  readonly text: string;
  readonly line: number;
  readonly continued: boolean;
  readonly absent: boolean;
  /** The column, from 0, where the cell begins that it is a part of, where that is told. */
  readonly column?: number;
}

/** A block of a text file; a grid's rows are of equal length. */
export type TextBlock =
  | { readonly type: 'paragraph'; readonly text: string; readonly line: number }
  | { readonly type: 'grid'; readonly rows: readonly (readonly TextCell[])[] };

/** A cell that the text has. */
export function cell(text: string, line: number): TextCell {
  return { text: text.trim(), line, continued: false, absent: false };
}

/**
 * Fills rows of unequal length up to a rectangle. What a line does not have is missing at its end, which does not say which column
 * it is missing from: such squares are absent, not blank.
 */
export function rectangle(rows: readonly (readonly TextCell[])[], meter: Meter): readonly (readonly TextCell[])[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  meter.heed('squares', rows.length * width);
  return rows.map((row) => {
    const line = row[0]?.line ?? 1;
    const missing = Array.from({ length: width - row.length }, () => ({
      text: '',
      line,
      continued: false,
      absent: true,
    }));
    return [...row, ...missing];
  });
}

/** A number of any script and sign, perhaps with a unit, or a sign for nothing: what a cell says, and a label does not. */
const value =
  /^[+\-−－增减加少]*[\d０-９][\d０-９,，.．\s]*(%|％|[\u4e00-\u9fff]{0,2})([（(][^（）()]*[）)])?$|^[-−－—–―/／\\*无]+$|^[零〇]$|^(不变|无变化|持平)$/;

/** Whether a text looks like the content of a cell that holds a figure. */
export function isValue(text: string): boolean {
  return text.length < 40 && value.test(text.trim());
}

/** A heading numbered in the Chinese way: 一、 or 第一章. It ends a table that stands before it. */
export function isNumberedHeading(text: string): boolean {
  return /^\s*(第?[一二三四五六七八九十]+(、|章|部分)|[（(][一二三四五六七八九十]+[）)])/.test(text) && !isValue(text);
}

/** Whether a line is prose: a sentence, or, however its words are spaced, a piece longer than any label. */
export function isProse(text: string): boolean {
  return /[。！？；]\s*$/.test(text) || text.split(/\s{2,}|\t/).some((piece) => piece.length > 90);
}
