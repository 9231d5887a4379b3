import { type Document, ExtractError, type Report } from '../model/index';

/** Finds the standard tables in a document and reads them; throws `ExtractError` `not-a-report` where there are none. */
export function recognise(document: Document): Report {
  throw new ExtractError('not-a-report', {}, { cause: document.format });
}
