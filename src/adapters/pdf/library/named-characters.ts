/** What the digits are called in an encoding (Adobe Glyph List). */
const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** For codes of a font, the digits and letters that it draws by the names in its encoding. */
export type NamedCharacters = ReadonlyMap<number, string>;

/** A message of pdfjs' worker, where it is a font with all that is known of it only with the characters that its encoding names: its maps may be huge. */
export function withNamedCharacters(message: unknown): unknown {
  const { action, data } = Object(message);
  if (action !== 'commonobj' || !Array.isArray(data) || data[1] !== 'Font') return message;
  const [id, kind, font] = data;
  if (!font?.extra) return message;
  return { ...Object(message), data: [id, kind, { ...font, extra: { named: namedIn(font.extra) } }] };
}

/** A font of one byte draws by names; where it is symbolic only those of its own `Differences` say what. */
function namedIn(extra: unknown): NamedCharacters {
  const { composite, isSymbolicFont, differences, defaultEncoding } = Object(extra);
  const named = new Map<number, string>();
  if (composite === true) return named;
  for (const names of [isSymbolicFont === true ? [] : defaultEncoding, differences]) {
    for (const [code, name] of Object.entries(Object(names))) {
      const character = characterOf(String(name));
      if (character === null) named.delete(Number(code));
      else named.set(Number(code), character);
    }
  }
  return named;
}

function characterOf(name: string): string | null {
  const digit = digits.indexOf(name);
  if (digit >= 0) return String(digit);
  return /^[A-Za-z]$/.test(name) ? name : null;
}

/** Whether the encoding of a font names another digit than its ToUnicode map, or one of both a digit: a map made to keep figures from being copied does not say what is printed. */
export function isContradicted(text: string, code: number, named: NamedCharacters | undefined): boolean {
  const own = named?.get(code);
  if (own === undefined || own === text) return false;
  const read = text.normalize('NFKC');
  return own !== read && (isDigit(own) || isDigit(read));
}

function isDigit(text: string): boolean {
  return /^\p{Nd}$/u.test(text);
}
