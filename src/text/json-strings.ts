/** What a JSON text says in strings, with their keys, in order; null where it is no JSON. Lines that stand in a list, each with its end, are one string. Without recursion: values may stand inside one another as deep as they like. */
export function jsonStrings(text: string): (readonly [key: string, value: string])[] | null {
  const json = parsed(text);
  if (json === undefined) return null;
  const strings: (readonly [key: string, value: string])[] = [];
  const left: (readonly [key: string, value: unknown])[] = [['', json]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [key, value] = next;
    if (typeof value === 'string') strings.push([key, value]);
    else if (areLines(value)) strings.push([key, value.join('')]);
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.entries(value).reverse()) left.push(inner);
  }
  return strings;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

function areLines(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length > 1 &&
    value.every((line, at) => typeof line === 'string' && (line.endsWith('\n') || at === value.length - 1))
  );
}
