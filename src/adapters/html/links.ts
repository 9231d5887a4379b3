import { attribute, type Element, textContent } from './tree';

/** How the names of files end that can hold a report; addresses of downloads have it in what they ask for. */
const ending = /\.(?:pdf|docx?|wps|rtf|ofd|xlsx?|et|zip|rar|7z)(?=$|[?#&])/i;

/** Whether the element leads to another page or place: what stands in it names that, not the page it stands on. */
export function isLink(element: Element): boolean {
  return element.tagName === 'a' && (attribute(element, 'href') !== null || attribute(element, 'onclick') !== null);
}

/** Whether the element is a link to a file, by its address or by the name under which it stands. */
export function isAttachment(element: Element): boolean {
  if (element.tagName !== 'a') return false;
  const address = attribute(element, 'href');
  return address !== null && (ending.test(address) || ending.test(textContent(element).trim()));
}
