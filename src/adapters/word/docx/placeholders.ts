import { child, descendants, toggle, type XmlElement } from './xml';

/**
 * The document without the words that stand in the controls of a table for as long as nobody fills them in (17.5.2.39): 单击或点击此处输入文字. Their cells are
 * blank. Words with a figure may be meant to be read, and stay.
 */
export function withoutPlaceholders(element: XmlElement): XmlElement {
  return emptied(element, { inTable: false, isEmpty: false });
}

interface Around {
  readonly inTable: boolean;
  readonly isEmpty: boolean;
}

function emptied(element: XmlElement, around: Around): XmlElement {
  if (around.isEmpty && element.name === 'w:t') return { ...element, text: '' };
  const inTable = around.inTable || element.name === 'w:tbl';
  const isEmpty = around.isEmpty || (inTable && element.name === 'w:sdt' && showsPlaceholder(element));
  let children: XmlElement[] | null = null;
  for (const [at, inner] of element.children.entries()) {
    const next = emptied(inner, { inTable, isEmpty });
    if (next === inner) continue;
    children ??= [...element.children];
    children[at] = next;
  }
  return children === null ? element : { ...element, children };
}

function showsPlaceholder(control: XmlElement): boolean {
  if (toggle(child(control, 'w:sdtPr'), 'w:showingPlcHdr') !== true) return false;
  return !descendants(control, ({ name }) => name === 'w:t').some(({ text }) => /\p{N}/u.test(text));
}
