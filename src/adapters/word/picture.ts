import type { WordPicture } from './flow';

/** The least width and height, in points, of a table of figures that can still be read: a third of a page wide, four lines high. */
const TABLE_WIDTH = 160;
const TABLE_HEIGHT = 60;

/** A picture of the given size in points; one that does not say its size may be anything and counts as large. */
export function pictureOf(width: number | undefined, height: number | undefined): WordPicture {
  return { type: 'picture', large: (width ?? TABLE_WIDTH) >= TABLE_WIDTH && (height ?? TABLE_HEIGHT) >= TABLE_HEIGHT };
}
