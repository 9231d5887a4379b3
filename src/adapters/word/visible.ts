/** Characters that take no room and say nothing: zero-width spaces and joiners, byte order marks, soft hyphens. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** Text without what cannot be seen in it, and without white space at its ends. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '').trim();
}
