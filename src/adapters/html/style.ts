import { attribute, descendants, type Element, isElement, type ParentNode, remember, textContent } from './tree';

/** The declarations that hold for an element: property to value, both in lower case. */
export type Style = ReadonlyMap<string, string>;

/** Gives the style of an element from its `style` attribute and the page's own style sheets. */
export type StyleOf = (element: Element) => Style;

/** The properties that decide what is seen and where boxes stand; others are not kept. */
const kept =
  /^(display|visibility|opacity|position|left|top|right|width|height|flex(-grow|-basis|-direction|-flow)?|float|order|font-size|overflow|clip|text-indent|text-align|text-decoration(-line)?|vertical-align|white-space|mso-hide|grid-(column|row|area|template-columns|template-rows|auto-flow|column-start|column-end|row-start|row-end)|grid-template)$/;

interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

/** One part of a selector between combinators: a tag name, an id, classes. */
interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  /** Whether the part before it must be the parent itself. */
  readonly child: boolean;
}

interface Rule {
  readonly selector: readonly Compound[];
  readonly weight: number;
  readonly declarations: readonly Declaration[];
}

const nothing: Style = new Map();

/**
 * Reads the style sheets inside a page. Selectors of tags, classes, ids, descendants and children are understood; a rule
 * with any other selector is left out, since a table drawn by rules names its boxes.
 */
export function readStyles(page: ParentNode): StyleOf {
  const rules = descendants(page)
    .filter((element) => element.tagName === 'style')
    .flatMap((element) => parseSheet(textContent(element)))
    .sort((one, other) => one.weight - other.weight);
  const byKey = new Map<string, Rule[]>();
  for (const rule of rules) {
    const same = byKey.get(key(rule));
    if (same) same.push(rule);
    else byKey.set(key(rule), [rule]);
  }
  return remember((element) => cascade(element, matching(element, byKey)));
}

/** The declarations of a `style` attribute. */
function parseDeclarations(text: string): Declaration[] {
  return text.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, colon).trim().toLowerCase();
    if (colon < 0 || !kept.test(property)) return [];
    const raw = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const value = raw.replace(/\s*!\s*important$/, '');
    return [{ property, value, important: value !== raw }];
  });
}

function cascade(element: Element, rules: readonly Rule[]): Style {
  const inline = attribute(element, 'style');
  const own = inline === null ? [] : parseDeclarations(inline);
  if (own.length === 0 && rules.length === 0) return nothing;
  const all = [...rules.flatMap((rule) => rule.declarations), ...own];
  const ordered = [...all.filter((one) => !one.important), ...all.filter((one) => one.important)];
  return new Map(ordered.map(({ property, value }) => [property, value]));
}

function matching(element: Element, byKey: ReadonlyMap<string, readonly Rule[]>): Rule[] {
  if (byKey.size === 0) return [];
  const keys = [element.tagName, '*', ...classesOf(element).map((name) => `.${name}`)];
  const id = attribute(element, 'id');
  if (id) keys.push(`#${id}`);
  const found = keys.flatMap((name) => byKey.get(name) ?? []).filter((rule) => matches(element, rule.selector));
  return found.length > 1 ? found.sort((one, other) => one.weight - other.weight) : found;
}

/** The class names of an element. */
export function classesOf(element: Element): string[] {
  return attribute(element, 'class')?.split(/\s+/).filter(Boolean) ?? [];
}

function key(rule: Rule): string {
  const last = rule.selector.at(-1);
  if (last?.id) return `#${last.id}`;
  if (last?.classes[0]) return `.${last.classes[0]}`;
  return last?.tag ?? '*';
}

function matches(element: Element, selector: readonly Compound[]): boolean {
  const last = selector.at(-1);
  if (!last || !fits(element, last)) return false;
  const rest = selector.slice(0, -1);
  if (rest.length === 0) return true;
  for (let parent = element.parentNode; parent && isElement(parent); parent = parent.parentNode) {
    if (matches(parent, rest)) return true;
    if (last.child) return false;
  }
  return false;
}

function fits(element: Element, { tag, id, classes }: Compound): boolean {
  if (tag !== null && tag !== element.tagName) return false;
  if (id !== null && id !== attribute(element, 'id')) return false;
  if (classes.length === 0) return true;
  const own = classesOf(element);
  return classes.every((name) => own.includes(name));
}

function parseSheet(text: string): Rule[] {
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
  for (const [token] of sheet.matchAll(/[^{}]+|[{}]/g)) {
    if (token === '{') {
      open.push(prelude.slice(prelude.lastIndexOf(';') + 1).trim());
      prelude = '';
    } else if (token === '}') {
      const selector = open.pop() ?? '';
      if (!selector.startsWith('@') && open.every(holdsOnScreen)) rules.push([selector, prelude]);
      prelude = '';
    } else prelude = token;
  }
  return rules;
}

function holdsOnScreen(prelude: string): boolean {
  if (/^@(supports|layer)\b/i.test(prelude)) return true;
  return /^@media\b/i.test(prelude) && !/print|max-|not\b|orientation|speech/i.test(prelude);
}

function parseSelector(selector: string): { selector: Compound[]; weight: number } | null {
  const parts = selector
    .replace(/\s*>\s*/g, ' >')
    .split(/\s+/)
    .filter(Boolean);
  const compounds: Compound[] = [];
  let weight = 0;
  for (const part of parts) {
    const found = /^(>?)(\*|[\w-]+)?((?:[.#][\w\u0080-\uffff-]+)*)$/.exec(part);
    if (!found) return null;
    const [, child = '', tag = '*', names = ''] = found;
    const classes = [...names.matchAll(/\.([^.#]+)/g)].map(([, name = '']) => name);
    const id = /#([^.#]+)/.exec(names)?.[1] ?? null;
    weight += (id ? 10_000 : 0) + classes.length * 100 + (tag === '*' ? 0 : 1);
    compounds.push({ tag: tag === '*' ? null : tag.toLowerCase(), id, classes, child: child === '>' });
  }
  return compounds.length > 0 ? { selector: compounds, weight } : null;
}
