import type { Meter } from '../../model/index';
import { Brackets, comment, splitAt, tokensOf } from './css-tokens';
import { type Declaration, parseDeclarations } from './declarations';
import type { Layer } from './layers';
import { parseSelector, type Selector } from './selector';
import { lower, type Standing, standingOf } from './standing';

/** A rule of a style sheet: a selector and what holds where it fits. */
export interface SheetRule extends Selector {
  readonly declarations: readonly Declaration[];
  /** How surely it holds where it fits. */
  readonly standing: Standing;
  readonly layer: Layer;
}

/** What reading a selector costs, counted as parts that are held against elements. */
const costOfSelector = 10;

/** A block of a sheet while it is read: what it is for, how surely it holds, and the declarations of its own that no rule has yet. */
interface Block {
  readonly selectors: string | null;
  readonly standing: Standing;
  readonly layer: Layer;
  body: string;
}

/** Reads the rules of a style sheet that may hold on a wide screen and say something that is kept, in the order in which they stand. Selectors are counted as they are read. */
export function parseSheet(sheet: string, standing: Standing, layer: Layer, meter: Meter): SheetRule[] {
  const rules: SheetRule[] = [];
  const blocks: Block[] = [{ selectors: null, standing, layer, body: '' }];
  const brackets = new Brackets();
  let text = '';
  const take = () => {
    const said = text.replaceAll(comment, '').trim();
    text = '';
    return said;
  };
  const end = (block: Block) => {
    block.body += text;
    text = '';
    for (const rule of rulesOf(block, meter)) rules.push(rule);
    block.body = '';
  };
  for (const token of tokensOf(sheet)) {
    const block = blocks.at(-1);
    if (!block) break;
    const isValue = token === '{' && block.selectors !== null && /^\s*--[^:]*:/.test(text);
    if (brackets.isOpen || token === '(' || token === '[' || isValue) {
      brackets.holds(token);
      text += token;
    } else if (token === '{') {
      const prelude = take();
      end(block);
      blocks.push(blockIn(block, prelude, meter));
    } else if (token === '}' && blocks.length > 1) {
      end(block);
      blocks.pop();
    } else if (token === ';' && blocks.length === 1) {
      if (!/^\s*@/.test(text)) text += token;
      else for (const name of namesOfLayers(take())) layer.inner(name);
    } else if (token === ';') {
      block.body += `${text};`;
      text = '';
    } else text += token;
  }
  for (const block of blocks.reverse()) end(block);
  return rules;
}

/** The layers that a statement puts in order (CSS Cascade 5, 6.4.4). */
function namesOfLayers(statement: string): string[] {
  const [, names] = /^@layer\s([\s\S]*)$/i.exec(statement) ?? [];
  return names === undefined ? [] : splitAt(names, ',').map((name) => name.trim());
}

function rulesOf({ selectors, standing, layer, body }: Block, meter: Meter): SheetRule[] {
  if (standing === 0 || selectors === null || body === '') return [];
  const declarations = parseDeclarations(body);
  if (declarations.length === 0) return [];
  const list = splitAt(selectors, ',');
  meter.count('selectors', costOfSelector * list.length);
  const parsed = list.map((selector) => parseSelector(selector.trim()));
  // A list with a selector that is none holds nowhere, but what is none here may be one to a browser.
  const isOpen = parsed.includes('invalid');
  return parsed.flatMap((selector) =>
    typeof selector === 'string'
      ? []
      : [{ ...selector, isUnsure: selector.isUnsure || isOpen, declarations, standing, layer }],
  );
}

function blockIn(outer: Block, prelude: string, meter: Meter): Block {
  const { selectors, standing, layer } = outer;
  if (!prelude.startsWith('@')) return { selectors: nested(selectors, prelude, meter), standing, layer, body: '' };
  const own = standingOf(prelude);
  const [, name] = /^@layer(?![\w-])([\s\S]*)$/i.exec(prelude) ?? [];
  return {
    selectors: /^@scope(?![\w-])/i.test(prelude) ? null : selectors,
    standing: lower(own, standing),
    layer: name === undefined ? layer : layer.inner(name.trim()),
    body: '',
  };
}

/** The selectors of a rule inside another: `&` is what the other is for, and stands before those that do not name it. Counted by their characters, since rules in rules can make many of few. */
function nested(outer: string | null, inner: string, meter: Meter): string {
  const own = inner.replace(/<!--|-->/g, '');
  if (outer === null) return own;
  const [around, within] = [splitAt(outer, ','), splitAt(own, ',')];
  const places = own.split('&').length + within.length;
  meter.count('selectors', places * outer.length + around.length * own.length);
  const every = within.flatMap((one) =>
    around.map((other) => (one.includes('&') ? one.split('&').join(other.trim()) : `${other} ${one}`)),
  );
  return every.join(',');
}
