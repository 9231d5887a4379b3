/** A line of a table as variables in printed order: the parts, then the total. */
export interface PrintedLine {
  readonly parts: readonly number[];
  readonly total: number;
  /** The parts and the total. */
  readonly cells: readonly number[];
  readonly across: boolean;
  /** Its own sum, by its place among the checks; undefined where the total was left blank, so that the sum is open. */
  readonly equation: number | undefined;
}
