import { type Block, leaves, type TableForm } from '../../src/forms/define';
import { type Edition, forms } from '../../src/forms/index';
import { sections } from '../../src/forms/sections';

/** What a test page says beside its figures. */
export interface PageHead {
  readonly organization: string;
  readonly year: number;
  readonly edition?: Edition;
  readonly overview?: string;
}

/** A whole report as a plain web page: the six sections, and the tables with the figures given; a cell without one is blank. */
export function pageOf(figures: Readonly<Record<string, number>>, head: PageHead): string {
  const form = forms.find((candidate) => candidate.id === (head.edition ?? '2021')) ?? forms[1];
  const title = `${head.organization}${head.year}年政府信息公开工作年度报告`;
  const body = sections.map((section, index) => {
    const table = form.tables.find((candidate) => candidate.id === section.kind);
    const text = prose(section.kind, head);
    const content = table ? tableOf(table, figures) : `<p>${text}</p>`;
    return `<h2>${'一二三四五六'[index]}、${section.label}</h2>\n${content}`;
  });
  return `<!doctype html>\n<meta charset="utf-8">\n<title>${title}</title>\n<h1>${title}</h1>\n${body.join('\n')}\n`;
}

function tableOf(table: TableForm, figures: Readonly<Record<string, number>>): string {
  return `<table>\n${table.blocks.map((block) => rowsOf(table.id, block, figures)).join('\n')}\n</table>`;
}

function rowsOf(table: string, block: Block, figures: Readonly<Record<string, number>>): string {
  const columns = leaves(block.columns);
  const heading = block.heading ? [`<tr><td colspan="${columns.length + 2}">${block.heading}</td></tr>`] : [];
  const heads = `<tr><td colspan="2"></td>${columns.map((column) => `<td>${column.line.label}</td>`).join('')}</tr>`;
  const rows = leaves(block.rows)
    .filter((row) => !row.line.instead)
    .map((row) => {
      const cells = columns.map((column) => `<td>${figures[`${table}.${row.id}.${column.id}`] ?? ''}</td>`);
      return `<tr><td>${row.labels.at(-2) ?? ''}</td><td>${row.line.label}</td>${cells.join('')}</tr>`;
    });
  return [...heading, heads, ...rows].join('\n');
}

function prose(section: string, { overview = '本年工作平稳。' }: PageHead): string {
  if (section === 'overview') return overview;
  return section === 'other' ? '本机关全年没有收取信息处理费。' : '还有不足，已着手改进。';
}
