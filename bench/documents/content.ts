import { type Block, type Leaf, type Line, leaves, type TableForm } from '../../src/forms/define';
import { sections } from '../../src/forms/sections';
import { formOf } from '../../src/sums/index';
import { consistentFigures, type Scale } from '../../test/builders/consistent';
import { below, pick, type Random } from '../../test/builders/random';

/** A printed cell and how many squares it covers. */
export interface PrintedCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A printed table, row by row; squares covered from above have no cell. */
export type PrintedTable = readonly (readonly PrintedCell[])[];

/** A part of a report under its heading. */
export interface Part {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table: PrintedTable | null;
}

/** A whole report as it would be printed, whatever it is printed on. */
export interface Content {
  readonly organization: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

const places = ['青石县', '白河区', '云岭市', '长渡镇', '松溪县', '临江区', '石桥街道', '北原县'] as const;
const organs = ['人民政府', '财政局', '教育局', '住房和城乡建设局', '人民政府办公室', '市场监督管理局'] as const;
const topics = [
  '财政预决算',
  '重大项目',
  '就业服务',
  '义务教育',
  '养老托育',
  '征地补偿',
  '食品安全',
  '生态环境',
] as const;
const measures = [
  '修订目录',
  '培训经办人员',
  '清理旧文件',
  '整合栏目',
  '建立台账',
  '开展抽查',
  '补录历史公报',
] as const;

function sentence(random: Random): string {
  const [topic, other] = [pick(random, topics), pick(random, topics)];
  const kinds = [
    `在${topic}方面，全年通过门户网站发布信息${below(random, 900)}条，更新服务指南${below(random, 60)}项。`,
    `围绕${topic}和${other}，组织座谈${1 + below(random, 9)}场，收集意见${below(random, 200)}条，采纳情况均向来信人说明。`,
    `下半年${pick(random, measures)}，${topic}栏目的平均更新间隔由${20 + below(random, 9)}天缩短到${2 + below(random, 9)}天。`,
    `有的单位对${topic}的解读偏少，图解和短视频只占${5 + below(random, 40)}.${below(random, 10)}%，今后要${pick(random, measures)}。`,
  ] as const;
  return pick(random, kinds);
}

/** A paragraph of so many sentences. */
export function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join('');
}

/** A report whose sums hold; `paragraphs` is how many each section without a table has. */
export function contentOf(random: Random, scale: Scale, paragraphs: number): Content {
  const year = 2021 + below(random, 4);
  const organization = pick(random, places) + pick(random, organs);
  const figures = consistentFigures(random, scale, '2021');
  const parts = sections.map((section, index): Part => {
    const table = formOf('2021').tables.find((candidate) => candidate.id === section.kind);
    const texts = Array.from({ length: table ? 0 : paragraphs }, () => paragraph(random, 2 + below(random, 4)));
    return {
      heading: `${'一二三四五六'[index]}、${section.label}`,
      paragraphs: texts,
      table: table ? printed(table, figures) : null,
    };
  });
  return { organization, title: `${organization}${year}年政府信息公开工作年度报告`, parts };
}

function printed(table: TableForm, figures: Readonly<Record<string, number>>): PrintedTable {
  const width = Math.max(...table.blocks.map((block) => depth(block.rows) + leaves(block.columns).length));
  return table.blocks.flatMap((block) => printedBlock(table, block, figures, width));
}

function printedBlock(
  table: TableForm,
  block: Block,
  figures: Readonly<Record<string, number>>,
  width: number,
): PrintedCell[][] {
  const columns = leaves(block.columns);
  const rows = leaves(block.rows).filter((row) => !row.line.instead);
  const stub = width - columns.length;
  const heads = headRows(block.columns, stub);
  const body = rows.map((row, index) => [
    ...stubCells(rows, index, stub),
    ...columns.map((column) => cell(String(figures[`${table.id}.${row.id}.${column.id}`] ?? ''))),
  ]);
  return [...(block.heading ? [[cell(block.heading, 1, width)]] : []), ...heads, ...body];
}

function headRows(lines: readonly Line[], stub: number): PrintedCell[][] {
  const height = depth(lines);
  const rows: PrintedCell[][] = Array.from({ length: height }, () => []);
  rows[0]?.push(cell('', height, stub));
  const visit = (line: Line, level: number) => {
    const span = line.children ? leaves(line.children).length : 1;
    rows[level]?.push(cell(line.label, line.children ? 1 : height - level, span));
    for (const child of line.children ?? []) visit(child, level + 1);
  };
  for (const line of lines) visit(line, 0);
  return rows;
}

/** The labels of a row that begin in it; the last takes what is left of the stub. */
function stubCells(rows: readonly Leaf[], index: number, stub: number): PrintedCell[] {
  const labels = rows[index]?.labels ?? [];
  const above = rows[index - 1]?.labels ?? [];
  return labels.flatMap((label, level) => {
    const path = labels.slice(0, level + 1).join('|');
    if (above.slice(0, level + 1).join('|') === path && level < labels.length - 1) return [];
    const next = rows.slice(index).findIndex((row) => row.labels.slice(0, level + 1).join('|') !== path);
    const isLast = level === labels.length - 1;
    const rowSpan = isLast ? 1 : next < 0 ? rows.length - index : next;
    return [cell(label, rowSpan, isLast ? stub - level : 1)];
  });
}

function depth(lines: readonly Line[]): number {
  return Math.max(...lines.map((line) => 1 + (line.children ? depth(line.children) : 0)));
}

function cell(text: string, rowSpan = 1, columnSpan = 1): PrintedCell {
  return { text, rowSpan, columnSpan };
}
