const objects = [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Count 1/Kids[3 0 R]>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Pattern<</P 5 0 R>>>>>>',
  stream('', '/Pattern cs /P scn 0 0 9 9 re f'),
  stream(
    '/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<</Pattern<</P 5 0 R>>>>',
    '/Pattern cs /P scn 0 0 9 9 re f',
  ),
];

/** A PDF on which pdfjs never comes to an end: a pattern that is painted with itself, which no limit sees. */
export const endlessPdf = `%PDF-1.7\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer<</Root 1 0 R>>\n%%EOF`;

function stream(entries: string, content: string): string {
  return `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}
