/** How much of a sentence is heeded on each side of a place: more than anyone writes, so that a text without an end is gone over once. */
const longest = 1000;

/** What a sentence of compact text says from a place on, up to one of its `stops`. */
export function sentenceFrom(text: string, at: number, stops = '。!?'): string {
  const after = text.slice(at, at + longest);
  let end = after.length;
  for (let index = 0; index < stops.length; index++) {
    const found = after.indexOf(stops.charAt(index));
    if (found >= 0 && found < end) end = found;
  }
  return after.slice(0, end);
}

/** What a sentence of compact text says ahead of a place, from one of its `stops` on. */
export function sentenceBefore(text: string, at: number, stops = '。!?'): string {
  const before = text.slice(Math.max(0, at - longest), at);
  let start = 0;
  for (let index = 0; index < stops.length; index++) {
    start = Math.max(start, before.lastIndexOf(stops.charAt(index)) + 1);
  }
  return before.slice(start);
}
