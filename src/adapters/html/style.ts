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
export function readStyles(elements: readonly Element[]): StyleOf {
  const inlineStyle = rememberText((text) => styleOf([], parseDeclarations(text)));
  const rulesFor = ruleFinder(elements);
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
function ruleFinder(elements: readonly Element[]): (element: Element) => readonly Rule[] {
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
      fitting = rules.filter(({ selector }) => fits(element, selector.at(-1)));
      candidates.set(signature, fitting);
    }
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

function fits(element: Element, compound: Compound | undefined): boolean {
  if (!compound) return false;
  const { tag, id, classes } = compound;
  if (tag !== null && tag !== element.tagName) return false;
  if (id !== null && id !== attribute(element, 'id')) return false;
  if (classes.length === 0) return true;
  const own = classesOf(element);
  return classes.every((name) => own.includes(name));
}
