import * as z from 'zod';

/** A rectangle on a page in PDF points (1/72 inch) from the page's top left corner as it is shown. */
export const Box = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });
export type Box = z.infer<typeof Box>;

/**
 * Where something stands in the source. All counts start at 1. `table`, `row` and `column` count the document's grids in
 * reading order and the squares of the full grid (a merged square stands at its first row and column); `line` is the line of a text file; `page` and
 * `box` exist where the format has pages; where it has neither lines nor pages `paragraph` counts what stands outside grids in reading order.
 */
export const Location = z.object({
  table: z.int().positive().optional(),
  row: z.int().positive().optional(),
  column: z.int().positive().optional(),
  paragraph: z.int().positive().optional(),
  line: z.int().positive().optional(),
  page: z.int().positive().optional(),
  box: Box.optional(),
});
export type Location = z.infer<typeof Location>;
