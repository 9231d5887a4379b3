import type { Meter } from '../../model/index';
import { attribute, descendants, type Element, type ParentNode, parseHtml } from './tree';

/**
 * Puts the pages that frames carry in their own mark-up (`srcdoc`) into the frames, where a browser shows them. Gives all elements of the
 * page and of what is put into it, in document order. Throws `too-deep` for frames inside one another.
 */
export function unfoldFrames(page: ParentNode, meter: Meter, depth = 1): readonly Element[] {
  const elements = descendants(page);
  let isUnfolded = false;
  for (const frame of elements) {
    const inner = frame.tagName === 'iframe' ? attribute(frame, 'srcdoc') : null;
    if (inner === null) continue;
    isUnfolded = true;
    meter.heed('partDepth', depth);
    const { root: framed } = parseHtml(inner, meter, frame);
    frame.childNodes = framed.childNodes;
    for (const node of frame.childNodes) node.parentNode = frame;
    unfoldFrames(framed, meter, depth + 1);
  }
  if (!isUnfolded) return elements;
  const all = descendants(page);
  for (const [order, element] of all.entries()) Object.assign(element, { order });
  return all;
}
