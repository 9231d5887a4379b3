import { comment, splitAt } from './css-tokens';
import { plainName } from './selector-tests';

/** The properties that decide what is seen and where boxes stand; others are not kept. */
const kept = new RegExp(
  `^(${[
    'display|visibility|opacity|position|left|top|right|bottom|inset(-(inline|block)(-start|-end)?)?|width|height|(min|max)-(width|height)|(block|inline)-size',
    'flex(-grow|-basis|-direction|-flow)?|float|order|overflow(-[xy])?|contain|content-visibility|clip(-path)?|padding(-(left|top|right|bottom|inline(-start|-end)?))?|(column-)?gap',
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

/** What a value says beyond this lays nothing out that anyone drew; every element that has it would pay for reading it. */
const longestValue = 4096;

const isImportant = /!\s*important$/i;

/** What makes a declaration important is no longer than this. */
const longestMark = 30;

/** The declarations of a `style` attribute or a rule, one a property: the last, or the last that is important. */
export function parseDeclarations(text: string): Declaration[] {
  const own = new Map<string, Declaration>();
  const custom = new Map<string, Declaration>();
  for (const declaration of splitAt(text.includes('/*') ? withoutComments(text) : text, ';')) {
    const said = declarationIn(declaration);
    if (said === null) continue;
    if (said.property === 'all') forget(own);
    const declarations = isCustom(said.property) ? custom : own;
    if (!said.important && declarations.get(said.property)?.important) continue;
    declarations.delete(said.property);
    declarations.set(said.property, said);
  }
  return [...own.values(), ...custom.values()];
}

function withoutComments(text: string): string {
  return splitAt(`${text};`, ';')
    .map((part) => part.replaceAll(comment, ' '))
    .join(';');
}

/** What one declaration says; null where it is none, or nothing that is kept. */
function declarationIn(declaration: string): Declaration | null {
  const colon = declaration.indexOf(':');
  if (colon < 0) return null;
  const written = declaration.slice(0, colon).trim();
  const plainly = written.includes('\\') ? plainName(written) : written;
  const name = isCustom(plainly) ? plainly : plainly.toLowerCase();
  const property = name === 'font' ? 'font-size' : name;
  if (!isCustom(property) && !kept.test(property)) return null;
  const whole = declaration.slice(colon + 1).trim();
  const important = isImportant.test(whole.slice(-longestMark));
  const said = (important ? whole.slice(0, whole.lastIndexOf('!')) : whole)
    .slice(0, longestValue)
    .trimEnd()
    .toLowerCase();
  const value = name === 'font' ? sizeIn(said) : said;
  return value === null ? null : { property, value, important };
}

/** What `all` takes back: all that is said before it and is not important, custom properties left out (CSS Cascade 5, 3.2). */
function forget(declarations: Map<string, Declaration>): void {
  for (const [property, { important }] of declarations) if (!important) declarations.delete(property);
}
/** Whether a property is one of the author's own, from which others are worked out (CSS Custom Properties 1, 2). */
export function isCustom(property: string): boolean {
  return property.startsWith('--');
}

/** The size that `font` says beside all else: a length or 0 (CSS Fonts 4, 2.7); all of it where the size has to be worked out; null where it says none. */
function sizeIn(font: string): string | null {
  const [, size] =
    /(?:^|\s)(\+?(?:0+(?:\.0+)?|(?:\d+(?:\.\d+)?|\.\d+)(?:[a-z]+|%)))(?=\s+[^\s/]|\s*\/\s*\S+\s+\S)/.exec(font) ?? [];
  return size ?? (font.includes('(') ? font : null);
}
