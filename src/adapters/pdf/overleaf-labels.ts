import type { AlignedTable } from './aligned';
import { centre } from './box';
import { isAround } from './labelled-rows';
import { numbered } from './numbering';

/** A table whose rules are not known yet. */
type Table = Omit<AlignedTable, 'rules' | 'width'>;

/**
 * Tables with the rows whole that a page break parts from their labels: figures without a label stand last on a page, and first overleaf, under the heads printed
 * again, a label with a number and no figures. Neither can be a row by itself: where the break cuts a row, figures in the middle of their cells stand above it,
 * and a label that has no room there stands below (WeasyPrint). Where they are the only ones on their page the table begins overleaf.
 */
export function withLabelsOverleaf(tables: readonly Table[]): Table[] {
  const whole: (Table | null)[] = [...tables];
  tables.forEach((below, i) => {
    const above = whole[i - 1];
    const row = above?.rows.at(-1);
    const page = row?.values[0]?.page;
    const first = below.rows[0];
    const label = below.blank.toSorted((a, b) => a.box.top - b.box.top)[0];
    if (!above || !row || !first || !label || page === undefined) return;
    if (above.rows.length === 1 && below.headings.length === 0) return;
    const places = above.rows.flatMap(({ labels }) => labels.at(-1) ?? []);
    const isBare =
      row.labels.length === 0 &&
      !above.others.some((other) => isAround(other, row, places)) &&
      above.blank.every(({ box }) => centre(box) < row.y);
    const isOverleaf = label.page === page + 1 && centre(label.box) < first.y && numbered.test(label.text);
    if (!isBare || !isOverleaf) return;
    whole[i - 1] = above.rows.length > 1 ? { ...above, rows: above.rows.slice(0, -1) } : null;
    const rows = [{ ...row, y: centre(label.box), labels: [label] }, ...below.rows];
    whole[i] = { ...below, rows, blank: below.blank.filter((own) => own !== label) };
  });
  return whole.filter((table) => table !== null);
}
