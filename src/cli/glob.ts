/** Whether a name holds wildcards: `*`, `?`, `[…]` or `{…,…}`. */
export function hasWildcards(name: string): boolean {
  return /[*?[{]/.test(name);
}

/** The folder in which a pattern's wildcards begin, empty for the working folder. */
export function literalStart(pattern: string): string {
  const before = pattern.slice(0, pattern.search(/[*?[{]/));
  const end = before.lastIndexOf('/');
  return end === 0 ? '/' : before.slice(0, Math.max(end, 0));
}

/**
 * A pattern as a regular expression over whole paths: `**` stands for any folders, `*` and `?` stay within a name,
 * `{a,b}` and `[abc]` choose. (Node's own `fs.glob` begins with Node 22.)
 */
export function globPattern(pattern: string): RegExp {
  const pieces = pattern.match(/\*\*\/|\*+|\?|\[[^\]]+\]|\{[^{}]+\}|[\s\S]/g) ?? [];
  return new RegExp(`^${pieces.map(piece).join('')}$`, 'u');
}

function piece(glob: string): string {
  if (glob === '**/') return '(?:[^/]+/)*';
  if (glob === '**') return '.*';
  if (glob.startsWith('*')) return '[^/]*';
  if (glob === '?') return '[^/]';
  if (/^\[.+\]$/s.test(glob)) return oneOf(glob.slice(1, -1));
  if (/^\{.+\}$/s.test(glob)) return `(?:${glob.slice(1, -1).split(',').map(literally).join('|')})`;
  return literally(glob);
}

/** One of the characters between brackets; none where a range of them goes backwards, as in a shell. */
function oneOf(within: string): string {
  const [, negation = '', characters = ''] = within.match(/^([!^]?)(.*)$/su) ?? [];
  const ranges = [...characters.matchAll(/(.)-(.)/gsu)];
  if (ranges.some(([, from = '', to = '']) => order(from) > order(to))) return '(?!)';
  return `[${negation && '^'}${characters.replace(/[\\[\]^]/g, '\\$&')}]`;
}

function order(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
