import { parseSelector, type Selector } from './selector';
import { plainName } from './selector-tests';
import { splitList } from './split-list';

/** The properties that decide what is seen and where boxes stand; others are not kept. */
const kept = new RegExp(
  `^(${[
    'display|visibility|opacity|position|left|top|right|bottom|inset(-(inline|block)(-start|-end)?)?|width|height|(min|max)-(width|height)|(block|inline)-size',
    'flex(-grow|-basis|-direction|-flow)?|float|order|overflow(-[xy])?|contain|content-visibility|clip(-path)?|padding(-(left|top|right|bottom))?',
    'margin(-(left|top|right|(inline|block)(-start|-end)?))?|transform|translate|rotate|scale|offset-path|zoom|content|direction|unicode-bidi',
    'font-(size|size-adjust|variant-position)|letter-spacing|line-height|text-indent|text-align|text-decoration(-line)?|vertical-align|white-space',
    'mso-hide|-webkit-text-security|(-webkit-text-fill-)?color|(-webkit-)?background-clip|background(-color|-image)?|mix-blend-mode|(-webkit-)?filter',
    '(-webkit-)?mask(-image)?|animation(-name)?|all|grid-(column|row|area|template-columns|template-rows|auto-flow|column-start|column-end|row-start|row-end)|grid-template',
  ].join('|')})$`,
);

/** One declaration of a rule or a `style` attribute, in lower case. */
export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

/** A rule of a style sheet: a selector and what holds where it fits. */
export interface Rule extends Selector {
  readonly declarations: readonly Declaration[];
}

/** A value longer than this lays nothing out that anyone drew; every element that has it would pay for reading it. */
const longestValue = 4096;

/** The declarations of a `style` attribute or a rule, one a property: the last, or the last that is important. */
export function parseDeclarations(text: string): Declaration[] {
  const declarations = new Map<string, Declaration>();
  const plain = text.includes('/*') ? text.replace(/\/\*[\s\S]*?(\*\/|$)/g, ' ') : text;
  for (const declaration of plain.split(';')) {
    const colon = declaration.indexOf(':');
    const written = declaration.slice(0, colon).trim();
    const plainly = written.includes('\\') ? plainName(written) : written;
    const name = isCustom(plainly) ? plainly : plainly.toLowerCase();
    const property = name === 'font' ? 'font-size' : name;
    if (colon < 0 || declaration.length - colon > longestValue || !(isCustom(property) || kept.test(property)))
      continue;
    const said = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const raw = name === 'font' ? sizeIn(said) : said;
    if (raw === null) continue;
    if (property === 'all') forget(declarations);
    const value = raw.replace(/!\s*important$/, '').trimEnd();
    const important = value !== raw;
    if (important || !declarations.get(property)?.important) declarations.set(property, { property, value, important });
  }
  return [...declarations.values()];
}

/** What `all` takes back: all that is said before it and is not important, custom properties left out (CSS Cascade 5, 3.2). */
function forget(declarations: Map<string, Declaration>): void {
  for (const [property, { important }] of declarations)
    if (!important && !isCustom(property)) declarations.delete(property);
}

/** Whether a property is one of the author's own, from which others are worked out (CSS Custom Properties 1, 2). */
export function isCustom(property: string): boolean {
  return property.startsWith('--');
}

/** The size that `font` says beside all else: a length or 0 (CSS Fonts 4, 2.7), with what makes it important; all of it where the size has to be worked out; null where it says none. */
function sizeIn(font: string): string | null {
  const [, size] = /(?:^|\s)(\+?(?:0+(?:\.0+)?|(?:\d+(?:\.\d*)?|\.\d+)(?:[a-z]+|%)))(?=[\s/])/.exec(font) ?? [];
  if (size === undefined && font.includes('(')) return font;
  return size === undefined ? null : size + (/!\s*important$/.test(font) ? '!important' : '');
}

/** The rules of a style sheet that hold on a wide screen and say something that is kept. */
export function parseSheet(text: string): Rule[] {
  const plain = text.replace(/<!--|-->/g, '').replace(/\/\*[\s\S]*?(\*\/|$)/g, '');
  return screenRules(plain).flatMap(([selectors, body]) => {
    const declarations = parseDeclarations(body);
    if (declarations.length === 0) return [];
    return splitList(selectors).flatMap((selector) => {
      const parsed = parseSelector(selector.trim());
      return parsed ? [{ ...parsed, declarations }] : [];
    });
  });
}

/** A block of a sheet while it is read: what it is for, whether it holds on a wide screen, and the declarations of its own. */
interface Block {
  readonly selectors: string | null;
  readonly holds: boolean;
  body: string;
}

/** The rules of a sheet that hold on a wide screen: those of `@media` blocks for print or for narrow screens are left out. */
function screenRules(sheet: string): [string, string][] {
  const rules: [string, string][] = [];
  const open: Block[] = [{ selectors: null, holds: true, body: '' }];
  let text = '';
  for (const [token] of sheet.matchAll(/[^{}]+|[{}]/g)) {
    const block = open.at(-1);
    if (token === '{' && block) {
      const begin = text.lastIndexOf(';') + 1;
      block.body += text.slice(0, begin);
      open.push(blockIn(block, text.slice(begin).trim()));
    } else if (token === '}' && block && open.length > 1) {
      open.pop();
      if (block.holds && block.selectors) rules.push([block.selectors, block.body + text]);
    }
    text = token === '{' || token === '}' ? '' : token;
  }
  return rules;
}

function blockIn({ selectors, holds }: Block, prelude: string): Block {
  const isRule = !prelude.startsWith('@');
  return {
    selectors: isRule ? nested(selectors, prelude) : selectors,
    holds: holds && (isRule || holdsOnScreen(prelude)),
    body: '',
  };
}

/** The selectors of a rule inside another: `&` is what the other is for, and stands before those that do not name it. */
function nested(outer: string | null, inner: string): string | null {
  if (outer === null) return inner;
  const every = splitList(inner).flatMap((own) =>
    splitList(outer).map((other) => (own.includes('&') ? own.replaceAll('&', other.trim()) : `${other} ${own}`)),
  );
  const all = every.join(',');
  return all.length > longestValue ? null : all;
}

/** Whether what stands in a block holds on a wide screen of someone who asked for nothing special. */
function holdsOnScreen(prelude: string): boolean {
  if (/^@(supports|layer)\b/i.test(prelude)) return !/^@supports\s+not\b/i.test(prelude);
  const [, queries] = /^@media\b(.*)$/is.exec(prelude) ?? [];
  return queries !== undefined && isForScreen(queries);
}

/** Whether one of the media queries in a list holds on a wide screen. */
export function isForScreen(queries: string): boolean {
  return queries.split(',').some((query) => {
    if (/^\s*not\s+(print|speech)\s*$/i.test(query)) return true;
    return !/print|max-|not\b|orientation|speech|prefers-|forced-colors|inverted|:\s*(none|coarse)\b|aspect-ratio/i.test(
      query,
    );
  });
}
