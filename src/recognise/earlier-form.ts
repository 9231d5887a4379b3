import { earlierIndicators } from '../forms/earlier';
import type { Document } from '../model/document';
import { fold, letters, splitNumbering, withoutNotes } from '../text/fold';

const indicators: ReadonlySet<string> = new Set(earlierIndicators.map((label) => letters(fold(label))));

/** Fewer indicators than this may be named by a report of any year. */
const fewestIndicators = 6;

/** Words of statistics that are collected more often than once a year, with the same indicators. */
const withinYear = /半年|季度|月份|月度|[1-9一二三四五六七八九十]月统计/;

/** Whether a document carries the statistics of the form before 2019 for a whole year: its indicators, each label standing alone or before its figure. */
export function isEarlierForm(document: Document): boolean {
  const texts = [...document.titles, ...textsOf(document)];
  if (texts.some((text) => text.length < 60 && withinYear.test(fold(text)))) return false;
  const found = new Set(texts.map(indicatorIn).filter((label) => indicators.has(label)));
  return found.size >= fewestIndicators;
}

function textsOf({ blocks }: Document): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block.text];
    return block.type === 'grid' ? block.rows.flatMap((row) => row.map((square) => square.text)) : [];
  });
}

/** The bare words of an indicator: its number, its notes, 其中 before it and a unit and figure after it left out. */
function indicatorIn(text: string): string {
  if (text.length > 60) return '';
  const { rest } = splitNumbering(withoutNotes(fold(text)).replace(/^其中[:：]?/, ''));
  return letters(rest.replace(/^[\d.、]+|[:：]?(条|件|次|人|个|万元|篇)?[-—\d.,/]*(条|件|次|人|个|万元|篇)?$/g, ''));
}
