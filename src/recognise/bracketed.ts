import type { Document, DocumentBlock, Grid, Square } from '../model/document';
import { fold } from '../text/fold';

/**
 * The document with tables whose brackets hold last year's figures, where a note by the table says so (括号内为上年同期数), read without them:
 * 224（29） is 224. Without a note a bracket says nothing of the kind.
 */
export function withoutBracketedYears(document: Document): Document {
  const { blocks } = document;
  const isNoted = blocks.map((block, at) => block.type === 'grid' && hasNote(block, blocks, at));
  if (!isNoted.includes(true)) return document;
  return {
    ...document,
    blocks: blocks.map((block, at) => (block.type === 'grid' && isNoted[at] ? ownFigures(block) : block)),
  };
}

/** Whether a note in a table, right above or right below it says that brackets hold last year's figures. */
function hasNote({ rows }: Grid, blocks: readonly DocumentBlock[], at: number): boolean {
  const beside = [blocks[at - 1], blocks[at + 1]].flatMap((block) => (block?.type === 'paragraph' ? block.text : []));
  return (
    beside.some(isNote) || rows.some((squares) => squares.some(({ text, continued }) => !continued && isNote(text)))
  );
}

const note =
  /括号[内里中](?:的)?(?:数字|数据|数值|数)?(?:均|分别)?[为是系](?:上|去|上一|前一)年度?(?:同期)?(?:的)?(?:数据|数字|数值|数)?(?:[,，。.;；)）]|$)/;

function isNote(text: string): boolean {
  return text.length <= longestNote && text.includes('括号') && note.test(fold(text));
}

const longestNote = 60;

const bracketed = /^(\d[\d,，]*(?:[.．]\d+)?)\s*[(（]\s*(?:\d[\d,，]*(?:[.．]\d+)?|[-—–/])\s*[)）]$/;

function ownFigures({ type, rows }: Grid): Grid {
  return { type, rows: rows.map((squares) => squares.map(ownFigure)) };
}

function ownFigure(square: Square): Square {
  const own = bracketed.exec(square.text.trim())?.[1];
  return own === undefined ? square : { ...square, text: own, printed: square.printed ?? square.text.trim() };
}
