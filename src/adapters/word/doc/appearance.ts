import { type Ink, type InkedPiece, inkOf, isWhite } from '../../../text/ink';
import type { Shift } from '../../../text/on-line';
import type { Flow, WordPicture } from '../flow';
import { isDrawnFromCode, type OpenFields } from '../open-fields';
import { pictureOf } from '../picture';
import type { Bytes } from './bytes';
import { type Modification, sprm } from './modifications';
import { isDeleted, lastByte, type Part } from './raw-paragraphs';
import type { Style } from './styles';

/** What the characters of a document need to be shown. */
export interface Stage {
  readonly data: Bytes;
  readonly style: (index: number) => Style;
  readonly fields: OpenFields;
  readonly foldFields: boolean;
  /** What floats and is anchored at the position. */
  readonly anchored: (position: number) => readonly Flow[];
}

/** What a paragraph's characters show. */
export interface Shown {
  readonly pieces: InkedPiece[];
  doubtful: boolean;
  struck: boolean;
  readonly pictures: WordPicture[];
  readonly afloat: Flow[];
}

const ENDS_AS_STYLE_OPPOSITE = 0x81;
const AS_STYLE = 0x80;

/** Adds to `shown` what the characters print; hidden and deleted ones print nothing, but the fields they open stay open. */
export function showPart(part: Part, paragraph: Style, stage: Stage, shown: Shown): void {
  const { modifications } = part;
  const all = [...paragraph.character, ...characterStyle(modifications, stage), ...modifications];
  const unseen = isHidden(modifications, paragraph, stage) || isDeleted(modifications) || isTiny(all);
  const struck =
    isOn(sprm.cStruck, modifications, paragraph, stage) || isOn(sprm.cDoublyStruck, modifications, paragraph, stage);
  const shift = shiftOf(all);
  let text = '';
  let code = '';
  for (let index = 0; index < part.text.length; index += 1) {
    const character = part.text.charAt(index);
    const isFieldMark = character >= '\x13' && character <= '\x15';
    if (isFieldMark && stage.foldFields) turnField(character, stage.fields);
    if (!isFieldMark && stage.fields.hide) code += character;
    if (unseen || isFieldMark || stage.fields.hide) continue;
    if (character === '\x01') shown.pictures.push(...pictureAt(modifications, stage.data));
    else if (character === '\x08') placeAfloat(stage.anchored(part.position + index), shown);
    else text += printed(character, modifications);
  }
  const ink = inkIn(all);
  if (text !== '') shown.pieces.push({ text, ink, shift, struck: struck ? 'struck' : undefined });
  shown.doubtful ||= (isWhite(ink) && !isPainted(all) && text.trim() !== '') || isDrawnFromCode(code);
  shown.struck ||= struck && text.trim() !== '';
}

/** Whether characters are hidden. */
export function isHidden(modifications: readonly Modification[], paragraph: Style, stage: Stage): boolean {
  return isOn(sprm.cHidden, modifications, paragraph, stage);
}

/** Whether something that can only be on or off is on: said by the characters themselves, or with regard to what paragraph and character style say. */
function isOn(code: number, modifications: readonly Modification[], paragraph: Style, stage: Stage): boolean {
  const byParagraph = lastByte(paragraph.character, code) === 1;
  const byCharacter = lastByte(characterStyle(modifications, stage), code) === 1;
  const byStyle = byParagraph !== byCharacter;
  const own = lastByte(modifications, code);
  if (own === undefined || own === AS_STYLE) return byStyle;
  return own === ENDS_AS_STYLE_OPPOSITE ? !byStyle : own !== 0;
}

function characterStyle(modifications: readonly Modification[], stage: Stage): readonly Modification[] {
  const style = modifications.findLast(({ code }) => code === sprm.cStyle)?.operand.u16(0);
  return style === undefined ? [] : stage.style(style).character;
}

/** Whether characters are so small that nobody sees them, a point high at most. */
function isTiny(all: readonly Modification[]): boolean {
  return (all.findLast(({ code }) => code === sprm.cSize)?.operand.u16(0) ?? usualSize) <= 2;
}

/** Half points. */
const usualSize = 20;

/** Whether characters paint something behind themselves. */
function isPainted(all: readonly Modification[]): boolean {
  return (lastByte(all, sprm.cHighlight) ?? 0) !== 0 || all.some(({ code }) => code === sprm.cShading);
}

/** The colours that are said by number ([MS-DOC] 2.9.119, Ico), the first the usual one. */
const colours: readonly Ink[] = [
  ...[0x000000, 0x000000, 0x0000ff, 0x00ffff, 0x00ff00, 0xff00ff, 0xff0000, 0xffff00, 0xffffff],
  ...[0x000080, 0x008080, 0x008000, 0x800080, 0x800000, 0x808000, 0x808080, 0xc0c0c0],
].map(inkOf);

/** What characters are printed in; of two ways to say it the later one holds. */
function inkIn(all: readonly Modification[]): Ink | undefined {
  const colour = all.findLast(({ code }) => code === sprm.cColour || code === sprm.cColourIndex);
  if (colour?.code !== sprm.cColour) return colours[colour?.operand.u8(0) ?? 0];
  const { operand } = colour;
  return [operand.u8(0), operand.u8(1), operand.u8(2)];
}

/** How characters stand to their line: as they say themselves, or their character style, or the style of their paragraph. */
function shiftOf(all: readonly Modification[]): Shift {
  const script = lastByte(all, sprm.cRaised) ?? 0;
  if (script === 1 || script === 2) return script === 1 ? 'raised' : 'lowered';
  return (all.findLast(({ code }) => code === sprm.cPosition)?.operand.i16(0) ?? 0) / 2;
}

function turnField(mark: string, fields: OpenFields): void {
  if (mark === '\x13') fields.begin();
  else if (mark === '\x15') fields.end();
  else fields.separate();
}

/** A character as it is printed; those that only stand for notes, comments and the like print nothing. */
function printed(character: string, modifications: readonly Modification[]): string {
  if (character === '(' && lastByte(modifications, sprm.cSpecial) === 1) return symbol(modifications);
  if (character >= ' ' || character === '\t') return character;
  if (character === '\v' || character === '\x0e') return '\n';
  return character === '\x1e' ? '\u2011' : '';
}

/** A sign of a symbol font stays in the private area where Word puts it: what it looks like only the font knows. */
function symbol(modifications: readonly Modification[]): string {
  const operand = modifications.findLast(({ code }) => code === sprm.cSymbol)?.operand;
  return operand ? String.fromCharCode(operand.u16(2)) : '(';
}

/** The picture whose description stands in the data stream; the data of a form field is none. */
function pictureAt(modifications: readonly Modification[], data: Bytes): WordPicture[] {
  const at = modifications.findLast(({ code }) => code === sprm.cPicture)?.operand.u32(0);
  if (at === undefined || lastByte(modifications, sprm.cData) === 1) return [];
  if (at + 36 > data.length) return [pictureOf(undefined, undefined)];
  const twips = (size: number, scale: number) => (data.i16(at + size) * (data.u16(at + scale) || 1000)) / 1000;
  return [pictureOf(twips(28, 32) / 20, twips(30, 34) / 20)];
}

function placeAfloat(flow: readonly Flow[], shown: Shown): void {
  for (const part of flow) {
    if (part.type === 'picture') shown.pictures.push(part);
    else shown.afloat.push(part);
  }
}
