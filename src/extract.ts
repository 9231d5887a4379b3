import { readDocument } from './adapters/index';
import type { Limits, Report } from './model/index';
import { recognise } from './recognise/index';

/** What a report may come as. A string is the text of an HTML page or of a scraped report, not a path. */
export type Input = Uint8Array | ArrayBuffer | Blob | string;

/** How to read. */
export interface ExtractOptions {
  /** The name under which the file came; told back in messages, it never decides the format. */
  readonly fileName?: string | undefined;
  /**
   * The folder or address of the package pdfjs-dist, with a slash at its end. Node finds it by itself; a web page has to
   * say where it is served, or PDFs whose fonts are not embedded lose their text.
   */
  readonly pdfResources?: string | undefined;
  /**
   * How much of everything a file may have before it is refused with `too-large` or `too-deep`, by the names in `limitTerms`; for what is not
   * named the defaults hold.
   */
  readonly limits?: Limits | undefined;
}

/** Reads a report; throws `ExtractError` where the input cannot be read or is no such report, `RangeError` for a limit that does not exist. */
export async function extractReport(input: Input, options: ExtractOptions = {}): Promise<Report> {
  return recognise(await readDocument({ bytes: await toBytes(input), ...options }));
}

async function toBytes(input: Input): Promise<Uint8Array> {
  if (typeof input === 'string') return new TextEncoder().encode(input);
  if (input instanceof Uint8Array) return input;
  return new Uint8Array(input instanceof Blob ? await input.arrayBuffer() : input);
}
