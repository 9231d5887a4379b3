import type { Document, DocumentBlock, Grid, Problem, Square } from '../../src/model/index';
import { below, pick, type Random } from './random';

/** Makes something of a document unread, as a scan, a broken text layer or a torn file does. */
export type Loss = (document: Document, random: Random) => Document;

const picture: DocumentBlock = { type: 'picture', location: {} };
const unreadPage: Problem = { code: 'no-text-layer', location: { page: 2 }, values: { page: 2 } };
const figure = /^[\d０-９,，.]+(?:件|条|项)?$/;
const garbled = ['?', '\ufffd', '1\ufffd', '□', '1?', '？3', 'l2', 'O', '图', '####', '(cid:12)', '-?', '约3'] as const;

const tablesAt = ({ blocks }: Document) =>
  blocks.flatMap((block, at) => (block.type === 'grid' && block.rows.length > 2 ? [at] : []));

function inTable(document: Document, random: Random, change: (grid: Grid) => DocumentBlock): Document {
  const tables = tablesAt(document);
  const chosen = tables[below(random, tables.length)];
  const blocks = document.blocks.map((block, at) => (at === chosen && block.type === 'grid' ? change(block) : block));
  return { ...document, blocks };
}

/** Changes some or most of a table's figures; the squares of a merged cell alike. */
function inFigures(document: Document, random: Random, change: (square: Square) => Square): Document {
  const share = pick(random, [0.02, 0.1, 0.5]);
  const changed = new Map<string, Square>();
  const square = (one: Square): Square => {
    if (!figure.test(one.text.trim())) return one;
    const place = JSON.stringify(one.location);
    const known = changed.get(place) ?? (random() < share ? change(one) : one);
    changed.set(place, known);
    return { ...known, continued: one.continued };
  };
  return inTable(document, random, (grid) => ({ ...grid, rows: grid.rows.map((row) => row.map(square)) }));
}

/** The ways in which something may be left unread. */
export const losses: Readonly<Record<string, Loss>> = {
  'a table is a picture': (document, random) => inTable(document, random, () => picture),
  'figures are garbled': (document, random) =>
    inFigures(document, random, (square) => ({ ...square, text: pick(random, garbled) })),
  'figures are in an unreliable text layer': (document, random) =>
    inFigures(document, random, (square) => ({ ...square, doubt: 'text-unreliable' })),
  'a row is lost': (document, random) =>
    inTable(document, random, (grid) => {
      const lost = below(random, grid.rows.length);
      return { ...grid, rows: grid.rows.filter((_, row) => row !== lost) };
    }),
  'a column is lost': (document, random) =>
    inTable(document, random, (grid) => {
      const lost = below(random, grid.rows[0]?.length ?? 1);
      return { ...grid, rows: grid.rows.map((row) => row.filter((_, column) => column !== lost)) };
    }),
  'the rest of a table is lost': (document, random) =>
    inTable(document, random, (grid) => ({ ...grid, rows: grid.rows.slice(0, 1 + below(random, grid.rows.length)) })),
  'the last pages are scans': (document, random) => {
    const blocks = document.blocks.slice(0, 1 + below(random, document.blocks.length));
    return { ...document, blocks, problems: [...document.problems, unreadPage] };
  },
  'the file is cut off': (document, random) => {
    const blocks = document.blocks.slice(0, 1 + below(random, document.blocks.length));
    return { ...document, blocks, cut: true };
  },
  'pages in the middle are pictures': (document, random) => {
    const start = below(random, document.blocks.length);
    const end = start + 1 + below(random, document.blocks.length - start);
    return { ...document, blocks: [...document.blocks.slice(0, start), picture, ...document.blocks.slice(end)] };
  },
  'figures of the prose are not decoded': (document, random) => {
    const undecoded = (text: string) => text.replace(/\d/g, (digit) => (random() < 0.3 ? '\ufffd' : digit));
    const blocks = document.blocks.map((block) =>
      block.type === 'paragraph' ? { ...block, text: undecoded(block.text) } : block,
    );
    return { ...document, blocks };
  },
};
