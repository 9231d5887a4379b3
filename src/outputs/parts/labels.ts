import { formCells, type Leaf, type Line, type TableForm } from '../../forms/define';
import { type Edition, forms } from '../../forms/index';
import type { Language } from '../../model/index';

/** The form of an edition. */
export function formOf(edition: Edition) {
  return forms.find((form) => form.id === edition) ?? forms[0];
}

/** What a line is called: its label in the form; in English its part of the cell ids, and nothing for a heading that has none. */
export function lineLabel(line: Line, language: Language): string {
  return language === 'zh' ? line.label : (line.id ?? '');
}

/** A leaf's label after those of the groups that have a name of their own: `（三）不予公开 1.属于国家秘密`. */
function leafLabel({ id, labels }: Leaf): string {
  return labels.slice(-id.split('.').length).join(' ');
}

/** What a cell is called: its row and its column as the form labels them, `（一）予以公开 · 自然人`; in English its id. */
export function cellLabel(edition: Edition, id: string, language: Language): string {
  const cell = formCells(formOf(edition)).find((candidate) => candidate.id === id);
  return cell && language === 'zh' ? `${leafLabel(cell.row)} · ${leafLabel(cell.column)}` : id;
}

const tables = {
  disclosure: { zh: '主动公开情况表', en: 'the table of proactive disclosure' },
  requests: { zh: '申请办理情况表', en: 'the table of requests' },
  disputes: { zh: '复议诉讼情况表', en: 'the table of reconsideration and litigation' },
} as const;

/** What a standard table is called in a sentence. */
export function tableLabel(table: TableForm['id'], language: Language): string {
  return tables[table][language];
}
