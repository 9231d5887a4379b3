import { readDocument } from './adapters/index';
import { type Input, toBytes, toOptions } from './input';
import type { Limits, Report } from './model/index';
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
  /**
   * How much of everything a file may have before it is refused with `too-large` or `too-deep`, by the names in `limitTerms`; for what is not
   * named the defaults hold.
   */
  readonly limits?: Limits | null | undefined;
}

/**
 * Reads a report; throws `ExtractError` where the input cannot be read or is no such report, `RangeError` for a limit that does not exist, `TypeError` for what is
 * no input and no options.
 */
export async function extractReport(input: Input, options: ExtractOptions = {}): Promise<Report> {
  return recognise(await readDocument({ bytes: await toBytes(input), ...toOptions(options) }));
}
