import type { Meter } from '../../model/index';
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
export function readStyles(page: ParentNode, meter: Meter): StyleOf {
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
  return remember((element) => cascade(element, matching(element, byKey, meter)));
}

function cascade(element: Element, rules: readonly Rule[]): Style {
  const inline = attribute(element, 'style');
  const own = inline === null ? [] : parseDeclarations(inline);
  if (own.length === 0 && rules.length === 0) return nothing;
  const all = [...rules.flatMap((rule) => rule.declarations), ...own];
  const ordered = [...all.filter((one) => !one.important), ...all.filter((one) => one.important)];
  return new Map(ordered.map(({ property, value }) => [property, value]));
}

function matching(element: Element, byKey: ReadonlyMap<string, readonly Rule[]>, meter: Meter): Rule[] {
  if (byKey.size === 0) return [];
  const keys = [element.tagName, '*', ...classesOf(element).map((name) => `.${name}`)];
  const id = attribute(element, 'id');
  if (id) keys.push(`#${id}`);
  const tried = keys.flatMap((name) => byKey.get(name) ?? []);
  meter.count('selectors', tried.length);
  const found = tried.filter((rule) => matches(element, rule.selector));
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

/**
 * Whether a selector holds for an element. Its parts that ask for a parent go together with the part they ask it of; of these groups each is sought from
 * the bottom upwards, and the nearest ancestor will do, since whatever stands above another stands above it too.
 */
function matches(element: Element, selector: readonly Compound[]): boolean {
  const start = Math.max(
    0,
    selector.findLastIndex(({ child }) => !child),
  );
  let at: Element | null = topOf(element, selector.slice(start));
  for (let end = start; at && end > 0; ) {
    const from = Math.max(
      0,
      selector.slice(0, end).findLastIndex(({ child }) => !child),
    );
    const group = selector.slice(from, end);
    let above = parentOf(at);
    at = null;
    for (; above && !at; above = parentOf(above)) at = topOf(above, group);
    end = from;
  }
  return at !== null;
}

/** The ancestor that fits the first part of a group whose last the element fits; null where it does not fit. */
function topOf(element: Element, group: readonly Compound[]): Element | null {
  let at: Element | null = element;
  for (const compound of group.toReversed()) {
    if (!at || !fits(at, compound)) return null;
    if (compound !== group[0]) at = parentOf(at);
  }
  return at;
}

function parentOf({ parentNode }: Element): Element | null {
  return parentNode && isElement(parentNode) ? parentNode : null;
}

function fits(element: Element, { tag, id, classes }: Compound): boolean {
  if (tag !== null && tag !== element.tagName) return false;
  if (id !== null && id !== attribute(element, 'id')) return false;
  if (classes.length === 0) return true;
  const own = classesOf(element);
  return classes.every((name) => own.includes(name));
}
