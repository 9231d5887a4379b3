const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/;

/**
 * The columns of a terminal that a character takes: two for the wide and full-width characters of Unicode's East Asian Width, one for
 * others. Quotation marks and dashes, whose width depends on the font, count as one.
 */
export function displayWidth(character: string): 1 | 2 {
  return character >= '\u1100' && (wide.test(character) || character > '\uffff') ? 2 : 1;
}
