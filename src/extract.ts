import { readDocument } from './adapters/index';
import { type Input, toBytes, toOptions } from './input';
import { ExtractError, type Limits, type Report } from './model/index';
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
 * no input (the path of a file too, where its text is asked for) and no options.
 */
export async function extractReport(input: Input, options: ExtractOptions = {}): Promise<Report> {
  try {
    return recognise(await readDocument({ bytes: await toBytes(input), ...toOptions(options) }));
  } catch (error) {
    if (typeof input === 'string' && error instanceof ExtractError && looksLikePath(input))
      throw new TypeError(`the text of a report is asked for, not its path: ${input}`, { cause: error });
    throw error;
  }
}

/** Whether a text in which no report is found looks like the path of a file. */
function looksLikePath(text: string): boolean {
  return text.length < 1000 && /^[^\n<>|]*\.[a-z]{2,5}$/i.test(text);
}
