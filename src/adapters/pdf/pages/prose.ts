import type { Box } from '../../../model/location';
import { around, middle, overlap } from '../geometry/box';
import { lineText, type TextLine } from '../geometry/lines';

/** Running text as it stands on one page. */
export interface PageParagraph {
  readonly type: 'paragraph';
  readonly page: number;
  readonly text: string;
  readonly box: Box;
  /** It ends at the right margin in the middle of a sentence, so that it may go on overleaf. */
  readonly full: boolean;
  /** It does not begin with an indented line. */
  readonly flush: boolean;
}

/** In font sizes: how far a line ends before the margin, or begins after it, to be the last or first of its paragraph. */
const indent = 1.2;
/** In font sizes: lines further apart than this do not belong together. */
const spacing = 2.9;

/** The stretch of a page that running text fills. */
export function column(lines: readonly TextLine[]): { readonly left: number; readonly right: number } {
  const box = around(lines.map((line) => line.box));
  return { left: box.left, right: box.right };
}

/** The lines of each paragraph: a line goes on in the next if it fills the column and the next begins at its left. */
export function lineGroups(
  lines: readonly TextLine[],
  { left, right }: { readonly left: number; readonly right: number },
): TextLine[][] {
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    if (last && goesOn(last, line, left, right)) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Joins lines into paragraphs. */
export function paragraphsOf(
  page: number,
  lines: readonly TextLine[],
  { left, right }: { readonly left: number; readonly right: number },
): PageParagraph[] {
  return lineGroups(lines, { left, right }).map((group) => ({
    type: 'paragraph',
    page,
    text: group.map(lineText).reduce(joinLines),
    box: around(group.map((line) => line.box)),
    full:
      isFull(group.at(-1), right) &&
      !/[。！？：:；;!?]$/.test(lineText(group[group.length - 1] ?? { glyphs: [], box: around([]), size: 0 })),
    flush: (group[0]?.box.left ?? 0) - left < indent * (group[0]?.size ?? 0),
  }));
}

/** Two lines as one; words in Latin letters are parted, Chinese is not. */
export function joinLines(text: string, next: string): string {
  return /[A-Za-z0-9,.]$/.test(text) && /^[A-Za-z]/.test(next) ? `${text} ${next}` : text + next;
}

function isFull(line: TextLine | undefined, right: number): boolean {
  return line !== undefined && right - line.box.right < indent * line.size * 1.5;
}

/** A heading of a section; what goes before it is a whole sentence, or a heading itself. */
const heading = /^\s*(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])/;

function goesOn(line: TextLine, next: TextLine, left: number, right: number): boolean {
  if (heading.test(lineText(next)) && /[。！？：:；;!?]\s*$/.test(lineText(line))) return false;
  const together =
    next.box.bottom - line.box.bottom < spacing * Math.max(line.size, next.size) &&
    Math.abs(line.size - next.size) < 0.15 * line.size &&
    overlap(line.box.left, line.box.right, next.box.left, next.box.right) > 0;
  const begins = next.box.left - left > indent * next.size;
  const centred = Math.abs(middle(line.box) - middle(next.box)) < line.size && line.box.left - left > 3 * line.size;
  return together && isFull(line, right) && !begins && !centred;
}
