import * as z from 'zod';
import type { CellIdOf, Edition } from '../forms/index';
import { Location } from './location';
import { Problem } from './problem';
import { ValueKind } from './value';

/** The evidence for one cell: what is printed, what kind of thing that is, and where it stands. */
export const Cell = z.object({
  /** The printed text, white space at the ends removed, otherwise as it is. */
  raw: z.string(),
  kind: ValueKind,
  /** The number in the form's unit; null unless the kind is `number`. */
  value: z.number().nullable(),
  /** The unit that the cell itself prints, where it is not the form's; `value` is already converted. */
  unit: z.enum(['元', '万元']).optional(),
  location: Location,
});
export type Cell = z.infer<typeof Cell>;

/** A subtotal that the report adds to the form by itself: the printed figure and the cells it should sum. */
export const Subtotal = Cell.extend({
  label: z.string(),
  /** The row and column that it sums, e.g. `requests.denied` and `total`. */
  id: z.string(),
  parts: z.array(z.string()),
});
export type Subtotal = z.infer<typeof Subtotal>;

/** A paragraph of a section's prose. */
export const Passage = z.object({
  text: z.string(),
  /** Some of it is struck out, set in no line, cut off or not decoded: what it counts cannot be told. */
  doubtful: z.literal(true).optional(),
  location: Location,
});
export type Passage = z.infer<typeof Passage>;

/** One of the numbered sections; `number` is as printed in the heading (1 to 6), `kind` what the heading says it is about. What the report says ahead of the first stands under an empty heading without either. */
export const Section = z.object({
  number: z.int().nullable(),
  kind: z.enum(['overview', 'disclosure', 'requests', 'disputes', 'improvements', 'other']).nullable(),
  heading: z.string(),
  passages: z.array(Passage),
  /** A picture or a link to a file stands beside its text, and may hold what the text does not say. */
  partly: z.literal(true).optional(),
  location: Location,
});
export type Section = z.infer<typeof Section>;

/** When the report was published: the day that the page prints or declares under that name, or the day on which the report was signed. */
export const Publication = z.object({
  /** The day, as ISO 8601 writes it. */
  date: z.iso.date(),
  /** `published` is the day of publication itself; a report that was only `signed` was published on that day or later. */
  kind: z.enum(['published', 'signed']),
  /** The day as it is printed or declared. */
  raw: z.string(),
  location: Location,
});
export type Publication = z.infer<typeof Publication>;

type Head<P extends string> = P extends `${infer H}.${string}` ? H : P;
type Tail<P extends string, H extends string> = P extends `${H}.${infer T}` ? T : never;

/**
 * Dotted cell ids as a nested object of values. The rows of （六）其他处理 come in two shapes (three rows, or one in their
 * stead), so each of them is there only where it is printed.
 */
export type Nested<P extends string> = [P] extends [never]
  ? number | null
  : { [K in Head<P>]: K extends 'otherHandling' ? Partial<Nested<Tail<P, K>>> : Nested<Tail<P, K>> };

/** What every report has, whatever its edition. */
export const ReportBase = z.object({
  /** The title as printed, on one line. */
  title: z.string().nullable(),
  /** The authority as the title names it. */
  organization: z.string().nullable(),
  /** The year reported on. */
  year: z.int().nullable(),
  /** Null where no day of publication and no signature was read with certainty. */
  publication: Publication.nullable(),
  /** The adapter's name for the format. */
  format: z.string(),
  sections: z.array(Section),
  subtotals: z.array(Subtotal),
  problems: z.array(Problem),
});
export type ReportBase = z.infer<typeof ReportBase>;

type Flatten<T> = { [K in keyof T]: T[K] };

/** A report of one edition. A table that the document does not print is absent; a cell that is blank, or could not be read, is null, and `cells` says which. */
export type ReportOf<E extends Edition> = Flatten<
  ReportBase &
    Partial<Nested<CellIdOf<E>>> & {
      edition: E;
      cells: { [K in CellIdOf<E>]?: Cell };
    }
>;

/** A report as read, discriminated by `edition`. */
export type Report = { [E in Edition]: ReportOf<E> }[Edition];
