/** A passage without white space, in half-width characters, that knows where each character stood. */
export interface Compact {
  readonly text: string;
  /** The part of the passage, exactly as printed, that `text.slice(start, end)` was made of. */
  readonly quote: (start: number, end: number) => string;
}

const invisible = /[\s\u00a0\u00ad\u200b-\u200f\u2060\u3000\ufeff]/;
const fullWidth = /[\uff01-\uff5e]/g;
const digit = /[\d\uff10-\uff19]/;

/**
 * Compacts a passage: white space and zero-width characters go (readers of pages leave them inside words and numbers),
 * full-width signs become ASCII. One space stays between two digits, since `12 34` may be two numbers.
 */
export function compact(passage: string): Compact {
  if (!invisible.test(passage))
    return { text: passage.replace(fullWidth, halfWidth), quote: (start, end) => passage.slice(start, end) };
  let text = '';
  const places: number[] = [];
  let gap = false;
  let last = '';
  for (let i = 0; i < passage.length; i++) {
    const character = passage.charAt(i);
    if (!isPlain(passage.charCodeAt(i)) && invisible.test(character)) {
      gap = true;
      continue;
    }
    if (gap && digit.test(character) && digit.test(last)) {
      text += ' ';
      places.push(i - 1);
    }
    gap = false;
    last = halfWidth(character);
    text += last;
    places.push(i);
  }
  return { text, quote: (start, end) => passage.slice(places[start], (places[end - 1] ?? -1) + 1) };
}

/** Printable ASCII, and what comes after the ideographic space: most characters, told without a search among the invisible ones. */
function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xfeff);
}

function halfWidth(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}
