/** How much of a sentence is heeded on each side of a place: more than anyone writes, so that a text without an end is gone over once. */
const longest = 1000;

/** What a sentence of compact text says from a place on, up to one of its `stops`. */
export function sentenceFrom(text: string, at: number, stops = '。!?'): string {
  const most = Math.min(text.length, at + longest);
  let end = at;
  while (end < most && !stops.includes(text.charAt(end))) end++;
  return text.slice(at, end);
}

/** What a sentence of compact text says ahead of a place, from one of its `stops` on. */
export function sentenceBefore(text: string, at: number, stops = '。!?'): string {
  const least = Math.max(0, at - longest);
  let start = at;
  while (start > least && !stops.includes(text.charAt(start - 1))) start--;
  return text.slice(start, at);
}
