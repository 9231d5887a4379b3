import { type Element, textContent } from './tree';

/** Elements whose text a script may turn into the page. */
const carriers = ['script', 'textarea', 'noscript', 'xmp', 'noframes'] as const;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * The mark-up with tables that a page carries as text, for its scripts to show: all that elements of one name carry, since each may hold
 * one table of the page, of the name that carries most. Null where it carries none.
 */
export function embeddedMarkup(elements: readonly Element[]): string | null {
  const texts = carriers.map((name) =>
    elements
      .filter((element) => element.tagName === name)
      .map((element) => markupIn(textContent(element)) ?? '')
      .join('\n'),
  );
  return longest(texts.filter((text) => text.trim() !== ''));
}

/** The longest mark-up among the strings of a JSON text, and the strings that it calls titles; null where it is no JSON or has none. */
export function markupOfJson(text: string): { markup: string; titles: string[] } | null {
  const strings: string[] = [];
  const titles: string[] = [];
  try {
    for (const [key, value] of stringsOf(JSON.parse(text))) (/title$/i.test(key) ? titles : strings).push(value);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
  const markup = longest(strings.filter((value) => /<(table|p|div)\b/i.test(value)));
  return markup === null ? null : { markup, titles };
}

/** The strings of a parsed JSON text with their keys, in order. Without recursion: values may stand inside one another as deep as they like. */
function* stringsOf(json: unknown): Generator<readonly [key: string, value: string]> {
  const left: (readonly [key: string, value: unknown])[] = [['', json]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [key, value] = next;
    if (typeof value === 'string') yield [key, value];
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.entries(value).reverse()) left.push(inner);
  }
}

function markupIn(text: string): string | null {
  const plain = text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\([\s\S])/g, (_, character: string) => escapes[character] ?? character)
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  const start = plain.search(/<table\b/i);
  const end = [...plain.matchAll(/<\/table(?:\s*>|$)/gi)].at(-1);
  return start >= 0 && end && end.index > start ? plain.slice(start, end.index + end[0].length) : null;
}

function longest(texts: readonly string[]): string | null {
  return texts.reduce<string | null>((best, text) => (best === null || text.length > best.length ? text : best), null);
}
