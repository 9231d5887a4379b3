/** Characters that a terminal draws two columns wide (Unicode's East Asian Width W and F, by block). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Characters that take no column: combining marks and format characters. */
const none = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns of a terminal a character takes: 0, 1 or 2. Characters of ambiguous width count as 1. */
function columns(character: string): number {
  if (none.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** How many columns of a terminal a text takes. */
export function width(text: string): number {
  return [...text].reduce((sum, character) => sum + columns(character), 0);
}

/** The text with spaces after it up to a width in columns. */
export function padRight(text: string, to: number): string {
  return text + ' '.repeat(Math.max(0, to - width(text)));
}

/** The text with spaces before it up to a width in columns. */
export function padLeft(text: string, to: number): string {
  return ' '.repeat(Math.max(0, to - width(text))) + text;
}

/** The text, cut with … where it takes more than `limit` columns. */
export function clip(text: string, limit: number): string {
  if (width(text) <= limit) return text;
  let kept = '';
  for (const character of text) {
    if (width(kept + character) > limit - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
