/** What a sentence of compact text says from a place on. */
export function sentenceFrom(text: string, at: number): string {
  return /^[^。!?]*/.exec(text.slice(at))?.[0] ?? '';
}

/** What a sentence of compact text says ahead of a place. */
export function sentenceBefore(text: string, at: number): string {
  return /(?<![^。!?])[^。!?]*$/.exec(text.slice(0, at))?.[0] ?? '';
}
