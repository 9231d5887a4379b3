/** How much of a sentence is heeded on each side of a place: more than anyone writes, so that a text without an end is gone over once. */
const longest = 1000;

/** What a sentence of compact text says from a place on, up to one of its `stops`. */
export function sentenceFrom(text: string, at: number, stops = '。!?'): string {
  const after = text.slice(at, at + longest);
  const ends = Array.from(stops, (stop) => after.indexOf(stop)).filter((end) => end >= 0);
  return after.slice(0, Math.min(after.length, ...ends));
}

/** What a sentence of compact text says ahead of a place, from one of its `stops` on. */
export function sentenceBefore(text: string, at: number, stops = '。!?'): string {
  const before = text.slice(Math.max(0, at - longest), at);
  return before.slice(Math.max(...Array.from(stops, (stop) => before.lastIndexOf(stop))) + 1);
}
