/** How much of a sentence is heeded on each side of a place: more than anyone writes, so that a text without an end is gone over once. */
const longest = 1000;

/** What a sentence of compact text says from a place on, up to one of its `stops`. */
export function sentenceFrom(text: string, at: number, stops = '。!?'): string {
  const last = Math.min(text.length, at + longest);
  let end = at;
  while (end < last && !isStop(text.charCodeAt(end), stops)) end++;
  return text.slice(at, end);
}

/** What a sentence of compact text says ahead of a place, from one of its `stops` on. */
export function sentenceBefore(text: string, at: number, stops = '。!?'): string {
  return text.slice(sentenceStart(text, at, stops), at);
}

/** Where what a sentence of compact text says ahead of a place begins. */
export function sentenceStart(text: string, at: number, stops = '。!?'): number {
  const first = Math.max(0, at - longest);
  let start = Math.min(at, text.length);
  while (start > first && !isStop(text.charCodeAt(start - 1), stops)) start--;
  return start;
}

function isStop(code: number, stops: string): boolean {
  for (let index = 0; index < stops.length; index++) if (stops.charCodeAt(index) === code) return true;
  return false;
}
