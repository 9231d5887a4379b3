import { readDocument } from '../../../src/adapters';
import type { Grid } from '../../../src/model/document';

const helvetica = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';

/**
 * A file of one page, 200 by 200 points, that shows `content` (operators, y upwards) with the first of `fonts` as /F; the others are objects that it needs, from 6 on.
 */
export function drawn(content: string, fonts: readonly string[] = [helvetica]): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ...fonts,
  ];
  const file = objects.map((object, i) => `${i + 1} 0 obj${object}\nendobj\n`).join('');
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
