/** Something that a label may cover: a column's heading from left to right, a row from top to bottom. */
export interface Item {
  readonly from: number;
  readonly to: number;
  /** Where what it says begins. */
  readonly start: number;
  /** Items that one label covers are of one kind; null for one that no label covers. */
  readonly kind: number | null;
  /** What it is called; items that one label covers are all called differently. Empty where nothing says it. */
  readonly name: string;
  /** The page on which it stands, where that may differ. */
  readonly page?: number;
}

/** The items that a label covers, counted from 0, both ends included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A label, from its beginning to its end along the items. */
export interface Label {
  readonly from: number;
  readonly to: number;
  readonly page?: number;
}
