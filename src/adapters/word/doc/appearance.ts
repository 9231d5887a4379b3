import { raiseDigits } from '../../../text/raised';
import type { Flow, WordPicture } from '../flow';
import type { OpenFields } from '../open-fields';
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
  text: string;
  doubtful: boolean;
  readonly pictures: WordPicture[];
  readonly afloat: Flow[];
}

const ENDS_AS_HIDDEN_OPPOSITE = 0x81;
const AS_STYLE = 0x80;

/** Adds to `shown` what the characters print; hidden and deleted ones print nothing, but the fields they open stay open. */
export function showPart(part: Part, paragraph: Style, stage: Stage, shown: Shown): void {
  const { modifications } = part;
  const unseen = isHidden(modifications, paragraph, stage) || isDeleted(modifications);
  const raised = lastByte(modifications, sprm.cRaised) === 1;
  const struck = lastByte(modifications, sprm.cStruck) === 1 || lastByte(modifications, sprm.cDoublyStruck) === 1;
  for (let index = 0; index < part.text.length; index += 1) {
    const character = part.text.charAt(index);
    const isFieldMark = character >= '\x13' && character <= '\x15';
    if (isFieldMark && stage.foldFields) turnField(character, stage.fields);
    if (unseen || isFieldMark || stage.fields.hide) continue;
    if (character === '\x01') shown.pictures.push(...pictureAt(modifications, stage.data));
    else if (character === '\x08') placeAfloat(stage.anchored(part.position + index), shown);
    else {
      const text = printed(character, modifications);
      shown.text += raised ? raiseDigits(text) : text;
      shown.doubtful ||= struck && text.trim() !== '';
    }
  }
}

/** Whether characters are hidden: said by themselves, or with regard to what paragraph and character style say. */
export function isHidden(modifications: readonly Modification[], paragraph: Style, stage: Stage): boolean {
  const characterStyle = modifications.findLast(({ code }) => code === sprm.cStyle)?.operand.u16(0);
  const byParagraph = lastByte(paragraph.character, sprm.cHidden) === 1;
  const byCharacter =
    characterStyle !== undefined && lastByte(stage.style(characterStyle).character, sprm.cHidden) === 1;
  const byStyle = byParagraph !== byCharacter;
  const own = lastByte(modifications, sprm.cHidden);
  if (own === undefined || own === AS_STYLE) return byStyle;
  return own === ENDS_AS_HIDDEN_OPPOSITE ? !byStyle : own !== 0;
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
