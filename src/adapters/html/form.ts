import { attribute, childElements, descendants, type Element, textContent } from './tree';

/** What a form field shows as its value; null for an element that is no such field. */
export function formValue(element: Element): string | null {
  if (element.tagName === 'textarea') return textContent(element);
  if (element.tagName === 'select') return selected(element);
  if (element.tagName !== 'input') return null;
  const type = (attribute(element, 'type') ?? 'text').toLowerCase();
  const isTyped = /^(text|number|tel|search|url|email|date|month|time|week)$/.test(type);
  return isTyped ? (attribute(element, 'value') ?? '') : '';
}

function selected(select: Element): string {
  const options = descendants(select).filter((element) => element.tagName === 'option');
  const chosen = options.findLast((option) => attribute(option, 'selected') !== null) ?? options[0];
  return chosen && childElements(chosen).length === 0 ? textContent(chosen).trim() : '';
}
