import { placesOf } from './keyword';
import { blank, delimiter, isLineEnd, isOf, Name, readObject } from './objects';

/** The operator that draws a form or a picture (ISO 32000-1, 8.8). */
const operator = 'Do';

/** What begins something of which the letters of the operator are a part. */
const beginnings = '(<[/';

/**
 * The names behind which content has the operator that draws what bears them; null where something else stands between, which pdfjs passes over. More may be
 * found than is drawn, since strings may have the same letters, but not less.
 */
export function* namesDrawn(content: Uint8Array): Generator<string | null> {
  for (const at of placesOf(operator, content)) {
    const before = content[at - 1] ?? 0;
    if (isOf(before, blank) || (isOf(before, delimiter) && !beginnings.includes(String.fromCharCode(before))))
      yield nameBefore(content, at);
  }
}

function nameBefore(content: Uint8Array, at: number): string | null {
  let [end, isOnLineBefore] = [at, false];
  for (; isOf(content[end - 1], blank); end -= 1) isOnLineBefore ||= isLineEnd(content[end - 1]);
  let start = end;
  while (start > 0 && !isOf(content[start - 1], blank | delimiter)) start -= 1;
  if (content[start - 1] !== 0x2f || (isOnLineBefore && hasComment(content, start))) return null;
  const { value } = readObject(content, start - 1);
  return value instanceof Name ? value.name : null;
}

/** Whether a comment may begin on the line before a place. */
function hasComment(content: Uint8Array, end: number): boolean {
  for (let at = end; at > 0 && !isLineEnd(content[at - 1]); at -= 1) if (content[at - 1] === 0x25) return true;
  return false;
}
