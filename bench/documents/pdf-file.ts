import type { Content, PrintedTable } from './content';

const width = 595;
const height = 842;
const margin = 56;
const lineHeight = 22;
const rowHeight = 18;
const textSize = 12;
const cellSize = 7;

/** The drawing operators of one page, and how far down it is filled. */
interface Page {
  readonly operators: string[];
  filled: number;
}

/** A PDF whose font is not embedded, as WPS writes them, with ruled tables; `annex` lines follow the report. */
export function pdfFile(content: Content, annex: readonly string[] = []): Uint8Array {
  const pages: Page[] = [];
  writeLine(pages, content.title);
  for (const { heading, paragraphs, table } of content.parts) {
    for (const text of [heading, ...paragraphs]) for (const line of wrapped(text)) writeLine(pages, line);
    if (table) drawTable(pages, table);
  }
  for (const line of annex) writeLine(pages, line);
  return assemble(pages.map(({ operators }) => operators.join('\n')));
}

function pageWithRoom(pages: Page[], needed: number): Page {
  const last = pages.at(-1);
  if (last && last.filled + needed < height - margin) return last;
  const page = { operators: [], filled: margin };
  pages.push(page);
  return page;
}

function writeLine(pages: Page[], text: string): void {
  const page = pageWithRoom(pages, lineHeight);
  page.filled += lineHeight;
  page.operators.push(show(text, margin, height - page.filled, textSize));
}

function wrapped(text: string): string[] {
  return text.match(/.{1,40}/gu) ?? [];
}

function show(text: string, x: number, y: number, size: number): string {
  const codes = Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0'));
  return `BT /F1 ${size} Tf ${x} ${y} Td <${codes.join('')}> Tj ET`;
}

/** Draws a table row by row, each cell as its text and the rectangle around it. */
function drawTable(pages: Page[], table: PrintedTable): void {
  const columns = (table[0] ?? []).reduce((sum, cell) => sum + cell.columnSpan, 0);
  const unit = (width - 2 * margin) / columns;
  const page = pageWithRoom(pages, table.length * rowHeight);
  const hanging = new Array<number>(columns).fill(0);
  for (const [index, cells] of table.entries()) {
    let column = 0;
    const top = height - page.filled - index * rowHeight;
    for (const { text, rowSpan, columnSpan } of cells) {
      while ((hanging[column] ?? 0) > index) column += 1;
      const [x, high] = [margin + column * unit, rowSpan * rowHeight];
      page.operators.push(`${x} ${top - high} ${columnSpan * unit} ${high} re S`);
      const room = Math.max(1, Math.floor((columnSpan * unit - 4) / cellSize));
      const lines = text.match(new RegExp(`.{1,${room}}`, 'gu')) ?? [];
      for (const [at, line] of lines.entries())
        page.operators.push(show(line, x + 2, top - 4 - cellSize - (at * high) / (lines.length + 1), cellSize * 0.8));
      hanging.fill(index + rowSpan, column, column + columnSpan);
      column += columnSpan;
    }
  }
  page.filled += table.length * rowHeight;
}

function assemble(contents: readonly string[]): Uint8Array {
  const font =
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>';
  const descendant =
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 5 0 R >>';
  const descriptor =
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>';
  const first = 6;
  const kids = contents.map((_, index) => `${first + 2 * index} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${kids.join(' ')}] >>`,
    font,
    descendant,
    descriptor,
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  const pieces = ['%PDF-1.5\n'];
  let size = pieces[0]?.length ?? 0;
  const places = objects.map((object, index) => {
    const at = size;
    const piece = `${index + 1} 0 obj\n${object}\nendobj\n`;
    pieces.push(piece);
    size += piece.length;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  pieces.push(
    `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}trailer << /Size ${count} /Root 1 0 R >>\nstartxref\n${size}\n%%EOF\n`,
  );
  return new TextEncoder().encode(pieces.join(''));
}
