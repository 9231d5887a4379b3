import { columnName, xmlText } from './xml';

/** A comment at a cell, counted from 0. */
export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The comments of a sheet (ECMA-376 part 1, 18.7). */
export function commentsXml(comments: readonly Comment[]): string {
  const entries = comments.map(({ row, column, text }) => {
    const run = `<r><rPr><sz val="10"/></rPr><t xml:space="preserve">${xmlText(text)}</t></r>`;
    return `<comment ref="${columnName(column)}${row + 1}" authorId="0"><text>${run}</text></comment>`;
  });
  return `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>ogi-report</author></authors><commentList>${entries.join('')}</commentList></comments>`;
}

/** The boxes in which the comments appear (VML, ECMA-376 part 4, 19): Excel shows no comment without one. */
export function commentBoxes(comments: readonly Comment[]): string {
  const shapes = comments.map(({ row, column, text }, index) => {
    const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 24), 0);
    const anchor = [column + 1, 15, row, 10, column + 5, 15, row + Math.min(30, lines + 2), 4].join(', ');
    return `<v:shape id="_x0000_s${1025 + index}" type="#note" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`;
}
