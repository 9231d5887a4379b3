import { textOnLine } from '../../../text/on-line';
import { type StruckPiece, withoutStruck } from '../../../text/struck';
import type { Flow, WordParagraph, WordPicture } from '../flow';
import { isDrawnFromCode, type OpenFields } from '../open-fields';
import { type Appearance, isNoteMark, lookOf } from './appearance';
import { readDrawing } from './drawing';
import type { Numbering } from './numbering';
import { isPainted } from './shading';
import { isDeletion, shown } from './shown';
import { isCentred, type Styles } from './styles';
import { child, childNumber, childValue, descendants, type XmlElement } from './xml';

/** What reading one document needs and remembers from paragraph to paragraph. */
export interface Reading {
  readonly styles: Styles;
  /** What the style of the table around says of text. */
  readonly table: Appearance;
  /** Nothing is painted behind the text by what is around it: it is on white paper. */
  readonly onPaper: boolean;
  readonly numbering: Numbering;
  readonly numberLabel: (list: string, level: number) => string;
  readonly fields: OpenFields;
  /** Whether fields are heeded at all. */
  readonly foldFields: boolean;
  readonly readTextBox: (element: XmlElement) => Flow[];
}

/** A paragraph as read, before it is known what follows it. */
export interface ReadParagraph {
  readonly paragraph: WordParagraph;
  readonly label: string;
  /** The paragraph mark is deleted or hidden: the next paragraph continues this one. */
  readonly joined: boolean;
  readonly pictures: readonly WordPicture[];
  readonly afloat: readonly Flow[];
}

/** Reads a `w:p`. */
export function readParagraph(element: XmlElement, reading: Reading): ReadParagraph {
  const properties = child(element, 'w:pPr');
  const mark = child(properties, 'w:rPr');
  const styleId = childValue(properties, 'w:pStyle');
  const style = reading.styles.of(styleId);
  const deleted = child(mark, 'w:del') ?? child(mark, 'w:moveFrom');
  const joined =
    deleted !== undefined ||
    isDeletion(child(mark, 'aml:annotation')) ||
    lookOf(mark, style.appearance, reading).hidden;
  const label = joined ? '' : numberOf(properties, styleId, reading);
  const outline = childNumber(properties, 'w:outlineLvl');
  const parts: Parts = {
    pieces: [],
    doubtful: descendants(element, isUntold).length > 0,
    struck: false,
    pictures: [],
    afloat: [],
  };
  const onPaper = reading.onPaper && !style.painted && !isPainted(properties);
  for (const run of shown(element)) readRun(run, style.appearance, { ...reading, onPaper }, parts);
  const { pictures, afloat } = parts;
  const valid = parts.doubtful ? undefined : withoutStruck(parts.pieces);
  const doubtful = parts.doubtful || parts.struck;
  const text = textOnLine(parts.pieces);
  const heading = outline === undefined ? style.heading : outline < 9 ? outline + 1 : null;
  const centred = isCentred(properties) ?? style.centred;
  return {
    paragraph: { type: 'paragraph', text, heading, centred, doubtful, valid },
    label,
    pictures,
    afloat,
    joined,
  };
}

/** What mathematics sets above, below or around something else (22.1.2): read in a line, it says another thing. */
const STRUCTURES: ReadonlySet<string> = new Set(
  [
    ...['acc', 'bar', 'borderBox', 'd', 'eqArr', 'f', 'func', 'groupChr', 'limLow', 'limUpp', 'm', 'nary', 'phant'],
    ...['rad', 'sPre', 'sSub', 'sSubSup', 'sSup'],
  ].map((name) => `m:${name}`),
);

/** Whether what the element shows cannot be told: it is printed in no line, against the direction in which it is written (17.3.2.3), or by a code alone. */
function isUntold({ name, attributes, text }: XmlElement): boolean {
  if (name === 'w:instrText') return isDrawnFromCode(text);
  return STRUCTURES.has(name) || (name === 'w:bdo' && attributes['w:val'] === 'rtl');
}

/** The automatic number, from the paragraph itself or from its style; list 0 takes a style's number away. */
function numberOf(properties: XmlElement | undefined, styleId: string | undefined, reading: Reading): string {
  const own = child(properties, 'w:numPr') ?? child(properties, 'w:listPr');
  const style = reading.styles.of(styleId);
  const list = childValue(own, 'w:numId') ?? childValue(own, 'w:ilfo') ?? style.list;
  if (list === undefined || list === '0') return '';
  const bound = styleId === undefined ? undefined : reading.numbering.levelOf(list, styleId);
  return reading.numberLabel(list, childNumber(own, 'w:ilvl') ?? style.level ?? bound ?? 0);
}

interface Parts {
  readonly pieces: StruckPiece[];
  doubtful: boolean;
  struck: boolean;
  readonly pictures: WordPicture[];
  readonly afloat: Flow[];
}

function readRun(run: XmlElement, style: Appearance, reading: Reading, parts: Parts): void {
  if (run.name !== 'w:r' && run.name !== 'm:r') return;
  const properties = child(run, 'w:rPr');
  const { hidden, struck, shift, white } = lookOf(properties, style, reading);
  const held = isNoteMark(run) ? 'raised' : shift;
  const isUnclear = white && reading.onPaper && !isPainted(properties);
  for (const piece of shown(run)) {
    if (piece.name === 'w:r') readRun(piece, style, reading, parts);
    if (piece.name === 'w:fldChar' && reading.foldFields)
      parts.pieces.push({ text: readFieldMark(piece, reading.fields), shift: 0 });
    if (hidden || reading.fields.hide) continue;
    const text = pieceText(piece);
    if (text !== '') parts.pieces.push({ text, shift: held, struck: struck ? 'struck' : undefined });
    if (isUnclear && text.trim() !== '') parts.doubtful = true;
    if (struck && text.trim() !== '') parts.struck = true;
    if (piece.name !== 'w:drawing' && piece.name !== 'w:pict' && piece.name !== 'w:object') continue;
    const { textBoxes, pictures } = readDrawing(piece);
    for (const picture of pictures) parts.pictures.push(picture);
    for (const box of textBoxes) for (const part of reading.readTextBox(box)) parts.afloat.push(part);
  }
}

function pieceText(piece: XmlElement): string {
  switch (piece.name) {
    case 'w:t':
    case 'm:t':
      return piece.text;
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:sym':
      return symbol(piece.attributes['w:char']);
    default:
      return '';
  }
}

/** A sign of a symbol font stays in the private area where Word puts it: what it looks like only the font knows. */
function symbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16);
  return Number.isNaN(point) || point > 0xffff ? '\ufffd' : String.fromCharCode(point);
}

/** Opens, turns or closes a field; a drop-down form field prints its choice, which stands in the opening mark. */
function readFieldMark(mark: XmlElement, fields: OpenFields): string {
  const isHidden = fields.hide;
  switch (mark.attributes['w:fldCharType']) {
    case 'begin':
      fields.begin();
      return isHidden ? '' : chosenEntry(mark);
    case 'separate':
      fields.separate();
      return '';
    case 'end':
      fields.end();
      return '';
    default:
      return '';
  }
}

function chosenEntry(mark: XmlElement): string {
  const list = child(child(mark, 'w:ffData'), 'w:ddList');
  const entries = (list?.children ?? []).filter(({ name }) => name === 'w:listEntry');
  const index = childNumber(list, 'w:result') ?? childNumber(list, 'w:default') ?? 0;
  return entries[index]?.attributes['w:val'] ?? '';
}
