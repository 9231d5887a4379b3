const opening = /^\s*\{\|/;
const closing = /^\s*\|\}/;

/**
 * Writes the tables of MediaWiki's wikitext (mediawiki.org, Help:Tables) as mark-up, line by line, so that lines keep their numbers: `|-` begins a
 * row and is no dash in a cell. A table that is not closed stays as it is written.
 */
export function withoutWikitext(text: string): string {
  if (!text.includes('{|')) return text;
  const lines = text.split('\n');
  let start = -1;
  for (const [index, line] of lines.entries()) {
    if (opening.test(line)) start = index;
    else if (start >= 0 && closing.test(line)) {
      for (let at = start; at <= index; at += 1) lines[at] = markup(lines[at] ?? '');
      start = -1;
    }
  }
  return lines.join('\n');
}

function markup(line: string): string {
  const text = line.trim();
  if (opening.test(text)) return '<table>';
  if (closing.test(text)) return '</table>';
  if (text.startsWith('|-')) return '<tr>';
  if (text.startsWith('|+')) return `<caption>${text.slice(2)}</caption>`;
  if (!/^[|!]/.test(text)) return text;
  const cells = text.slice(1).split(text.startsWith('!') ? /!!|\|\|/ : '||');
  return cells.map(cellMarkup).join('');
}

/** A cell; what stands before a single bar are its attributes. */
function cellMarkup(cell: string): string {
  const [before = ''] = cell.split('|', 1);
  const bar = before.length < cell.length && /^[^[{]*$/.test(before) && before.includes('=') ? `${before}|` : '';
  const spans = bar.match(/\b(?:col|row)span\s*=\s*["']?\d{1,5}["']?/gi) ?? [];
  return `<td ${spans.join(' ')}>${cell.slice(bar.length).trim()}</td>`;
}
