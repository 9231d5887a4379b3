import type { Meter } from '../../model/index';
import type { Compound, Selector, Test } from './selector';
import { attribute, childElements, type Element, isElement, isText, type ParentNode, remember } from './tree';

/** Holds selectors against elements, and counts the parts that it holds against them. */
export interface Matcher {
  /** Whether an element has the names that a part asks for. */
  readonly fits: (element: Element, compound: Compound | undefined) => boolean;
  /** Whether a selector holds for an element. */
  readonly matches: (element: Element, groups: Selector['groups']) => boolean;
}

/** As many attributes, or characters of one, cost as much as a part of a selector. */
const atOnce = 50;

/** The class names of an element. */
export function classesOf(element: Element): string[] {
  return attribute(element, 'class')?.split(/\s+/).filter(Boolean) ?? [];
}

/** A matcher for one page. */
export function matcherOf(meter: Meter): Matcher {
  const classSet = remember((element) => new Set(classesOf(element)));
  const idOf = remember((element) => attribute(element, 'id') ?? '');
  const placesIn = placesOf(meter);
  const fits = (element: Element, compound: Compound | undefined): boolean => {
    if (!compound) return false;
    const { tag, id, classes } = compound;
    if (tag !== null && tag !== element.tagName) return false;
    if (id !== null && id !== idOf(element)) return false;
    if (classes.length === 0) return true;
    const own = classSet(element);
    return classes.every((name) => own.has(name));
  };
  const fitsWholly = (element: Element, compound: Compound): boolean =>
    fits(element, compound) && compound.tests.every((test) => passes(element, test));
  const passes = (element: Element, test: Test): boolean => {
    if (test.kind === 'attribute') return hasAttribute(element, test, meter);
    if (test.kind === 'place') return isPlaced(placesIn(element), test);
    if (test.kind === 'root') return parentOf(element) === null;
    if (test.kind === 'empty') meter.count('selectors', Math.ceil(element.childNodes.length / atOnce));
    if (test.kind === 'empty') return element.childNodes.every((node) => !isElement(node) && !isText(node));
    if (test.kind === 'checked')
      return attribute(element, element.tagName === 'option' ? 'selected' : 'checked') !== null;
    meter.count('selectors', test.compounds.length);
    return test.compounds.some((compound) => fitsWholly(element, compound)) !== test.isNegated;
  };
  /** The element that fits the first part of a group whose last the element fits; null where it does not fit. */
  const topOf = (element: Element, group: readonly Compound[]): Element | null => {
    let at: Element | null = element;
    for (let index = group.length - 1; at && index >= 0; index -= 1) {
      const compound = group[index];
      const right = group[index + 1]?.combinator;
      if (right === '>') at = parentOf(at);
      else if (right === '+' || right === '~') at = before(at, placesIn);
      while (at && right === '~' && compound && !fitsWholly(at, compound)) {
        meter.count('selectors', compound.size);
        at = before(at, placesIn);
      }
      meter.count('selectors', compound?.size ?? 1);
      if (!at || !compound || !fitsWholly(at, compound)) return null;
    }
    return at;
  };
  /** Whether a selector holds: its groups are sought upwards, and the nearest ancestor will do, since whatever stands above another stands above it too. */
  const matches = (element: Element, groups: Selector['groups']): boolean => {
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

/** Where an element stands among its siblings, and among those of its name, from 0. */
interface Places {
  readonly siblings: readonly Element[];
  readonly index: number;
  readonly indexOfType: number;
  readonly ofType: number;
}

/** Tells places among siblings, all of a parent at once. */
function placesOf(meter: Meter): (element: Element) => Places {
  const known = new Map<ParentNode, ReadonlyMap<Element, Places>>();
  return (element) => {
    const parent = element.parentNode;
    let places = parent ? known.get(parent) : undefined;
    if (!places) {
      const siblings = parent ? childElements(parent) : [element];
      meter.count('selectors', siblings.length);
      const counts = new Map<string, number>();
      const numbered = siblings.map((sibling, index) => {
        const indexOfType = counts.get(sibling.tagName) ?? 0;
        counts.set(sibling.tagName, indexOfType + 1);
        return { sibling, index, indexOfType };
      });
      places = new Map(
        numbered.map(({ sibling, index, indexOfType }) => [
          sibling,
          { siblings, index, indexOfType, ofType: counts.get(sibling.tagName) ?? 0 },
        ]),
      );
      if (parent) known.set(parent, places);
    }
    return places.get(element) ?? { siblings: [element], index: 0, indexOfType: 0, ofType: 1 };
  };
}

function before(element: Element, placesIn: (element: Element) => Places): Element | null {
  const { siblings, index } = placesIn(element);
  return siblings[index - 1] ?? null;
}

function isPlaced(places: Places, { step, offset, fromEnd, ofType }: Extract<Test, { kind: 'place' }>): boolean {
  const [index, count] = ofType ? [places.indexOfType, places.ofType] : [places.index, places.siblings.length];
  const number = fromEnd ? count - index : index + 1;
  const steps = step === 0 ? 0 : (number - offset) / step;
  return step === 0 ? number === offset : Number.isInteger(steps) && steps >= 0;
}

function hasAttribute(
  element: Element,
  { name, operator, value, ignoresCase }: Extract<Test, { kind: 'attribute' }>,
  meter: Meter,
): boolean {
  const found = attribute(element, name);
  const sought = operator === '*=' || operator === '~=' ? value.length : 1;
  meter.count('selectors', Math.ceil((element.attrs.length + (found?.length ?? 0) * sought) / atOnce));
  if (found === null) return false;
  const [own, wanted] = ignoresCase ? [found.toLowerCase(), value.toLowerCase()] : [found, value];
  switch (operator) {
    case '=':
      return own === wanted;
    case '~=':
      return isWord(wanted, own);
    case '|=':
      return own === wanted || own.startsWith(`${wanted}-`);
    case '^=':
      return wanted !== '' && own.startsWith(wanted);
    case '$=':
      return wanted !== '' && own.endsWith(wanted);
    case '*=':
      return wanted !== '' && own.includes(wanted);
    default:
      return true;
  }
}

/** Whether a word is one of those between white space in a text. */
function isWord(word: string, text: string): boolean {
  if (word === '' || /\s/.test(word)) return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + word.length)];
    if (before.trim() === '' && after.trim() === '') return true;
  }
  return false;
}
