import { type Draft, isFigure } from './draft';
import type { Lines } from './lines';
import { attribute, type Element, textContent } from './tree';

/** The types of scripts that a browser runs. */
const run = /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script)?$/i;

/** What a script does to where it stands, beside what others have done. */
export function scripted(script: Element, others: Lines['scripts']): Lines['scripts'] {
  if (others === 'write' || !run.test(attribute(script, 'type')?.trim() ?? '')) return others;
  return textContent(script).includes('document.write') ? 'write' : 'run';
}

/** What a cell says, in doubt where it says nothing and a script stands in it, or a figure beside which a script writes: what the script shows is not known. */
export function withScripted({ drafts, scripts }: Lines): readonly Draft[] {
  if (scripts === 'none' || drafts.some(({ type }) => type === 'grid')) return drafts;
  const texts = drafts.flatMap((draft) => (draft.type === 'paragraph' ? draft.text : []));
  const isOpen = scripts === 'write' ? texts.every((text) => isFigure.test(text)) : texts.length === 0;
  return isOpen ? [...drafts, { type: 'doubt' }] : drafts;
}
