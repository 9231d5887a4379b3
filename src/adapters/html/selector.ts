import { attributeTest, isAtNoTime, isForeign, plainName, pseudoTest } from './selector-tests';

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

const token =
  /\s*([>+~])\s*|\s+|\*\|?|([.#]?(?:[\w\u0080-\uffff-]|\\[0-9a-f]{1,6}\s?|\\[^0-9a-f])+)|\[([^\]"']*(?:"[^"]*"[^\]]*|'[^']*'[^\]]*)?)\]|(::?[\w-]+)(\()?/giy;

interface Draft {
  combinator: Combinator;
  tag: string | null;
  id: string | null;
  classes: string[];
  tests: Test[];
}

/** Reads one selector without commas at its top level; `never` for one that fits nothing on a page at rest, `invalid` for what is none. */
export function parseSelector(text: string): Selector | 'never' | 'invalid' {
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
    if (!found) return 'invalid';
    at = token.lastIndex;
    const [whole, sign, name, attribute, pseudo, call] = found;
    if (sign === '>' || sign === '+' || sign === '~') {
      if (parts.length === 0 || (open === null && combinator !== ' ')) return 'invalid';
      open = null;
      combinator = sign;
    } else if (whole.trim() === '') {
      open = null;
      combinator = ' ';
    } else if (name !== undefined) weight += addName(part(), plainName(name));
    else if (attribute !== undefined) {
      const test = attributeTest(attribute);
      if (!test) return 'invalid';
      part().tests.push(test);
      weight += 100;
    } else if (pseudo !== undefined) {
      const close = call ? closing(text, at) : at;
      if (close < 0) return 'invalid';
      const inner = call ? text.slice(at, close).trim() : '';
      at = call ? close + 1 : at;
      const lower = pseudo.toLowerCase();
      if (isForeign(lower)) return 'invalid';
      if (isAtNoTime(lower)) return 'never';
      part();
      const own = /^::?(before|after)$/.exec(lower)?.[1];
      if (own === 'before' || own === 'after') {
        box = own;
        continue;
      }
      const test = pseudoTest(lower.replace(/^::?/, ''), inner, parseSelector);
      if (test === 'unsure') isUnsure = true;
      else if (test === 'never') return 'never';
      else if (test !== 'always') part().tests.push(test);
      weight += lower === ':where' ? 0 : 100;
    } else part();
  }
  if (parts.length === 0 || (open === null && combinator !== ' ')) return 'invalid';
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
