import { blank, delimiter, isLineEnd, isOf } from './bytes';
import { joined } from './inflate';
import { Name, readObject } from './objects';

/**
 * The names behind which content in pieces has the operator that draws what bears them, `Do` (ISO 32000-1, 8.8); null where something else stands between, which
 * pdfjs passes over. Strings and comments are passed over as pdfjs does, each to the end of its piece at most, since it is open whether the piece is one that is
 * drawn. Behind what has no end, and behind a picture among the operators, whose end is a guess, nothing is: there more may be found than is drawn, but not less.
 */
export function* namesDrawn(pieces: readonly Uint8Array[]): Generator<string | null> {
  const content = joined(pieces);
  let [isSure, end, at] = [true, 0, 0];
  for (const { length } of pieces)
    for (end += length; at < end; ) {
      const [byte, next] = [content[at], content[at + 1]];
      if (isSure && (byte === open || byte === percent || byte === less)) {
        at = behind(content.subarray(0, end), at);
        isSure = byte === open || at < end;
        continue;
      }
      // BI begins a picture.
      if (byte === 0x42 && next === 0x49) isSure = false;
      if (byte === 0x44 && next === 0x6f && mayBegin(content[at - 1])) yield nameBefore(content, at);
      at += 1;
    }
}

const [open, close, backslash, percent, less, slash] = [0x28, 0x29, 0x5c, 0x25, 0x3c, 0x2f];

/** Whether a word may begin behind a byte; letters and digits belong to it, or are operators and numbers, which keep a name from what follows. */
function mayBegin(before: number | undefined): boolean {
  return (
    before === undefined ||
    isOf(before, blank) ||
    (isOf(before, delimiter) && before !== slash) ||
    before < 0x20 ||
    before > 0x7f
  );
}

/** The place behind the string or the comment that begins at a place, or behind the bracket that does. */
function behind(content: Uint8Array, start: number): number {
  let at = start + 1;
  if (content[start] === percent) {
    while (at < content.length && !isLineEnd(content[at])) at += 1;
    return at;
  }
  if (content[start] === less) {
    if (content[at] === less) return at + 1;
    const end = content.indexOf(0x3e, at);
    return end < 0 ? content.length : end + 1;
  }
  for (let depth = 1; at < content.length && depth > 0; at += 1) {
    const byte = content[at];
    if (byte === backslash) at += 1;
    else if (byte === open) depth += 1;
    else if (byte === close) depth -= 1;
  }
  return Math.min(at, content.length);
}

function nameBefore(content: Uint8Array, at: number): string | null {
  let [end, isOnLineBefore] = [at, false];
  for (; isOf(content[end - 1], blank); end -= 1) isOnLineBefore ||= isLineEnd(content[end - 1]);
  let start = end;
  while (start > 0 && !isOf(content[start - 1], blank | delimiter)) start -= 1;
  if (content[start - 1] !== slash || (isOnLineBefore && hasComment(content, start))) return null;
  const { value } = readObject(content, start - 1);
  return value instanceof Name ? value.name : null;
}

/** Whether a comment may begin on the line before a place. */
function hasComment(content: Uint8Array, end: number): boolean {
  for (let at = end; at > 0 && !isLineEnd(content[at - 1]); at -= 1) if (content[at - 1] === percent) return true;
  return false;
}
