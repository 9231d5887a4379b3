import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  Tokenizer,
} from 'parse5';
import type { Meter } from '../../model/index';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Elements stand at most this deep in the tree; what is nested deeper becomes a sibling, as in Chromium, whose limit this is. */
const deepest = 512;

/** What these close is sought no further than to the nearest of them, so that any number may be open. */
const tableTags = new Set(['table', 'tbody', 'tr', 'td', 'th']);

/** An open template counts as this many elements: at the end of a page parse5 closes each inside the one before, call by call. */
const templateCost = 12;

/**
 * Builds the tree that the HTML standard prescribes for any text, however broken. Throws `too-deep` where more elements are open at once than the
 * limit, since what a tag closes is sought among them, at quadratic cost; and `too-large` for too many elements, of which a few tags can
 * make millions: formatting that is left open is opened anew in every paragraph. Each attribute of a tag is compared with all before it, so that they
 * are counted while they come, piece by piece.
 */
export function parseHtml(html: string, meter: Meter): ParentNode {
  const depths = new Map<ParentNode, number>();
  let open = 0;
  const cost = ({ tagName }: Element) => (tableTags.has(tagName) ? 0 : tagName === 'template' ? templateCost : 1);
  const within = (parent: ParentNode): ParentNode => {
    let node = parent;
    while ((depths.get(node) ?? 0) >= deepest && 'parentNode' in node && node.parentNode) node = node.parentNode;
    return node;
  };
  const enter = (parent: ParentNode, node: Node) => {
    if (isParent(node)) depths.set(node, (depths.get(parent) ?? 0) + 1);
  };
  const parser = new Parser<DefaultTreeAdapterMap>({
    treeAdapter: {
      ...defaultTreeAdapter,
      appendChild(parent, node) {
        const place = within(parent);
        enter(place, node);
        defaultTreeAdapter.appendChild(place, node);
      },
      insertBefore(parent, node, reference) {
        enter(parent, node);
        defaultTreeAdapter.insertBefore(parent, node, reference);
      },
      createElement(name, namespace, attributes) {
        meter.count('elements', 1);
        meter.heed('attributes', attributes.length);
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      onItemPush(element) {
        open += cost(element);
        meter.heed('openElements', open);
      },
      onItemPop(element) {
        open -= cost(element);
      },
    },
  });
  const tokenizer = new CountingTokenizer(parser.options, parser);
  parser.tokenizer = tokenizer;
  for (let at = 0; at === 0 || at < html.length; at += pieceLength) {
    tokenizer.write(html.slice(at, at + pieceLength), at + pieceLength >= html.length);
    meter.heed('attributes', tokenizer.attributes);
  }
  return parser.document;
}

/** Characters that are parsed at a time. */
const pieceLength = 2 ** 14;

/** Says how many attributes the tag that is being read has so far. */
class CountingTokenizer extends Tokenizer {
  get attributes(): number {
    return this.currentToken && 'attrs' in this.currentToken ? this.currentToken.attrs.length : 0;
  }
}

/** Whether the node is an element. */
export function isElement(node: Node | ParentNode): node is Element {
  return 'tagName' in node;
}

/** Whether the node is text. */
export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}

function isParent(node: Node): node is Element {
  return 'childNodes' in node;
}

/** The element children. */
export function childElements(parent: ParentNode): Element[] {
  return parent.childNodes.filter(isElement);
}

/** An attribute's value, or null. */
export function attribute(element: Element, name: string): string | null {
  for (const candidate of element.attrs) if (candidate.name === name) return candidate.value;
  return null;
}

/** All elements below a node, in document order. */
export function descendants(parent: ParentNode): Element[] {
  const found: Element[] = [];
  const waiting = childElements(parent).reverse();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    found.push(element);
    for (const child of childElements(element).reverse()) waiting.push(child);
  }
  return found;
}

/** Whether an element has text of its own beside its children. */
export function hasOwnText(element: Element): boolean {
  return element.childNodes.some((child) => isText(child) && child.value.trim() !== '');
}

/** The text nodes below a node, joined. */
export function textContent(parent: ParentNode): string {
  return parent.childNodes
    .map((child) => (isText(child) ? child.value : isElement(child) ? textContent(child) : ''))
    .join('');
}

/** Makes a question about an element be answered once; the tree does not change after it is built. */
export function remember<Answer>(ask: (element: Element) => Answer): (element: Element) => Answer {
  const answers = new Map<Element, { readonly answer: Answer }>();
  return (element) => {
    const known = answers.get(element);
    if (known) return known.answer;
    const answer = ask(element);
    answers.set(element, { answer });
    return answer;
  };
}
