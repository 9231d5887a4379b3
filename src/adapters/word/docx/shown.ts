import type { XmlElement } from './xml';

/** What the reader looks for; every other element is transparent: what is unknown never hides the text inside it. */
const READ: ReadonlySet<string> = new Set([
  ...['w:p', 'w:tbl', 'w:tr', 'w:tc', 'w:r', 'm:r', 'w:altChunk', 'w:txbxContent'],
  ...['w:t', 'm:t', 'w:tab', 'w:ptab', 'w:br', 'w:cr', 'w:noBreakHyphen', 'w:sym', 'w:fldChar'],
  ...['w:drawing', 'w:pict', 'w:object', 'a:blip', 'v:imagedata', 'v:shape'],
]);

/** What is in the file but not on the page once changes are accepted: deleted and moved text, field codes, ruby. */
const NOT_SHOWN: ReadonlySet<string> = new Set([
  ...['w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:delInstrText', 'w:rt', 'w:tblGrid'],
]);

/**
 * The elements that are read among the children, in order, looked for through content controls, insertions, links, custom XML and whatever
 * else wraps them. Of alternatives only the first is taken, so that a text box is there once.
 */
export function* shown(element: XmlElement): Generator<XmlElement> {
  for (const inner of element.children) {
    if (READ.has(inner.name)) yield inner;
    else if (inner.name === 'mc:AlternateContent') yield* alternative(inner);
    else if (!NOT_SHOWN.has(inner.name) && !inner.name.endsWith('Pr') && !isDeletion(inner)) yield* shown(inner);
  }
}

/** Whether the element is Word 2003's mark of a tracked deletion. */
export function isDeletion(element: XmlElement | undefined): boolean {
  return element?.name === 'aml:annotation' && element.attributes['w:type'] === 'Word.Deletion';
}

/** The first choice; the fallback where there is none, or where the choice holds nothing that is read. */
function alternative(element: XmlElement): XmlElement[] {
  for (const choice of element.children) {
    const found = [...shown(choice)];
    if (found.length > 0) return found;
  }
  return [];
}
