import { splitAt } from './css-tokens';
import type { Compound, Selector, Test } from './selector';

/** What no element is or has while nobody does anything, or what is no box with text of its own: such a selector fits nothing. */
const atNoTime =
  /^(:(hover|active|focus|focus-within|focus-visible|target|target-within|visited|fullscreen|modal|popover-open|autofill|host|playing|user-invalid|user-valid)$|::?(-(webkit|moz|ms|o)-|selection$|placeholder$|marker$|backdrop$|cue|file-selector-button$|slotted|part|highlight|view-transition|scroll-|details-content$))/;

/** Whether what a pseudo-class or pseudo-element asks for is never so on a page at rest. */
export function isAtNoTime(pseudo: string): boolean {
  return atNoTime.test(pseudo);
}

/** Whether only other browsers than most know a pseudo-class or pseudo-element: to most, a list with it is none (Selectors 4, 3.9). */
export function isForeign(pseudo: string): boolean {
  return /^:(?::?-(?:moz|ms|o)-|-webkit-(?!any-link|autofill))/.test(pseudo);
}

/** A name as it is meant, its escapes resolved. */
export function plainName(name: string): string {
  return name.replace(/\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi, (_, code?: string, character?: string) =>
    code === undefined ? (character ?? '') : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
}

/** The test that an attribute selector makes, from what stands in its brackets; null where it is none. */
export function attributeTest(text: string): Test | null {
  const found = /^\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))\s*(?:([is])\s*)?)?$/i.exec(text);
  if (!found) return null;
  const [, name = '', operator = '', quoted, single, bare, flag] = found;
  const value = plainName(quoted ?? single ?? bare ?? '');
  return { kind: 'attribute', name: name.toLowerCase(), operator, value, ignoresCase: flag?.toLowerCase() === 'i' };
}

function place(formula: string, fromEnd = false, ofType = false): Test | 'unsure' {
  const text = formula.toLowerCase().replace(/\s+/g, '');
  if (text === 'even' || text === 'odd')
    return { kind: 'place', step: 2, offset: text === 'odd' ? 1 : 0, fromEnd, ofType };
  const found = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/.exec(text);
  if (!found || text === '') return 'unsure';
  const [, step, offset = '0'] = found;
  const every = step === undefined ? 0 : /\d/.test(step) ? Number(step) : step === '-' ? -1 : 1;
  return { kind: 'place', step: every, offset: Number(offset), fromEnd, ofType };
}

/** What a pseudo-class asks for that cannot be told, or that is never or always so. */
type Open = 'unsure' | 'never' | 'always';

/** Reads a selector. */
type Parse = (text: string) => Selector | 'never' | 'invalid';

/** The test that a pseudo-class makes, `inner` being what stands in its brackets. */
export function pseudoTest(name: string, inner: string, parse: Parse): Test | Open {
  if (/^nth-(last-)?(child|of-type)$/.test(name)) return place(inner, name.includes('last'), name.endsWith('type'));
  switch (name) {
    case 'first-child':
    case 'first-of-type':
      return place('1', false, name.endsWith('type'));
    case 'last-child':
    case 'last-of-type':
      return place('1', true, name.endsWith('type'));
    case 'only-child':
    case 'only-of-type': {
      const [first, last] = [place('1', false, name.endsWith('type')), place('1', true, name.endsWith('type'))];
      return first === 'unsure' || last === 'unsure' ? 'unsure' : both(first, last);
    }
    case 'empty':
    case 'checked':
      return { kind: name };
    case 'root':
    case 'scope':
      return { kind: 'root' };
    case 'link':
    case 'any-link':
      return { kind: 'attribute', name: 'href', operator: '', value: '', ignoresCase: false };
    case 'disabled':
    case 'required':
      return { kind: 'attribute', name, operator: '', value: '', ignoresCase: false };
    case 'is':
    case 'where':
    case 'matches':
    case 'not':
      return inner.length > longestList ? 'unsure' : listTest(name === 'not', inner, parse);
    default:
      return 'unsure';
  }
}

function both(...tests: readonly Test[]): Test {
  return {
    kind: 'list',
    isNegated: false,
    compounds: [{ combinator: ' ', tag: null, id: null, classes: [], tests, size: 1 + tests.length }],
  };
}

/** Longer lists in brackets, and lists in lists, are not read: each would be read once for every bracket around it. */
const longestList = 1000;

/** The test that a list in brackets makes; where one of it asks for more than names and places of the element itself, nobody can tell here. */
function listTest(isNegated: boolean, list: string, parse: Parse): Test | Open {
  const all = splitAt(list, ',');
  const compounds: Compound[] = [];
  for (const text of all) {
    const selector = parse(text.trim());
    if (selector === 'invalid') return 'unsure';
    if (selector === 'never') continue;
    const [compound] = selector.groups[0] ?? [];
    const isOne = selector.groups.length === 1 && selector.groups[0]?.length === 1;
    if (!compound || !isOne || selector.isUnsure || selector.box) return 'unsure';
    compounds.push(compound);
  }
  if (compounds.length === 0) return isNegated ? 'always' : 'never';
  return { kind: 'list', isNegated, compounds };
}
