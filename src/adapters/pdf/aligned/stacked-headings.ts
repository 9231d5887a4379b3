import { middle } from '../geometry/box';
import { joined } from './labelled-rows';
import type { StripFragment as Fragment } from './strip';

/** In font sizes: how far the middles of characters set one below the other are apart at most. */
const inLine = 0.25;

/**
 * Puts headings together that are set one character a line, the one above the other, as LibreOffice prints the paragraphs of a cell that is as narrow as
 * a character: a cell over several columns would be wide enough for more.
 */
export function joinStacked(headings: readonly Fragment[]): Fragment[] {
  const whole: Fragment[] = [];
  const ordered = headings.toSorted((a, b) => a.box.top - b.box.top);
  for (const heading of ordered) {
    const at = isStacked(heading) ? whole.findLastIndex((above) => isInLine(above, heading)) : -1;
    const above = whole[at];
    const both = above && isStacked(above) ? joined([above, heading]) : null;
    if (both) whole[at] = both;
    else whole.push(heading);
  }
  return whole;
}

/** Whether a text has several lines of one character each. */
function isStacked({ text }: Fragment): boolean {
  const lines = text.split('\n');
  return lines.length > 1 && lines.every((line) => [...line.trim()].length === 1);
}

/** Whether a text stands right above another on the same axis. */
function isInLine(above: Fragment, { box, size }: Fragment): boolean {
  return above.box.bottom <= box.top + 0.5 * size && Math.abs(middle(above.box) - middle(box)) <= inLine * size;
}
