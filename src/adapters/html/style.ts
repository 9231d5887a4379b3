import { type Compound, parseDeclarations, parseSheet, type Rule } from './style-sheet';
import { attribute, descendants, type Element, isElement, type ParentNode, remember, textContent } from './tree';

/** The declarations that hold for an element: property to value, both in lower case. */
export type Style = ReadonlyMap<string, string>;

/** Gives the style of an element from its `style` attribute and the page's own style sheets. */
export type StyleOf = (element: Element) => Style;

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
