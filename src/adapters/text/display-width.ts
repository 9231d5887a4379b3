const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/;

/** Characters whose width depends on the font: quotation marks, dashes, circled numbers and the like. */
const ambiguous =
  /[\u00a7\u00b0\u00b1\u00b7\u00d7\u2010-\u2027\u2030-\u203b\u2103\u2160-\u2199\u2460-\u24ff\u2500-\u25ef]/;

/**
 * The columns of a terminal that a character takes: two for the wide and full-width characters of Unicode's East Asian Width, one for
 * others; `ambiguousWidth` for those that it leaves to the font.
 */
export function displayWidth(character: string, ambiguousWidth: 1 | 2): 1 | 2 {
  if (character < '\u0080') return 1;
  if (wide.test(character) || character > '\uffff') return 2;
  return ambiguous.test(character) ? ambiguousWidth : 1;
}

const drawing = /[\u2500-\u257f]/;

/**
 * The character in each display column of a line, '' in the second column of a wide one. `textWidth` is the width of what Unicode leaves to
 * the font, `lineWidth` that of the characters that draw lines.
 */
export function displayColumns(text: string, textWidth: 1 | 2, lineWidth: 1 | 2): string[] {
  return [...text].flatMap((character) =>
    displayWidth(character, drawing.test(character) ? lineWidth : textWidth) === 2 ? [character, ''] : [character],
  );
}
