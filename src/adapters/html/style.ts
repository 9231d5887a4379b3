import type { Meter } from '../../model/index';
import { type Compound, type Declaration, parseDeclarations, parseSheet, type Rule } from './style-sheet';
import { attribute, type Element, isElement, remember, textContent } from './tree';

/** The declarations that hold for an element: property to value, both in lower case. */
export type Style = ReadonlyMap<string, string>;

/** Gives the style of an element from its `style` attribute and the page's own style sheets. */
export type StyleOf = (element: Element) => Style;

const nothing: Style = new Map();

/**
 * Reads the style sheets among the elements of a page. Selectors of tags, classes, ids, descendants and children are understood; a rule
 * with any other selector is left out, since a table drawn by rules names its boxes.
 */
export function readStyles(elements: readonly Element[], meter: Meter): StyleOf {
  const inlineStyle = rememberText((text) => styleOf([], parseDeclarations(text)));
  const rulesFor = ruleFinder(elements, meter);
  return remember((element) => {
    const inline = attribute(element, 'style');
    const rules = rulesFor(element);
    if (rules.length === 0) return inline === null ? nothing : inlineStyle(inline);
    return styleOf(rules, inline === null ? [] : parseDeclarations(inline));
  });
}

function styleOf(rules: readonly Rule[], own: readonly Declaration[]): Style {
  if (own.length === 0 && rules.length === 0) return nothing;
  const all = rules.length === 0 ? own : [...rules.flatMap((rule) => rule.declarations), ...own];
  const style = new Map<string, string>();
  for (const { property, value, important } of all) if (!important) style.set(property, value);
  for (const { property, value, important } of all) if (important) style.set(property, value);
  return style.size === 0 ? nothing : style;
}

/** Finds the rules that hold for an element, weakest first. Elements of one tag, id and class share what is asked of them alone. */
function ruleFinder(elements: readonly Element[], meter: Meter): (element: Element) => readonly Rule[] {
  const sheets = elements.filter((element) => element.tagName === 'style').map(textContent);
  const all = sheets.flatMap(parseSheet).sort((one, other) => one.weight - other.weight);
  if (all.length === 0) return () => none;
  const names = namesOn(elements);
  const rules = all.filter((rule) => rule.selector.every((part) => namesIn(part).every((name) => names.has(name))));
  const candidates = new Map<string, readonly Rule[]>();
  return (element) => {
    const signature = `${element.tagName} ${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`;
    let fitting = candidates.get(signature);
    if (!fitting) {
      meter.count('selectors', rules.length);
      fitting = rules.filter(({ selector }) => fits(element, selector.at(-1)));
      candidates.set(signature, fitting);
    }
    meter.count('selectors', fitting.length);
    return fitting.length === 0 ? none : fitting.filter(({ selector }) => matches(element, selector));
  };
}

const none: readonly Rule[] = [];

/** Every tag, id and class on a page: a rule that names another holds nowhere on it. */
function namesOn(elements: readonly Element[]): ReadonlySet<string> {
  const names = new Set<string>();
  const classes = new Set<string>();
  for (const element of elements) {
    names.add(element.tagName);
    const id = attribute(element, 'id');
    if (id) names.add(`#${id}`);
    const own = attribute(element, 'class');
    if (own && !classes.has(own)) {
      classes.add(own);
      for (const name of classesOf(element)) names.add(`.${name}`);
    }
  }
  return names;
}

function namesIn({ tag, id, classes }: Compound): string[] {
  return [...(tag ? [tag] : []), ...(id ? [`#${id}`] : []), ...classes.map((name) => `.${name}`)];
}

function rememberText<Answer extends object>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text) ?? ask(text);
    answers.set(text, known);
    return known;
  };
}

/** The class names of an element. */
export function classesOf(element: Element): string[] {
  return attribute(element, 'class')?.split(/\s+/).filter(Boolean) ?? [];
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

function fits(element: Element, compound: Compound | undefined): boolean {
  if (!compound) return false;
  const { tag, id, classes } = compound;
  if (tag !== null && tag !== element.tagName) return false;
  if (id !== null && id !== attribute(element, 'id')) return false;
  if (classes.length === 0) return true;
  const own = classesOf(element);
  return classes.every((name) => own.includes(name));
}
