import type { Meter } from '../../model/index';
import { type Content, readContent } from './content';
import { type Declaration, isCustom, parseDeclarations } from './declarations';
import { mayDiffer } from './may-differ';
import { type Rule, ruleFinder } from './rule-finder';
import { isSameToTheEye, isVisible, shownBeside } from './seen';
import { attribute, type Element, remember } from './tree';

/** The declarations that hold for an element: property to value, both in lower case. */
export type Style = ReadonlyMap<string, string>;

/** Gives the style of an element from its `style` attribute and the page's own style sheets. */
export type StyleOf = (element: Element) => Style;

const nothing: Style = new Map();

/**
 * Reads the style sheets among the elements of a page. Selectors are held against the page as it is when nobody has touched it. Where a rule
 * cannot be decided and would change what is seen of an element, the element is taken to be seen, and its style says so under `unsure`; where it only may, under `undecided`; where something is shown beside an
 * element's content by a rule alone, under `generated` whether it is text or cannot be read.
 */
export function readStyles(elements: readonly Element[], meter: Meter): StyleOf {
  const inlineStyle = rememberText((text) => styleOf([], parseDeclarations(text)));
  const contentOf = rememberText(readContent);
  const rulesFor = ruleFinder(elements, meter);
  const ofRules = sharedStyles();
  return remember((element) => {
    const inline = attribute(element, 'style');
    const rules = rulesFor(element);
    if (rules.length === 0) return inline === null ? nothing : inlineStyle(inline);
    return cascade(element, rules, inline === null ? [] : parseDeclarations(inline), contentOf, ofRules);
  });
}

/** What holds for an element by rules and by its own attribute. */
function cascade(
  element: Element,
  rules: readonly Rule[],
  own: readonly Declaration[],
  contentOf: (value: string) => Content,
  ofRules: typeof styleOf,
): Style {
  if (rules.every((rule) => rule.box === null && isSure(rule))) return ofRules(rules, own);
  const ofElement = rules.filter(({ box }) => box === null);
  const likely = ofRules(ofElement.filter(isLikely), own);
  const others = ofElement.every(isSure) ? [] : [ofRules(ofElement, own), ofRules(ofElement.filter(isSure), own)];
  const isUnsure = others.some((other) => !isSameToTheEye(element, likely, other));
  const style = (isUnsure && [likely, ...others].find((one) => isVisible(element, one))) || likely;
  const isUndecided = others.some((other) => mayDiffer([style], [other]));
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

/** Works out styles, once for all elements for which the same rules hold alone. */
function sharedStyles(): typeof styleOf {
  const known = new Map<string, Style>();
  return (rules, own) => {
    if (own.length > 0) return styleOf(rules, own);
    const key = rules.map(({ index }) => index).join();
    const style = known.get(key) ?? styleOf(rules, own);
    known.set(key, style);
    return style;
  };
}

/** Whether a rule holds wherever it fits, and it can be told where. */
function isSure({ isUnsure, standing }: Rule): boolean {
  return !isUnsure && standing === 3;
}

/** Whether a rule holds as far as can be told. */
function isLikely({ isUnsure, standing }: Rule): boolean {
  return !isUnsure && standing >= 2;
}

/** What is said by rules, the weakest first, and by an element's own attribute, which is stronger than they are. */
function styleOf(rules: readonly Rule[], own: readonly Declaration[]): Style {
  const plain = [...rules, { declarations: own }].flatMap(({ declarations }) => declarations.filter(isPlain));
  const important = [...fromLayers(rules), { declarations: own }].flatMap(({ declarations }) =>
    declarations.filter((declaration) => declaration.important),
  );
  if (plain.length === 0 && important.length === 0) return nothing;
  const custom = new Map<string, string>();
  const style = new Map<string, string>();
  for (const { property, value } of [...plain, ...important]) {
    if (property === 'all') style.clear();
    (isCustom(property) ? custom : style).set(property, value);
  }
  for (const [property, value] of custom) style.set(property, value);
  return style;
}

function isPlain({ important }: Declaration): boolean {
  return !important;
}

/** Rules in the order in which their important declarations win: those of layers that are weaker else are stronger (CSS Cascade 5, 6.4.3). */
function fromLayers(rules: readonly Rule[]): readonly Rule[] {
  const [first] = rules;
  if (rules.every(({ layer }) => layer === first?.layer)) return rules;
  return [...rules].sort((one, other) => other.layer.rank - one.layer.rank);
}

function rememberText<Answer extends object>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text) ?? ask(text);
    answers.set(text, known);
    return known;
  };
}
