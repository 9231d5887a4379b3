/**
 * Whether a number looks like a slip of another: two neighbouring digits of three or more exchanged, or one of four or
 * more wrong. Two numbers of different things are so alike about once in a thousand times, which is why a statement that is
 * understood but for a word may be held against the table on this ground and on no other.
 */
export function looksLikeSlip(stated: number, printed: number): boolean {
  const [a, b] = [String(stated), String(printed)];
  if (a.length !== b.length || a.length < 3) return false;
  const differing = [...a].flatMap((digit, index) => (digit === b.charAt(index) ? [] : index));
  const [first = 0, second] = differing;
  if (differing.length === 1) return a.length >= 4;
  return (
    differing.length === 2 &&
    second === first + 1 &&
    a.charAt(first) === b.charAt(second) &&
    a.charAt(second) === b.charAt(first)
  );
}
