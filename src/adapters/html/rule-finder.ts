import type { Meter } from '../../model/index';
import { Layer } from './layers';
import { classesOf, type Matcher, matcherOf } from './matcher';
import type { Compound } from './selector';
import { standingOfMedia } from './standing';
import { parseSheet, type SheetRule } from './style-sheet';
import { attribute, type Element, textContent } from './tree';

/** A rule, and how many of its page are weaker. */
export interface Rule extends SheetRule {
  readonly index: number;
}

const none: readonly Rule[] = [];

/** Finds the rules of a page's style sheets that hold, or may hold, for an element, weakest first. Elements of one tag, id and class share what is asked of them alone. */
export function ruleFinder(elements: readonly Element[], meter: Meter): (element: Element) => readonly Rule[] {
  const rules = rulesIn(elements, meter);
  if (rules.length === 0) return () => none;
  const matcher = matcherOf(meter);
  const byName = indexed(rules);
  const candidates = new Map<string, readonly Rule[]>();
  return (element) => {
    const signature = `${element.tagName} ${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`;
    let fitting = candidates.get(signature);
    if (!fitting) {
      fitting = fittingOf(element, byName, matcher, meter);
      candidates.set(signature, fitting);
    }
    if (fitting.length === 0) return none;
    const holding = fitting.filter(({ groups }) => matcher.matches(element, groups));
    meter.count('selectors', holding.length);
    if (attribute(element, 'style') !== null) meter.count('selectors', declarationsOf(holding));
    return holding;
  };
}

function declarationsOf(rules: readonly Rule[]): number {
  return rules.reduce((sum, { declarations }) => sum + declarations.length, 0);
}

/** The rules of all style sheets that name nothing but what is on the page, weakest first. */
function rulesIn(elements: readonly Element[], meter: Meter): readonly Rule[] {
  const sheets = elements.filter(isSheet);
  if (sheets.length === 0) return none;
  const names = namesOn(elements);
  const unlayered = new Layer();
  const all = sheets.flatMap((sheet) =>
    parseSheet(textContent(sheet), standingOfMedia(attribute(sheet, 'media') ?? ''), unlayered, meter).filter(
      ({ groups }) => groups.every((group) => group.every((part) => isNamedOn(names, part))),
    ),
  );
  unlayered.number();
  return all
    .sort((one, other) => one.layer.rank - other.layer.rank || one.weight - other.weight)
    .map((rule, index) => ({ ...rule, index }));
}

function isSheet(element: Element): boolean {
  return element.tagName === 'style' && /^\s*(text\/css\s*)?$/i.test(attribute(element, 'type') ?? '');
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

/** The rules by one name that the last part of each asks for; under the empty name those that ask for none. */
function indexed(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const byName = new Map<string, Rule[]>();
  for (const rule of rules) {
    const { tag = null, id = null, classes = [] } = lastOf(rule) ?? {};
    const name = id !== null ? `#${id}` : classes.length > 0 ? `.${classes[0]}` : (tag ?? '');
    const known = byName.get(name);
    if (known) known.push(rule);
    else byName.set(name, [rule]);
  }
  return byName;
}

function lastOf({ groups }: SheetRule): Compound | undefined {
  return groups.at(-1)?.at(-1);
}

/** The rules whose last part an element has the names for. */
function fittingOf(
  element: Element,
  byName: ReadonlyMap<string, readonly Rule[]>,
  { fits }: Matcher,
  meter: Meter,
): readonly Rule[] {
  const names = ['', element.tagName, `#${attribute(element, 'id') ?? ''}`];
  const asked = new Set([...names, ...classesOf(element).map((name) => `.${name}`)]);
  const named = [...asked].flatMap((name) => byName.get(name) ?? []);
  meter.count('selectors', asked.size + named.reduce((sum, rule) => sum + (lastOf(rule)?.size ?? 1), 0));
  return named.filter((rule) => fits(element, lastOf(rule))).sort((one, other) => one.index - other.index);
}
