import { readDocument } from './adapters/index';
import { type Input, toBytes } from './input';
import type { Report } from './model/index';
import { recognise } from './recognise/index';

/** How to read. */
export interface ExtractOptions {
  /** The name under which the file came; told back in messages, it never decides the format. */
  readonly fileName?: string | undefined;
  /**
   * The folder or address of the package pdfjs-dist, with a slash at its end. Node finds it by itself; a web page has to
   * say where it is served, or PDFs whose fonts are not embedded lose their text.
   */
  readonly pdfResources?: string | undefined;
}

/** Reads a report; throws `ExtractError` where the input cannot be read or is no such report. */
export async function extractReport(input: Input, options: ExtractOptions = {}): Promise<Report> {
  return recognise(await readDocument({ bytes: await toBytes(input), ...options }));
}
