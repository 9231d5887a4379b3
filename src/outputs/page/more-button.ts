import { h } from './dom';
import type { Speech } from './words';

/** A button that shows more of a long list; none where all is shown. */
export function moreButton(
  list: string,
  left: number,
  step: number,
  { word, number }: Speech,
  show: (count: number) => void,
): HTMLElement | null {
  if (left <= 0) return null;
  const count = Math.min(step, left);
  const label = word('more', { count: number(count), left: number(left) });
  return h('button', { type: 'button', class: 'more', 'data-key': `more-${list}`, onclick: () => show(count) }, label);
}
