import type { WordFile } from './information-block';
import { type Modification, sprm } from './modifications';
import { type Piece, readPieces } from './pieces';
import { characterProperties, type Properties, type PropertiesAt, paragraphProperties } from './property-pages';

/** Characters with one set of properties. */
export interface Part {
  readonly text: string;
  /** The position of its first character in the document. */
  readonly position: number;
  readonly modifications: readonly Modification[];
}

/** A paragraph as it is stored: its characters, and the mark that ends it with the properties of both. */
export interface RawParagraph {
  readonly parts: readonly Part[];
  /** \r ends a paragraph, \x07 a cell or a row, \f a page or section. */
  readonly mark: string;
  readonly markModifications: readonly Modification[];
  readonly properties: Properties;
}

/** Reads the paragraphs of a range of the document's characters. Throws `RangeError` where the file is damaged. */
export function rawParagraphs(file: WordFile): (from: number, to: number) => RawParagraph[] {
  const pieces = readPieces(file.structure('pieces'));
  const paragraphAt = paragraphProperties(file.structure('paragraphPages'), file.document, file.data);
  const charactersAt = characterProperties(file.structure('characterPages'), file.document);
  return (from, to) => {
    const paragraphs: RawParagraph[] = [];
    let parts: Part[] = [];
    for (const piece of pieces) {
      for (const { text, position, offset, modifications } of spans(piece, from, to, file, charactersAt)) {
        for (const { start, end } of paragraphBounds(text)) {
          parts.push({ text: text.slice(start, end), position: position + start, modifications });
          const mark = text[end];
          if (mark === undefined) continue;
          const { style, modifications: own } = paragraphAt(offset + end * piece.width).properties;
          const properties = { style, modifications: [...own, ...piece.modifications] };
          paragraphs.push({ parts, mark, markModifications: modifications, properties });
          parts = [];
        }
      }
    }
    if (parts.some(({ text }) => text !== '')) {
      paragraphs.push({ parts, mark: '\r', markModifications: [], properties: { style: 0, modifications: [] } });
    }
    return paragraphs;
  };
}

/** The stretches between the marks; one that ends without a mark runs to the end of the text. */
function* paragraphBounds(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const { index } of text.matchAll(/[\r\x07\f]/g)) {
    yield { start, end: index };
    start = index + 1;
  }
  if (start < text.length) yield { start, end: text.length };
}

interface Span extends Part {
  readonly offset: number;
}

/** A piece's characters between two positions, cut where their properties change. */
function* spans(piece: Piece, from: number, to: number, file: WordFile, charactersAt: PropertiesAt): Generator<Span> {
  const { width } = piece;
  let position = Math.max(piece.from, from);
  const end = Math.min(piece.to, to);
  while (position < end) {
    const offset = piece.offset + (position - piece.from) * width;
    const run = charactersAt(offset);
    const length = Math.min(end - position, Math.max(1, Math.ceil((run.to - offset) / width)));
    const text = width === 1 ? file.document.narrow(offset, length) : file.document.wide(offset, length);
    yield { text, position, offset, modifications: [...run.properties.modifications, ...piece.modifications] };
    position += length;
  }
}

/** The operand of the last of the modifications with that code, as a byte; undefined where there is none. */
export function lastByte(modifications: readonly Modification[], code: number): number | undefined {
  return modifications.findLast((modification) => modification.code === code)?.operand.u8(0);
}

/** Whether the characters are deleted by a tracked change. */
export function isDeleted(modifications: readonly Modification[]): boolean {
  return lastByte(modifications, sprm.cDeleted) === 1;
}
