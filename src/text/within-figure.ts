/** What a figure is written with. */
const ofFigures = /[\p{N}.,，．+−–—%％‰万亿千百十-]/u;

const digit = /\p{N}/u;

/** Whether two characters that follow each other could be of one figure. */
export function isWithinFigure(one: string, other: string): boolean {
  return ofFigures.test(one) && ofFigures.test(other) && (digit.test(one) || digit.test(other));
}
