import { type InkedPiece, isWhite } from '../../../text/ink';
import type { Flow, WordPicture } from '../flow';
import type { OpenFields } from '../open-fields';
import { type Appearance, isNoteMark, lookOf } from './appearance';
import { readDrawing } from './drawing';
import type { Reading } from './reading';
import { isPainted } from './shading';
import { shown } from './shown';
import { child, childNumber, type XmlElement } from './xml';

/** What the runs of a paragraph come to. */
export interface Parts {
  readonly pieces: InkedPiece[];
  doubtful: boolean;
  struck: boolean;
  readonly pictures: WordPicture[];
  readonly afloat: Flow[];
}

/** Adds what a run prints to what those before it came to. */
export function readRun(run: XmlElement, style: Appearance, reading: Reading, parts: Parts): void {
  if (run.name !== 'w:r' && run.name !== 'm:r') return;
  const properties = child(run, 'w:rPr');
  const { hidden, struck, shift, ink } = lookOf(properties, style, reading);
  const held = isNoteMark(run) ? 'raised' : shift;
  const isUnclear = isWhite(ink) && reading.onPaper && !isPainted(properties);
  for (const piece of shown(run)) {
    if (piece.name === 'w:r') readRun(piece, style, reading, parts);
    if (piece.name === 'w:fldChar' && reading.foldFields)
      parts.pieces.push({ text: readFieldMark(piece, reading.fields), shift: 0 });
    if (hidden || reading.fields.hide) continue;
    const text = pieceText(piece);
    if (text !== '') parts.pieces.push({ text, ink, shift: held, struck: struck ? 'struck' : undefined });
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
