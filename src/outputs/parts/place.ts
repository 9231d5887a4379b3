import type { Language, Location } from '../../model/index';
import { say, type Wording } from '../../model/wording';

const wordings = {
  table: { zh: '第{table}个表格', en: 'table {table}' },
  square: { zh: '第{row}行第{column}列', en: 'row {row}, column {column}' },
  paragraph: { zh: '第{paragraph}段', en: 'paragraph {paragraph}' },
  line: { zh: '第{line}行', en: 'line {line}' },
  page: { zh: '第{page}页', en: 'page {page}' },
} as const satisfies Record<string, Wording>;

/** Where to look: page, table and square, or the paragraph or line of a text; empty where nothing is known. */
export function placeText(location: Location | undefined, language: Language): string {
  const { page, table, row, column, paragraph, line } = location ?? {};
  const parts = [
    page !== undefined && say(wordings.page, language, { page }),
    table !== undefined && say(wordings.table, language, { table }),
    row !== undefined && column !== undefined && say(wordings.square, language, { row, column }),
    paragraph !== undefined && say(wordings.paragraph, language, { paragraph }),
    line !== undefined && say(wordings.line, language, { line }),
  ].filter((part) => part !== false);
  return parts.join(language === 'zh' ? '' : ', ');
}
