/**
 * A forwarded message without the marks that mail puts before each of its lines (> 一、总体情况), where most lines have them; every line stays where it is.
 */
export function withoutReplyMarks(text: string): string {
  const lines = text.split('\n');
  const marked = lines.filter((line) => line.startsWith('>')).length;
  const said = lines.filter((line) => line.trim() !== '').length;
  if (marked < fewest || marked * 3 < said * 2) return text;
  return lines.map((line) => line.replace(marks, '')).join('\n');
}

const marks = /^(?:> ?)+/;

/** So many lines are no quotation in a text. */
const fewest = 10;
