import type { Meter } from '../../model/index';
import { type Content, readContent } from './content';
import { classesOf, matcherOf } from './matcher';
import { mayDiffer } from './may-differ';
import { isSameToTheEye, shownBeside } from './seen';
import type { Compound } from './selector';
import { type Declaration, isCustom, isForScreen, parseDeclarations, parseSheet, type Rule } from './style-sheet';
import { attribute, type Element, remember, textContent } from './tree';

/** The declarations that hold for an element: property to value, both in lower case. */
export type Style = ReadonlyMap<string, string>;

/** Gives the style of an element from its `style` attribute and the page's own style sheets. */
export type StyleOf = (element: Element) => Style;

const nothing: Style = new Map();

/**
 * Reads the style sheets among the elements of a page. Selectors are held against the page as it is when nobody has touched it. Where a rule
 * cannot be decided and would change what is seen of an element, the element's style says so under `unsure`; where it only may, under `undecided`; where something is shown beside an
 * element's content by a rule alone, under `generated` whether it is text or cannot be read.
 */
export function readStyles(elements: readonly Element[], meter: Meter): StyleOf {
  const inlineStyle = rememberText((text) => styleOf([], parseDeclarations(text)));
  const contentOf = rememberText(readContent);
  const rulesFor = ruleFinder(elements, meter);
  return remember((element) => {
    const inline = attribute(element, 'style');
    const rules = rulesFor(element);
    if (rules.length === 0) return inline === null ? nothing : inlineStyle(inline);
    return cascade(element, rules, inline === null ? [] : parseDeclarations(inline), contentOf);
  });
}

/** What holds for an element by rules and by its own attribute. */
function cascade(
  element: Element,
  rules: readonly Rule[],
  own: readonly Declaration[],
  contentOf: (value: string) => Content,
): Style {
  if (rules.every(({ isUnsure, box }) => !isUnsure && box === null)) return styleOf(rules, own);
  const ofElement = rules.filter(({ box }) => box === null);
  const sure = ofElement.filter(({ isUnsure }) => !isUnsure);
  const style = styleOf(sure, own);
  const other = sure.length < ofElement.length ? styleOf(ofElement, own) : style;
  const isUnsure = !isSameToTheEye(element, style, other);
  const isUndecided = mayDiffer([style], [other]);
  const generated = generatedOf(element, rules, contentOf);
  if (!isUnsure && !isUndecided && generated === null) return style;
  return new Map([
    ...style,
    ...(isUnsure ? ([['unsure', '']] as const) : []),
    ...(isUndecided ? ([['undecided', 'undecided']] as const) : []),
    ...(generated === null ? [] : ([['generated', generated]] as const)),
  ]);
}

/** What is shown beside an element's content by rules alone: text, something that cannot be read, or nothing. */
function generatedOf(
  element: Element,
  rules: readonly Rule[],
  contentOf: (value: string) => Content,
): 'text' | 'unread' | null {
  const shown = (['before', 'after'] as const).map((side) => {
    const own = rules.filter(({ box }) => box === side);
    return shownBeside(element, styleOf(own, []), contentOf);
  });
  return shown.includes('text') ? 'text' : shown.includes('unread') ? 'unread' : null;
}

function styleOf(rules: readonly Rule[], own: readonly Declaration[]): Style {
  if (own.length === 0 && rules.length === 0) return nothing;
  const all = rules.length === 0 ? own : [...rules.flatMap((rule) => rule.declarations), ...own];
  const style = new Map<string, string>();
  for (const { property, value, important } of all) {
    if (property === 'all') for (const said of style.keys()) if (!isCustom(said)) style.delete(said);
    if (!important) style.set(property, value);
  }
  for (const { property, value, important } of all) if (important) style.set(property, value);
  return style.size === 0 ? nothing : style;
}

/** Finds the rules that hold for an element, weakest first. Elements of one tag, id and class share what is asked of them alone. */
function ruleFinder(elements: readonly Element[], meter: Meter): (element: Element) => readonly Rule[] {
  const sheets = elements.filter(isSheet).map(textContent);
  const all = sheets.flatMap(parseSheet).sort((one, other) => one.weight - other.weight);
  if (all.length === 0) return () => none;
  const names = namesOn(elements);
  const rules = all.filter(({ groups }) => groups.every((group) => group.every((part) => isNamedOn(names, part))));
  const cost = rules.reduce((sum, { groups }) => sum + (groups.at(-1)?.at(-1)?.size ?? 0), 0);
  const { fits, matches } = matcherOf(meter);
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

function isSheet(element: Element): boolean {
  return element.tagName === 'style' && isForScreen(attribute(element, 'media') ?? '');
}

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
