import { strToU8, zipSync } from 'fflate';
import { below, type Random } from '../../test/builders/random';
import type { Content, PrintedCell, PrintedTable } from './content';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A DOCX as Word and WPS write it: revision ids, fonts on every run, a long sheet of styles; `annex` paragraphs follow the report. */
export function wordFile(random: Random, content: Content, annex: readonly string[] = []): Uint8Array {
  const body = [
    paragraphXml(random, content.title, 'center', 44),
    ...content.parts.flatMap(({ heading, paragraphs, table }) => [
      paragraphXml(random, heading, 'both', 32),
      ...paragraphs.map((text) => paragraphXml(random, text, 'both', 32)),
      ...(table ? [tableXml(random, table)] : []),
    ]),
    ...annex.map((text) => paragraphXml(random, text, 'both', 32)),
  ];
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': relationships('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relationships('styles', 'styles.xml'),
    'word/document.xml': `<w:document xmlns:w="${main}" xmlns:r="${office}"><w:body>${body.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    'word/styles.xml': styles(),
  };
  const zipped = Object.entries(files).map(([name, xml]) => [
    name,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  ]);
  return zipSync(Object.fromEntries(zipped), { mtime: new Date(2024, 0, 15) });
}

function relationships(kind: string, target: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
}

const revision = (random: Random) => `00${below(random, 0xffffff).toString(16).toUpperCase().padStart(6, '0')}`;

function runs(random: Random, text: string, size: number): string {
  const dress = `<w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="仿宋_GB2312" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:hint="eastAsia"/><w:color w:val="000000"/><w:kern w:val="0"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  return text
    .split(/(?<=[，。])|(?=\d+)(?<!\d)|(?<=\d)(?!\d)/)
    .map((part) => `<w:r w:rsidR="${revision(random)}">${dress}<w:t xml:space="preserve">${part}</w:t></w:r>`)
    .join('');
}

function paragraphXml(random: Random, text: string, align: string, size: number): string {
  return `<w:p w:rsidR="${revision(random)}" w:rsidRDefault="${revision(random)}"><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="${align}"/></w:pPr>${runs(random, text, size)}</w:p>`;
}

const borders = ['top', 'left', 'bottom', 'right'].map(
  (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
);

/** A table; a cell that reaches down is repeated as one that goes on. */
function tableXml(random: Random, table: PrintedTable): string {
  const width = (table[0] ?? []).reduce((sum, cell) => sum + cell.columnSpan, 0);
  const hanging: { left: number; cell: PrintedCell | null }[] = Array.from({ length: width }, () => ({
    left: 0,
    cell: null,
  }));
  const rows = table.map((cells) => {
    const waiting = [...cells];
    const out: string[] = [];
    for (let column = 0; column < width; ) {
      const above = hanging[column];
      if (above?.cell && above.left > 0) {
        out.push(cellXml(random, '', above.cell.columnSpan, '<w:vMerge/>'));
        above.left -= 1;
        column += above.cell.columnSpan;
        continue;
      }
      const cell = waiting.shift();
      if (!cell) break;
      const merge = cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
      out.push(cellXml(random, cell.text, cell.columnSpan, merge));
      hanging[column] = { left: cell.rowSpan - 1, cell };
      column += cell.columnSpan;
    }
    return `<w:tr w:rsidR="${revision(random)}"><w:trPr><w:trHeight w:val="454"/><w:jc w:val="center"/></w:trPr>${out.join('')}</w:tr>`;
  });
  const grid = Array.from({ length: width }, () => `<w:gridCol w:w="${Math.floor(9700 / width)}"/>`);
  return `<w:tbl><w:tblPr><w:tblW w:w="9700" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid.join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function cellXml(random: Random, text: string, span: number, merge: string): string {
  const gridSpan = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${span * 900}" w:type="dxa"/>${gridSpan}${merge}<w:tcBorders>${borders.join('')}</w:tcBorders><w:vAlign w:val="center"/></w:tcPr>${paragraphXml(random, text, 'center', 21)}</w:tc>`;
}

/** As many styles as Word's own template has. */
function styles(): string {
  const all = Array.from(
    { length: 160 },
    (_, index) =>
      `<w:style w:type="paragraph" w:styleId="s${index}"><w:name w:val="style ${index}"/><w:basedOn w:val="s${Math.max(0, index - 1)}"/><w:uiPriority w:val="${index}"/><w:qFormat/><w:pPr><w:spacing w:before="${index}"/></w:pPr><w:rPr><w:sz w:val="${20 + (index % 20)}"/></w:rPr></w:style>`,
  );
  return `<w:styles xmlns:w="${main}"><w:docDefaults/>${all.join('')}</w:styles>`;
}
