/** The selectors of a list, parted by the commas that stand in no brackets and no quotes. */
export function splitList(list: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const [piece] of list.matchAll(/"[^"]*"|'[^']*'|\\.|[()[\],]|[^()[\],"'\\]+|["'\\]/g)) {
    if (piece === '(' || piece === '[') depth += 1;
    if (piece === ')' || piece === ']') depth -= 1;
    if (piece === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}
