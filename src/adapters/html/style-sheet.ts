/** The properties that decide what is seen and where boxes stand; others are not kept. */
const kept =
  /^(display|visibility|opacity|position|left|top|right|width|height|flex(-grow|-basis|-direction|-flow)?|float|order|font-size|overflow|clip|text-indent|text-align|text-decoration(-line)?|vertical-align|white-space|mso-hide|direction|unicode-bidi|grid-(column|row|area|template-columns|template-rows|auto-flow|column-start|column-end|row-start|row-end)|grid-template)$/;

/** One declaration of a rule or a `style` attribute, in lower case. */
export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

/** One part of a selector between combinators: a tag name, an id, classes. */
export interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  /** How much it asks for: itself, and each class. */
  readonly size: number;
}

/** A rule of a style sheet; `weight` is the specificity of its selector. */
export interface Rule {
  /** From left to right; parts that ask for a parent stand in one group with the part that they ask it of. */
  readonly groups: readonly (readonly Compound[])[];
  /** How many names its parts ask for, and the parts themselves. */
  readonly size: number;
  readonly weight: number;
  readonly declarations: readonly Declaration[];
}

/** A value longer than this lays nothing out that anyone drew; every element that has it would pay for reading it. */
const longestValue = 4096;

/** The declarations of a `style` attribute or a rule, one a property: the last, or the last that is important. */
export function parseDeclarations(text: string): Declaration[] {
  const declarations = new Map<string, Declaration>();
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, colon).trim().toLowerCase();
    if (colon < 0 || declaration.length - colon > longestValue || !kept.test(property)) continue;
    const raw = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const value = raw.replace(/!\s*important$/, '').trimEnd();
    const important = value !== raw;
    if (important || !declarations.get(property)?.important) declarations.set(property, { property, value, important });
  }
  return [...declarations.values()];
}

/** The rules of a style sheet that hold on a wide screen and say something that is kept. */
export function parseSheet(text: string): Rule[] {
  const plain = text.replace(/<!--|-->/g, '').replace(/\/\*[\s\S]*?(\*\/|$)/g, '');
  return screenRules(plain).flatMap(([selectors, body]) => {
    const declarations = parseDeclarations(body);
    if (declarations.length === 0) return [];
    return selectors.split(',').flatMap((selector) => {
      const parsed = parseSelector(selector.trim());
      return parsed ? [{ ...parsed, declarations }] : [];
    });
  });
}

/** The rules of a sheet that hold on a wide screen: those of `@media` blocks for print or for narrow screens are left out. */
function screenRules(sheet: string): [string, string][] {
  const rules: [string, string][] = [];
  let prelude = '';
  const open: string[] = [];
  let apart = 0;
  for (const [token] of sheet.matchAll(/[^{}]+|[{}]/g)) {
    if (token === '{') {
      open.push(prelude.slice(prelude.lastIndexOf(';') + 1).trim());
      if (!holdsOnScreen(open.at(-1) ?? '')) apart += 1;
      prelude = '';
    } else if (token === '}') {
      const selector = open.pop() ?? '';
      if (apart > 0 && !holdsOnScreen(selector)) apart -= 1;
      if (!selector.startsWith('@') && apart === 0) rules.push([selector, prelude]);
      prelude = '';
    } else prelude = token;
  }
  return rules;
}

function holdsOnScreen(prelude: string): boolean {
  if (/^@(supports|layer)\b/i.test(prelude)) return true;
  return /^@media\b/i.test(prelude) && !/print|max-|not\b|orientation|speech/i.test(prelude);
}

function parseSelector(selector: string): Omit<Rule, 'declarations'> | null {
  const parts = selector
    .split('>')
    .map((part) => part.trim())
    .join(' >')
    .split(/\s+/)
    .filter(Boolean);
  const groups: Compound[][] = [];
  let weight = 0;
  let size = 0;
  for (const part of parts) {
    const found = /^(>?)(\*|[\w-]+)?((?:[.#][\w\u0080-\uffff-]+)*)$/.exec(part);
    if (!found) return null;
    const [, child = '', tag = '*', names = ''] = found;
    const classes = [...names.matchAll(/\.([^.#]+)/g)].map(([, name = '']) => name);
    const id = /#([^.#]+)/.exec(names)?.[1] ?? null;
    weight += (id ? 10_000 : 0) + classes.length * 100 + (tag === '*' ? 0 : 1);
    size += 1 + classes.length;
    const compound = { tag: tag === '*' ? null : tag.toLowerCase(), id, classes, size: 1 + classes.length };
    const group = groups.at(-1);
    if (child === '>' && group) group.push(compound);
    else groups.push([compound]);
  }
  return groups.length > 0 ? { groups, weight, size } : null;
}
