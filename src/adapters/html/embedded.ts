import { jsonStrings } from '../../text/json-strings';
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
  const all = jsonStrings(text);
  if (all === null) return null;
  const isTitle = ([key]: readonly [key: string, value: string]) => /title$/i.test(key);
  const titles = all.filter(isTitle).map(([, value]) => value);
  const strings = all.filter((string) => !isTitle(string)).map(([, value]) => value);
  const markup = longest(strings.filter((value) => /<(table|p|div)\b/i.test(value)));
  return markup === null ? null : { markup, titles };
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
