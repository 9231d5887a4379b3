/** Whether a text is written in Markdown: it has headings with #, or the separator of a table of pipes. */
export function isMarkdown(text: string): boolean {
  return /^ {0,3}#{1,6}[ \t]+\S/m.test(text) || /^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|[-:| \t]*$/m.test(text);
}

/** Takes the marks off a heading; its rank is null where the line is none. */
export function headingOf(line: string): { text: string; heading: number | null } {
  const found = /^ {0,3}(#{1,6})[ \t]+(.*)$/.exec(line);
  return found
    ? { text: unmarkedEnd(found[2] ?? ''), heading: found[1]?.length ?? null }
    : { text: line, heading: null };
}

/** A heading may be closed with the marks that open it. */
function unmarkedEnd(text: string): string {
  const trimmed = text.trimEnd();
  let end = trimmed.length;
  while (trimmed[end - 1] === '#') end -= 1;
  return trimmed.slice(0, end).trimEnd();
}

/** The words of a line that AsciiDoc or wikitext marks as a heading with equals signs, or Org as the title; any other line as it is. */
export function headingWords(line: string): string {
  const title = /^#\+title:/i.exec(line)?.[0] ?? /^={1,6} /.exec(line)?.[0];
  return title === undefined
    ? line
    : line
        .slice(title.length)
        .replace(/ ={1,6}$/, '')
        .trim();
}

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    nbsp: '\u00a0',
    lt: '<',
    gt: '>',
    amp: '&',
    quot: '"',
    ensp: '\u2002',
    emsp: '\u2003',
  }),
);

/** What a reader of the Markdown sees: emphasis, escapes, line breaks and entities resolved, the words as they are. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\\*\w])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?!\*)/g, '$1')
    .replace(/&(\w+);/g, (whole, name: string) => entities.get(name) ?? whole)
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}
