import { leaves, type TableForm } from '../forms/define';
import { forms } from '../forms/index';
import type { Line } from './lines';
import { plainly } from './naming';
import { leadingLabels } from './rows';
import { type Entry, entryOf, leafEntries, likeness, lineEntry, type PrintedLabel, printedLabel } from './vocabulary';

/** The standard tables, by the names that every form gives them. */
export type TableId = TableForm['id'];

/** The words by which a table is known: those of its rows, and those of its headings. */
export interface Words {
  readonly table: TableId;
  readonly rows: ReadonlyMap<string, Entry>;
  readonly headings: ReadonlyMap<string, Entry>;
}

function wordsOf(table: TableId): Words {
  const blocks = forms.flatMap((form) => form.tables.filter((t) => t.id === table)).flatMap((t) => [...t.blocks]);
  const collect = (pick: (block: TableForm['blocks'][number]) => Iterable<readonly [string, Entry]>) =>
    new Map(blocks.flatMap((block) => [...pick(block)]));
  return {
    table,
    rows: collect((block) => leaves(block.rows).map((leaf) => [leaf.id, lineEntry(leaf.line)] as const)),
    headings: collect((block) => [
      ...leaves(block.columns).map((leaf) => [leaf.id, lineEntry(leaf.line)] as const),
      ...(block.heading ? [[block.heading, entryOf(block.heading)] as const] : []),
    ]),
  };
}

/** The words of table 二. */
export const disclosure = wordsOf('disclosure');
/** The words of table 三. */
export const requests = wordsOf('requests');
/** The words of table 四. */
export const disputes = wordsOf('disputes');

/** As many values as a row of table 三 has. */
export const applicantCount = 7;

/** The rows of table 三 whose words no other table has: 总计 and 其他 say nothing of the table they are in. */
export const ownRequestRows = new Map(
  [...requests.rows].filter(
    ([, { label }]) =>
      ![...disclosure.rows, ...disputes.rows, ...disputes.headings].some(
        ([, entry]) => likeness(printedLabel(label), entry) >= plainly,
      ),
  ),
);

/** The words of the headings of table 三, those of its groups too, of which 法人或其他组织 is not to be taken for 其他. */
export const applicantWords = new Map([
  ...requests.headings,
  ...forms.flatMap((form) =>
    form.tables.flatMap((table) =>
      table.id === 'requests'
        ? table.blocks.flatMap((block) =>
            leafEntries(block.columns).flatMap((leaf) => leaf.groups.map((group) => [group.label, group] as const)),
          )
        : [],
    ),
  ),
]);

/** The words that some labels plainly are, each label being the one that it is most like. */
export function matches(
  labels: Iterable<PrintedLabel>,
  words: ReadonlyMap<string, Entry>,
  least = plainly,
): Set<string> {
  const found = new Set<string>();
  for (const label of labels) {
    let [best, like] = ['', 0];
    for (const [id, entry] of words) {
      const own = likeness(label, entry);
      if (own > like) [best, like] = [id, own];
    }
    if (like >= least) found.add(best);
  }
  return found;
}

/** The labels of some lines, from left to right and line by line. */
export function labelsIn(lines: readonly Line[]): PrintedLabel[] {
  return lines.flatMap((line) => line.spans.flatMap((span) => span.label ?? []));
}

/** The labels of a line that has values after them, nearest to the values first. */
export function stubLabels(line: Line): PrintedLabel[] {
  const labels = leadingLabels(line);
  return labels.every(({ at }) => at < line.spans.length - 1) ? labels.map(({ label }) => label) : [];
}
