import { type Form, leaves } from '../src/forms/define';

/** A plain page that prints the given figures in the form's tables, one header row over each block: what reading is timed on. */
export function pageOf(form: Form, figures: Readonly<Record<string, number>>): string {
  const tables = form.tables.map((table) => {
    const blocks = table.blocks.map((block) => {
      const columns = leaves(block.columns);
      const head = ['', ...columns.map((column) => column.labels.at(-1))];
      const rows = leaves(block.rows)
        .filter((row) => figures[`${table.id}.${row.id}.${columns[0]?.id}`] !== undefined)
        .map((row) => [row.labels.at(-1), ...columns.map((column) => figures[`${table.id}.${row.id}.${column.id}`])]);
      return [...(block.heading ? [[block.heading]] : []), head, ...rows].map(line).join('\n');
    });
    return `<h2>第${'一二三四'[table.section - 1]}部分</h2>\n<table>${blocks.join('\n')}</table>`;
  });
  return `<html><head><meta charset="utf-8"><title>青石县人民政府2023年政府信息公开工作年度报告</title></head><body>${tables.join('\n')}</body></html>`;
}

function line(cells: readonly unknown[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell ?? ''}</td>`).join('')}</tr>`;
}
