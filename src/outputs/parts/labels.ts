import { type FormCell, formCells, type Leaf, type Line, type TableForm } from '../../forms/define';
import { type Edition, forms } from '../../forms/index';
import { type SectionKind, sections } from '../../forms/sections';
import type { Language } from '../../model/index';
import { width } from './width';

/** The form of an edition. */
export function formOf(edition: Edition) {
  return forms.find((form) => form.id === edition) ?? forms[0];
}

/**
 * What a line is called: its label in the form, or the short one where the label takes more than `limit` columns; in
 * English its part of the cell ids, and nothing for a heading that has none.
 */
export function lineLabel(line: Line, language: Language, limit = Number.POSITIVE_INFINITY): string {
  if (language === 'en') return line.id ?? '';
  return width(line.label) > limit ? (line.short ?? line.label) : line.label;
}

const cellsByEdition = new Map<Edition, ReadonlyMap<string, FormCell>>();

/** The standard cells of an edition by id, in printed order. */
export function cellsOf(edition: Edition): ReadonlyMap<string, FormCell> {
  const known = cellsByEdition.get(edition);
  if (known) return known;
  const cells = new Map(formCells(formOf(edition)).map((cell) => [cell.id, cell]));
  cellsByEdition.set(edition, cells);
  return cells;
}

/** A leaf's label after those of the groups that have a name of their own: `（三）不予公开 1.属于国家秘密`. */
function leafLabel({ id, labels, line }: Leaf): string {
  return [...labels.slice(-id.split('.').length, -1), line.short ?? line.label].join(' ');
}

/** What the row of a cell is called. */
export function rowLabel({ row }: FormCell): string {
  return leafLabel(row);
}

/** What the column of a cell is called. */
export function columnLabel({ column }: FormCell): string {
  return leafLabel(column);
}

/** What a cell is called: its row and its column as the form labels them, `（一）予以公开 · 自然人`; in English its id. */
export function cellLabel(edition: Edition, id: string, language: Language): string {
  const cell = cellsOf(edition).get(id);
  return cell && language === 'zh' ? `${rowLabel(cell)} · ${columnLabel(cell)}` : id;
}

/** The heading of the section in which a standard table stands: `三、收到和处理政府信息公开申请情况`; in English the table's id. */
export function tableHeading({ id, section }: Pick<TableForm, 'id' | 'section'>, language: Language): string {
  const words = sections.find((candidate) => candidate.kind === id)?.label;
  return language === 'zh' ? `${'一二三四五六'[section - 1]}、${words}` : id;
}

/** What a section is called: as the notice calls it, in English by its kind. */
export function sectionName(kind: SectionKind, language: Language): string {
  return (language === 'zh' ? sections.find((section) => section.kind === kind)?.label : undefined) ?? kind;
}

/** What a standard table is called in a sentence. */
export function tableName(table: Pick<TableForm, 'id' | 'section'>, language: Language): string {
  const heading = tableHeading(table, language);
  return language === 'zh' ? `“${heading}”的表格` : `the table of section ${table.section} (${heading})`;
}
