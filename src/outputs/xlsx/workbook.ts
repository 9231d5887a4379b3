import { strToU8, Zip, ZipDeflate } from 'fflate';
import { type Sheet, type SheetOptions, startSheet } from './sheet';
import { stylesXml } from './styles';
import { xmlText } from './xml';

/**
 * A workbook (ECMA-376, SpreadsheetML) that is written as its sheets grow. Our own, since write-excel-file has no comments and
 * exceljs brings nine packages, one to unpack archives among them.
 */
export interface Workbook {
  /** Starts a sheet; sheets stand in the order in which they were started, and may grow side by side. */
  start(name: string, options: SheetOptions): Sheet;
  /** Ends every sheet and gives the file. */
  end(): Uint8Array;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Starts a workbook. Its bytes are the same for the same sheets: the parts bear no time. */
export function startWorkbook(): Workbook {
  const pieces: Uint8Array[] = [];
  const sheets: Sheet[] = [];
  const streams: ((xml: string, last?: boolean) => void)[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const open = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = new Date(1980, 0, 1);
    archive.add(file);
    return (xml: string, last = false) => file.push(strToU8(xml), last);
  };
  const part = (name: string, xml: string) => open(name)(declaration + xml, true);
  return {
    start(name, options) {
      const stream = open(`xl/worksheets/sheet${sheets.length + 1}.xml`);
      stream(declaration);
      streams.push(stream);
      const sheet = startSheet(name, options, stream);
      sheets.push(sheet);
      return sheet;
    },
    end() {
      const commented = sheets.map((sheet, index) => {
        const { comments, boxes } = sheet.end();
        streams[index]?.('', true);
        if (comments === undefined || boxes === undefined) return false;
        const number = index + 1;
        part(`xl/comments${number}.xml`, comments);
        part(`xl/drawings/vmlDrawing${number}.vml`, boxes);
        part(
          `xl/worksheets/_rels/sheet${number}.xml.rels`,
          relationships([
            ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
            ['comments', `../comments${number}.xml`],
          ]),
        );
        return true;
      });
      part('xl/styles.xml', stylesXml());
      part('xl/workbook.xml', workbookXml(sheets));
      const targets = sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]);
      part('xl/_rels/workbook.xml.rels', relationships([...targets, ['styles', 'styles.xml']]));
      part('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
      part('[Content_Types].xml', contentTypes(commented));
      archive.end();
      return joined(pieces);
    },
  };
}

function workbookXml(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${entries.join('')}</sheets></workbook>`;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

function contentTypes(commented: readonly boolean[]): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${types}.${type}+xml"/>`;
  const sheets = commented.map((comments, index) => {
    const number = index + 1;
    const own = override(`xl/worksheets/sheet${number}.xml`, 'worksheet');
    return comments ? own + override(`xl/comments${number}.xml`, 'comments') : own;
  });
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/styles.xml', 'styles')}${sheets.join('')}</Types>`;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
