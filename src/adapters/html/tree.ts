import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, Parser } from 'parse5';
import type { Meter } from '../../model/index';
import { RunTokenizer } from './run-tokenizer';
import { treeAdapter } from './tree-adapter';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
/** An element, and how many came before it in its page: what is remembered of elements is found by that. */
export type Element = DefaultTreeAdapterTypes.Element & { readonly order: number };
export type TextNode = DefaultTreeAdapterTypes.TextNode;

/** A page as a tree. */
export interface Page {
  readonly root: ParentNode;
  /** Whether its text ends before what it began, and in what: null for a whole page. */
  readonly cutIn: 'table' | 'text' | null;
}

/** Elements stand at most this deep in the tree; what is nested deeper becomes a sibling, as in Chromium, whose limit this is. */
const deepest = 512;

/** As many names are kept: those of HTML are some 140, the others are made up by pages. */
const mostTagNames = 500;

/** With fewer open elements than this no element is too deep, though a few stand deeper than the elements that are open. */
const surelyShallow = deepest / 4;

/** What these close is sought no further than to the nearest of them, so that any number may be open. */
const tableTags = new Set(['table', 'tbody', 'tr', 'td', 'th']);

/** An open template counts as this many elements: at the end of a page parse5 closes each inside the one before, call by call. */
const templateCost = 12;

/**
 * Builds the tree that the HTML standard prescribes for any text, however broken. Throws `too-deep` where more elements are open at once than the
 * limit, since what a tag closes is sought among them, at quadratic cost; and `too-large` for too many elements, of which a few tags can
 * make millions: formatting that is left open is opened anew in every paragraph. Each attribute of a tag is compared with all before it, so that they
 * are counted while they come, piece by piece. `around` is the element of another page that the tree will stand in: its levels count.
 */
export function parseHtml(html: string, meter: Meter, around: Element | null = null): Page {
  const room = Math.max(1, deepest - pathTo(around).length);
  let open = 0;
  let stacked = 0;
  let elements = 0;
  const parser = new Parser<DefaultTreeAdapterMap>({
    treeAdapter: {
      ...treeAdapter,
      createElement(name, namespaceURI, attrs): Element {
        meter.count('elements', 1);
        meter.heed('attributes', attrs.length);
        const tagName = sameName(name);
        const order = elements++;
        return { nodeName: tagName, tagName, attrs, namespaceURI, childNodes: [], parentNode: null, order };
      },
      appendChild(parent, node) {
        treeAdapter.appendChild(stacked > surelyShallow || room < deepest ? within(parent, room) : parent, node);
      },
      onItemPush(element) {
        stacked += 1;
        open += cost(element);
        meter.heed('openElements', open);
      },
      onItemPop(element) {
        stacked -= 1;
        open -= cost(element);
      },
    },
  });
  const tokenizer = new RunTokenizer(parser.options, parser);
  parser.tokenizer = tokenizer;
  for (let at = 0; at === 0 || at < html.length; at += pieceLength) {
    tokenizer.write(html.slice(at, at + pieceLength), at + pieceLength >= html.length);
    meter.heed('attributes', tokenizer.attributes);
  }
  const left = parser.openElements.items.slice(0, parser.openElements.stackTop + 1);
  return { root: parser.document, cutIn: cutIn(html, left) };
}

/** Elements that may be open when a page ends (HTML Standard, 13.2.6.4.7), or that authors leave open anywhere. */
const mayStayOpen = new Set(
  'html head body p li dd dt option optgroup rb rp rt rtc thead tbody tfoot tr td th a b big code em font i s small strike strong tt u span'.split(
    ' ',
  ),
);

/** Where a page was cut off: it closes neither itself nor what it has begun. */
function cutIn(html: string, left: readonly ParentNode[]): Page['cutIn'] {
  const open = left.flatMap((node) => ('tagName' in node ? [node.tagName] : []));
  const isWhole = open.every((name) => mayStayOpen.has(name)) && !/<(?:html|body)[\s>]/i.test(html);
  if (isWhole || /<\/(?:html|body)\s*>/i.test(html)) return null;
  return open.includes('table') ? 'table' : 'text';
}

function cost({ tagName }: DefaultTreeAdapterTypes.Element): number {
  return tableTags.has(tagName) ? 0 : tagName === 'template' ? templateCost : 1;
}

/** Characters that are parsed at a time. */
const pieceLength = 2 ** 14;

const tagNames = new Map<string, string>();

/** One string for all elements of a name, so that comparing names is comparing addresses. */
function sameName(name: string): string {
  const known = tagNames.get(name);
  if (known !== undefined) return known;
  if (tagNames.size < mostTagNames) tagNames.set(name, name);
  return name;
}

/** The nearest of a node and those it stands in that may have children, where elements may stand so deep. */
function within(parent: ParentNode, room: number): ParentNode {
  const path = pathTo(parent);
  return path[Math.max(0, path.length - room)] ?? parent;
}

/** A node and those it stands in, the outermost last. */
function pathTo(start: ParentNode | null): ParentNode[] {
  const path: ParentNode[] = start ? [start] : [];
  for (let node = start; node && 'parentNode' in node && node.parentNode; node = node.parentNode)
    path.push(node.parentNode);
  return path;
}

/** Whether the node is an element. */
export function isElement(node: Node | ParentNode): node is Element {
  return 'tagName' in node;
}

/** Whether the node is text. */
export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}

/** The element children. */
export function childElements(parent: ParentNode): Element[] {
  return parent.childNodes.filter(isElement);
}

const visible = /\S/;

/** Whether a text is more than white space. */
export function isSaying(text: string): boolean {
  return visible.test(text);
}

/** An attribute's value, or null. */
export function attribute(element: Element, name: string): string | null {
  for (const candidate of element.attrs) if (candidate.name === name) return candidate.value;
  return null;
}

/** All elements below a node, in document order. */
export function descendants(parent: ParentNode): Element[] {
  const found: Element[] = [];
  gather(parent, found);
  return found;
}

function gather(parent: ParentNode, found: Element[]): void {
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    found.push(child);
    gather(child, found);
  }
}

/** Whether an element has text of its own beside its children. */
export function hasOwnText(element: Element): boolean {
  for (const child of element.childNodes) if (isText(child) && isSaying(child.value)) return true;
  return false;
}

/** Whether an element has a digit in text of its own beside its children. */
export function hasOwnDigits(element: Element): boolean {
  return element.childNodes.some((child) => isText(child) && /\p{N}/u.test(child.value));
}

/** The text nodes below a node, joined. */
export function textContent(parent: ParentNode): string {
  return parent.childNodes
    .map((child) => (isText(child) ? child.value : isElement(child) ? textContent(child) : ''))
    .join('');
}

/** Makes a question about an element be answered once; the tree does not change after it is built. */
export function remember<Answer extends object | string | number | boolean | null>(
  ask: (element: Element) => Answer,
): (element: Element) => Answer {
  const answers: (Answer | undefined)[] = [];
  return (element) => {
    const known = answers[element.order];
    if (known !== undefined) return known;
    const answer = ask(element);
    while (answers.length <= element.order) answers.push(undefined);
    answers[element.order] = answer;
    return answer;
  };
}
