import type { Meter } from '../../model/index';
import { attribute, descendants, type ParentNode, parseHtml } from './tree';

/** Puts the pages that frames carry in their own mark-up (`srcdoc`) into the frames, where a browser shows them. */
export function unfoldFrames(page: ParentNode, meter: Meter): ParentNode {
  for (const frame of descendants(page)) {
    const inner = frame.tagName === 'iframe' ? attribute(frame, 'srcdoc') : null;
    if (inner === null) continue;
    frame.childNodes = unfoldFrames(parseHtml(inner, meter), meter).childNodes;
    for (const node of frame.childNodes) node.parentNode = frame;
  }
  return page;
}
