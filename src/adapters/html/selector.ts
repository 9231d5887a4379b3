/** What a selector asks of an element beyond its names. */
export type Test =
  | {
      readonly kind: 'attribute';
      readonly name: string;
      /** `=`, `~=` and so on; empty where the attribute only has to be there. */
      readonly operator: string;
      readonly value: string;
      readonly ignoresCase: boolean;
    }
  /** A place among siblings (of the same type), counted from the first or the last: every `step` from `offset`. */
  | {
      readonly kind: 'place';
      readonly step: number;
      readonly offset: number;
      readonly fromEnd: boolean;
      readonly ofType: boolean;
    }
  | { readonly kind: 'root' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'checked' }
  /** One of the compounds fits (`:is`), or none does (`:not`). */
  | { readonly kind: 'list'; readonly isNegated: boolean; readonly compounds: readonly Compound[] };

/** How a part of a selector stands to the part before it: in it, a child of it, right after it, or later among its siblings. */
export type Combinator = ' ' | '>' | '+' | '~';

/** One part of a selector between combinators. */
export interface Compound {
  readonly combinator: Combinator;
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly tests: readonly Test[];
  /** How much it asks for: itself, and each class and test. */
  readonly size: number;
}

/** A selector. */
export interface Selector {
  /** From left to right; parts that do not merely stand somewhere in the one before stand in a group with it. */
  readonly groups: readonly (readonly Compound[])[];
  readonly weight: number;
  /** Whether it asks for something that cannot be told of a page at rest: then it may fit where it is said to. */
  readonly isUnsure: boolean;
  /** The box beside an element's content that it is about; null where it is about the element. */
  readonly box: 'before' | 'after' | null;
}

/** What no element is or has while nobody does anything, or what is no box with text of its own: such a selector fits nothing. */
const atNoTime =
  /^(:(hover|active|focus|focus-within|focus-visible|target|target-within|visited|fullscreen|modal|popover-open|autofill|host|playing|user-invalid|user-valid)$|::?(-(webkit|moz|ms|o)-|selection$|placeholder$|marker$|backdrop$|cue|file-selector-button$|slotted|part|highlight|view-transition|scroll-|details-content$))/;

const token =
  /\s*([>+~])\s*|\s+|\*\|?|([.#]?(?:[\w\u0080-\uffff-]|\\[0-9a-f]{1,6}\s?|\\[^0-9a-f])+)|\[([^\]"']*(?:"[^"]*"[^\]]*|'[^']*'[^\]]*)?)\]|(::?[\w-]+)(\()?/giy;

interface Draft {
  combinator: Combinator;
  tag: string | null;
  id: string | null;
  classes: string[];
  tests: Test[];
}

/** Reads one selector without commas at its top level; null where it is none, or fits nothing on a page at rest. */
export function parseSelector(text: string): Selector | null {
  const parts: Draft[] = [];
  let weight = 0;
  let isUnsure = false;
  let box: Selector['box'] = null;
  let combinator: Combinator = ' ';
  let open: Draft | null = null;
  const part = (): Draft => {
    const at = open ?? { combinator, tag: null, id: null, classes: [], tests: [] };
    if (!open) parts.push(at);
    open = at;
    return at;
  };
  for (let at = 0; at < text.length; ) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) return null;
    at = token.lastIndex;
    const [whole, sign, name, attribute, pseudo, call] = found;
    if (sign === '>' || sign === '+' || sign === '~') {
      if (parts.length === 0) return null;
      open = null;
      combinator = sign;
    } else if (whole.trim() === '') {
      open = null;
      combinator = ' ';
    } else if (name !== undefined) weight += addName(part(), plainName(name));
    else if (attribute !== undefined) {
      const test = attributeTest(attribute);
      if (!test) return null;
      part().tests.push(test);
      weight += 100;
    } else if (pseudo !== undefined) {
      const close = call ? closing(text, at) : at;
      if (close < 0) return null;
      const inner = call ? text.slice(at, close).trim() : '';
      at = call ? close + 1 : at;
      const lower = pseudo.toLowerCase();
      if (atNoTime.test(lower)) return null;
      part();
      const own = /^::?(before|after)$/.exec(lower)?.[1];
      if (own === 'before' || own === 'after') {
        box = own;
        continue;
      }
      const test = pseudoTest(lower.replace(/^::?/, ''), inner);
      if (test === 'unsure') isUnsure = true;
      else if (test === 'never') return null;
      else if (test !== 'always') part().tests.push(test);
      weight += lower === ':where' ? 0 : 100;
    } else part();
  }
  if (parts.length === 0) return null;
  const groups = grouped(parts);
  return { groups, weight, isUnsure: isUnsure || groups.some(isBeyondUs), box };
}

function addName(part: Draft, name: string): number {
  if (name.startsWith('.')) {
    part.classes.push(name.slice(1));
    return 100;
  }
  if (name.startsWith('#')) {
    part.id = name.slice(1);
    return 10_000;
  }
  part.tag = name.toLowerCase();
  return 1;
}

function plainName(name: string): string {
  return name.replace(/\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi, (_, code?: string, character?: string) =>
    code === undefined ? (character ?? '') : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
}

function attributeTest(text: string): Test | null {
  const found = /^\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))\s*([is])?\s*)?$/i.exec(text);
  if (!found) return null;
  const [, name = '', operator = '', quoted, single, bare, flag] = found;
  const value = plainName(quoted ?? single ?? bare ?? '');
  return { kind: 'attribute', name: name.toLowerCase(), operator, value, ignoresCase: flag?.toLowerCase() === 'i' };
}

/** Where the bracket is that closes the one opened just before a place; -1 where it is nowhere. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
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

function pseudoTest(name: string, inner: string): Test | 'unsure' | 'never' | 'always' {
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
      return listTest(name === 'not', inner);
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

/** The test that a list in brackets makes; where one of it asks for more than names and places of the element itself, nobody can tell here. */
function listTest(isNegated: boolean, list: string): Test | 'unsure' | 'never' | 'always' {
  const all = splitList(list);
  const compounds: Compound[] = [];
  for (const text of all) {
    const selector = parseSelector(text.trim());
    if (!selector) {
      if (!atNoTime.test(text.trim().toLowerCase())) return 'unsure';
      continue;
    }
    const [compound] = selector.groups[0] ?? [];
    const isOne = selector.groups.length === 1 && selector.groups[0]?.length === 1;
    if (!compound || !isOne || selector.isUnsure || selector.box) return 'unsure';
    compounds.push(compound);
  }
  if (compounds.length === 0) return isNegated ? 'always' : 'never';
  return { kind: 'list', isNegated, compounds };
}

/** The selectors of a list, parted by the commas that stand in no brackets and no quotes. */
export function splitList(list: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const [piece] of list.matchAll(/"[^"]*"|'[^']*'|\\.|[()[\],]|[^()[\],"'\\]+|["'\\]/g)) {
    if (piece === '(' || piece === '[') depth += 1;
    if (piece === ')' || piece === ']') depth -= 1;
    if (piece === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

function grouped(parts: readonly Draft[]): Compound[][] {
  const groups: Compound[][] = [];
  for (const part of parts) {
    const compound = { ...part, size: 1 + part.classes.length + part.tests.length };
    const group = groups.at(-1);
    if (part.combinator !== ' ' && group) group.push(compound);
    else groups.push([compound]);
  }
  return groups;
}

/** Of elements that stand later than others only the nearest is looked at, which is wrong where that one must follow something itself. */
function isBeyondUs(group: readonly Compound[]): boolean {
  return group.some(({ combinator }, index) => combinator === '~' && group[index - 1]?.combinator === '+');
}
