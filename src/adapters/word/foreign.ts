import { ExtractError } from '../../model/index';

/** What the files of an archive, or the streams of a compound file, betray about the document in it, the first that is there. */
const BY_NAME = [
  [/^xl\//, 'XLSX'],
  [/^ppt\//, 'PPTX'],
  [/^OFD\.xml$/i, 'OFD'],
  [/^(Workbook|Book)$/, 'XLS'],
  [/^PowerPoint Document$/, 'PPT'],
  [/^__properties_version1\.0$/, 'MSG'],
  [/^(MatOST|CONTENTS)$/, 'Works'],
  [/^FileHeader$/, 'HWP'],
] as const;

/** By the file `mimetype`, with which the archives of OpenDocument (Part 2, 3.3) and EPUB begin. */
const BY_TYPE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'application/vnd.oasis.opendocument.text': 'ODT',
    'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
    'application/vnd.oasis.opendocument.presentation': 'ODP',
    'application/epub+zip': 'EPUB',
  }),
);

/** The refusal of a container that holds no Word document, naming what it does hold where that is known; else `container`. */
export function foreignFile(names: readonly string[], container: string, mimetype = ''): ExtractError {
  const known = BY_NAME.find(([pattern]) => names.some((name) => pattern.test(name)));
  return new ExtractError('unsupported-format', {
    detail: ` (${BY_TYPE.get(mimetype.trim()) ?? known?.[1] ?? container})`,
  });
}
