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
  const rules = all.filter(({ groups }) => groups.every((group) => group.every((part) => isNamedOn(names, part))));
  const cost = rules.reduce((sum, { groups }) => sum + (groups.at(-1)?.at(-1)?.size ?? 0), 0);
  const { fits, matches } = matcher(meter);
  const candidates = new Map<string, readonly Rule[]>();
  return (element) => {
    const signature = `${element.tagName} ${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`;
    let fitting = candidates.get(signature);
    if (!fitting) {
      meter.count('selectors', cost);
      fitting = rules.filter(({ groups }) => fits(element, groups.at(-1)?.at(-1)));
      candidates.set(signature, fitting);
    }
    if (fitting.length === 0) return none;
    const holding = fitting.filter(({ groups }) => matches(element, groups));
    meter.count(
      'selectors',
      holding.reduce((sum, { declarations }) => sum + declarations.length, 0),
    );
    return holding;
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

function isNamedOn(names: ReadonlySet<string>, { tag, id, classes }: Compound): boolean {
  if (tag !== null && !names.has(tag)) return false;
  return (id === null || names.has(`#${id}`)) && classes.every((name) => names.has(`.${name}`));
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

/** Holds selectors against elements, and counts the parts that it holds against them. */
function matcher(meter: Meter) {
  const classSet = remember((element) => new Set(classesOf(element)));
  const fits = (element: Element, compound: Compound | undefined): boolean => {
    if (!compound) return false;
    const { tag, id, classes } = compound;
    if (tag !== null && tag !== element.tagName) return false;
    if (id !== null && id !== attribute(element, 'id')) return false;
    if (classes.length === 0) return true;
    const own = classSet(element);
    return classes.every((name) => own.has(name));
  };
  /** The ancestor that fits the first part of a group whose last the element fits; null where it does not fit. */
  const topOf = (element: Element, group: readonly Compound[]): Element | null => {
    let at: Element | null = element;
    let top: Element | null = null;
    for (let index = group.length - 1; index >= 0; index -= 1) {
      meter.count('selectors', group[index]?.size ?? 1);
      if (!at || !fits(at, group[index])) return null;
      top = at;
      at = parentOf(at);
    }
    return top;
  };
  /** Whether a selector holds: its groups are sought upwards, and the nearest ancestor will do, since whatever stands above another stands above it too. */
  const matches = (element: Element, groups: Rule['groups']): boolean => {
    let at = topOf(element, groups.at(-1) ?? []);
    for (let index = groups.length - 2; at && index >= 0; index -= 1) {
      let above = parentOf(at);
      at = null;
      for (; above && !at; above = parentOf(above)) at = topOf(above, groups[index] ?? []);
    }
    return at !== null;
  };
  return { fits, matches };
}

function parentOf({ parentNode }: Element): Element | null {
  return parentNode && isElement(parentNode) ? parentNode : null;
}
