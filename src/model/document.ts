import type { Limits, Meter } from './limits';
import type { Location } from './location';
import type { Problem } from './problem';

/** The formats that an adapter can read. */
export type Format = 'html' | 'mhtml' | 'text' | 'markdown' | 'docx' | 'doc' | 'rtf' | 'pdf';

/**
 * One square of a grid. A merged cell is repeated in every square it covers: `text` the same, `continued` true in all but
 * the first (top left), `location` that of the first.
 */
export interface Square {
  /** What is printed, lines parted by \n; nothing normalised but white space at the ends. */
  readonly text: string;
  /** The same as its source has it, where that names radicals for the characters that look like them (PDF fonts do). */
  readonly printed?: string;
  readonly continued: boolean;
  /** True for a square that the source does not have and that only fills a short row up to the rectangle. */
  readonly absent?: true;
  /** Set where the text itself cannot be trusted (a broken text layer, a recognised image). */
  readonly doubt?: 'text-unreliable' | 'cell-from-image' | 'cell-uncertain' | undefined;
  readonly location: Location;
}

/** A table as a full rectangle: every row has as many squares as the widest. */
export interface Grid {
  readonly type: 'grid';
  readonly rows: readonly (readonly Square[])[];
}

/** A line or paragraph of prose. `heading` is the rank (1 highest) that the mark-up declares, null where it declares none. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: string;
  readonly heading: number | null;
  /** Some of it is struck out, set in no line or cut off: what it counts cannot be told. */
  readonly doubtful?: true;
  /** All of it is a link, so that it names another page. */
  readonly link?: true;
  /** It links to a file, which may hold more than the page does. */
  readonly attachment?: true;
  /** The file was cut off in it. */
  readonly cut?: true;
  readonly location: Location;
}

/** A picture large enough to be a table or a page. */
export interface Picture {
  readonly type: 'picture';
  readonly location: Location;
}

/** What a document is made of. */
export type DocumentBlock = Grid | Paragraph | Picture;

/** What every adapter makes of a file: its blocks in reading order. */
export interface Document {
  readonly format: Format;
  /** Titles that the container declares outside the text (HTML title and meta, Word properties), best first. */
  readonly titles: readonly string[];
  /** The day of publication that the container declares, as it writes it. */
  readonly published?: string;
  readonly blocks: readonly DocumentBlock[];
  /** The file ends before what it began: more may have followed. */
  readonly cut?: true;
  readonly problems: readonly Problem[];
}

/** What goes in: the bytes of a file, and the name under which it came, which decides nothing. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly fileName?: string | undefined;
  /** The folder or address of pdfjs-dist, with a slash at its end; PDF fonts that are not embedded need what is in it. */
  readonly pdfResources?: string | undefined;
  /** How much of everything a file may have; the defaults where nothing is said. */
  readonly limits?: Limits | null | undefined;
}

/** One way of reading files. */
export interface Adapter {
  readonly id: string;
  /** Whether the bytes are of this format, judged by content alone. The first adapter that says so reads the file. */
  claims(source: Source): boolean;
  /** Reads the file, and tells the meter what it has of everything that is limited; throws `ExtractError` where it cannot. */
  read(source: Source, meter: Meter): Promise<Document>;
}
