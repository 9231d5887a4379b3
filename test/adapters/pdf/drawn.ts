import { readDocument } from '../../../src/adapters';
import type { Grid } from '../../../src/model/document';

export const helvetica = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';

/**
 * A file of one page, 200 by 200 points, that shows `content` (operators, y upwards) with the first of `fonts` as /F; the others are objects that it needs, from 6 on.
 * `resources` are what else it draws with.
 */
export function drawn(content: string, fonts: readonly string[] = [helvetica], resources = ''): Uint8Array {
  return fileOf([pageOf('4 0 R', resources), streamOf(content), ...fonts]);
}

/** A file of two pages like that. */
export function drawnOverleaf(content: string, overleaf: string): Uint8Array {
  return fileOf([pageOf('4 0 R'), streamOf(content), helvetica, pageOf('7 0 R'), streamOf(overleaf)]);
}

function pageOf(contents: string, resources = ''): string {
  return `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents ${contents}/Resources<</Font<</F 5 0 R>>${resources}>>>>`;
}

function streamOf(content: string): string {
  return `<</Length ${content.length}>>stream\n${content}\nendstream`;
}

/** A file of objects from the third on, the first of them a page. */
function fileOf(objects: readonly string[]): Uint8Array {
  const pages = objects.flatMap((object, i) => (object.startsWith('<</Type/Page/') ? [`${i + 3} 0 R`] : []));
  const all = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pages.join(' ')}]/Count ${pages.length}>>`,
    ...objects,
  ];
  const file = all.map((object, i) => `${i + 1} 0 obj${object}\nendobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.7\n${file}trailer<</Root 1 0 R>>\n%%EOF`);
}

/** A text of ten points that begins at a place. */
export function text(string: string, x: number, y: number, spacing = 0): string {
  return `BT /F 10 Tf ${spacing} Tc 1 0 0 1 ${x} ${y} Tm (${string}) Tj ET`;
}

/** The texts of the tables in a file, row by row; those in doubt begin with a question mark. */
export async function tableTexts(bytes: Uint8Array): Promise<string[][]> {
  const { blocks } = await readDocument({ bytes });
  const grids = blocks.filter((block): block is Grid => block.type === 'grid');
  return grids.flatMap(({ rows }) => rows.map((row) => row.map((square) => (square.doubt ? '?' : '') + square.text)));
}
