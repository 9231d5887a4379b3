import type { Language, Wording } from '../../model/index';
import { say } from '../../model/wording';

const words = {
  overview: { zh: '概览', en: 'overview' },
  findings: { zh: '问题', en: 'findings' },
  cells: { zh: '数据', en: 'cells' },
  source: { zh: '来源', en: 'source' },
  organization: { zh: '机关', en: 'organization' },
  year: { zh: '年度', en: 'year' },
  edition: { zh: '表格版本', en: 'edition' },
  format: { zh: '文件格式', en: 'format' },
  publication: { zh: '发布或落款日期', en: 'published or signed' },
  state: { zh: '读取', en: 'read' },
  read: { zh: '已读取', en: 'read' },
  error: { zh: '错误', en: 'errors' },
  warning: { zh: '警告', en: 'warnings' },
  note: { zh: '提示', en: 'notes' },
  problems: { zh: '未读准', en: 'not certain' },
  passed: { zh: '相符', en: 'passed' },
  failed: { zh: '不符', en: 'failed' },
  unknown: { zh: '无法核对', en: 'could not be made' },
  sheet: { zh: '表格所在工作表', en: 'sheet of its tables' },
  beyond: { zh: '未附（每个工作簿至多 {limit} 份）', en: 'not attached (at most {limit} in a workbook)' },
  level: { zh: '级别', en: 'level' },
  rule: { zh: '规则', en: 'rule' },
  message: { zh: '说明', en: 'message' },
  explanation: { zh: '疑似单元格与应有数值', en: 'likely cells and figures' },
  quote: { zh: '正文', en: 'prose' },
  against: { zh: '所涉报告', en: 'other report' },
  place: { zh: '位置', en: 'place' },
  ids: { zh: '单元格标识', en: 'cell ids' },
  fingerprint: { zh: '指纹', en: 'fingerprint' },
  table: { zh: '表', en: 'table' },
  row: { zh: '行', en: 'row' },
  column: { zh: '列', en: 'column' },
  id: { zh: '标识', en: 'id' },
  label: { zh: '名称', en: 'label' },
  value: { zh: '数值', en: 'value' },
  raw: { zh: '原文', en: 'raw' },
  kind: { zh: '类型', en: 'kind' },
  finding: { zh: '涉及', en: 'finding' },
} as const satisfies Record<string, Wording>;

export type Word = keyof typeof words;

/** A word of the workbook. */
export function word(name: Word, language: Language, values: Readonly<Record<string, number>> = {}): string {
  return say(words[name], language, values);
}
