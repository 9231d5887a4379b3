import { forms } from '../forms/index';
import { fold } from '../text/fold';
import { contradicts } from './contradictions';
import { type LeafEntry, leafEntries, likeness, type PrintedLabel } from './vocabulary';
import { beyond, compare, wordingsOf, wordsIn } from './wordings';

/** From this likeness on a label has enough of the form's words not to be another thing's. */
const enough = 0.6;
/** Below this likeness a label is not recognised by its words. */
const recognisable = 0.3;

/** How many lines of the forms' have each character in their labels. */
const counts = new Map<string, number>();
const everyLabel = forms.flatMap((form) =>
  form.tables.flatMap((table) =>
    table.blocks.flatMap(({ rows, columns }) => [...leafEntries(rows), ...leafEntries(columns)]),
  ),
);
for (const label of new Set(everyLabel.map(({ entry }) => wordsIn(fold(entry.label)))))
  for (const character of new Set(label)) counts.set(character, (counts.get(character) ?? 0) + 1);

/** Words of many labels, which say nothing of what is counted. */
const general =
  /数量|件数|个数|总数|情况|事项|事务|信息|申请人?|类别?|单位|机构|组织|团体|部门|机关|人员|有关|相关|涉及|属于|包括|以及|其[他它]|合计|小计|各种|予以|[数量件项个次宗起份例总计共的等各和与及或本]/g;

const han = /\p{Script=Han}/gu;

/**
 * Whether a printed label names another thing than the line of the form that it stands for: it contradicts the line, makes what the line says the description of something
 * else (规章草案), or has other words for what tells the line from all others (医疗机构 in the place of 科研机构).
 */
export function isAnother(label: PrintedLabel, leaf: LeafEntry): boolean {
  if (isWording(label, leaf)) return false;
  if (contradicts(label, leaf)) return true;
  const compared = compare(label, leaf);
  if (!compared) return false;
  const { said, wording, at } = compared;
  const isNoun = at >= 0 && leaf.entry.numbering === null && isTelling(wording);
  if (isNoun && hasOwnWords(said.slice(at + wording.length), leaf)) return true;
  const [own = ''] = wordingsOf(leaf.entry);
  const like = likeness(label, leaf.entry);
  const isBare = like < recognisable && label.numbering === null;
  return like < enough && (isBare || isTelling(beyond(own, said))) && hasOwnWords(said, leaf);
}

/** Whether a label has the very words of the form. */
function isWording(label: PrintedLabel, { entry }: LeafEntry): boolean {
  return label.text === entry.label || likeness(label, entry) === 1;
}

/** Whether a label that stands in the place of a line of the form contradicts it, or has words of which the form has hardly any. */
export function isStranger(label: PrintedLabel, leaf: LeafEntry): boolean {
  if (contradicts(label, leaf)) return true;
  const compared = likeness(label, leaf.entry) < recognisable ? compare(label, leaf) : null;
  return compared !== null && hasOwnWords(compared.said, leaf);
}

/** Whether a text has a character of one line of the form alone, beside general words. */
function isTelling(text: string): boolean {
  return [...text.replace(general, '')].some((character) => counts.get(character) === 1);
}

/** Whether a text has words of its own: none of the line's, nor of the groups that it stands in, and not general ones. */
function hasOwnWords(text: string, { entry, groups }: LeafEntry): boolean {
  const known = [entry, ...groups].flatMap(wordingsOf).join('');
  return (beyond(text.replace(general, ''), known).match(han)?.length ?? 0) > 1;
}
