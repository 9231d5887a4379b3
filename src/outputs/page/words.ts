import { say, type Wording, type WordingValues } from '../../model/wording';
import type { Said } from './data';

/** What the page says of itself. */
const words = {
  title: { zh: '政府信息公开工作年度报告核对结果', en: 'Audit of annual reports on open government information' },
  otherLanguage: { zh: 'English', en: '中文' },
  overview: { zh: '总览', en: 'Overview' },
  skip: { zh: '跳到报告列表', en: 'Skip to the list of reports' },
  reports: { zh: '报告', en: 'Reports' },
  read: { zh: '已读取', en: 'Read' },
  withErrors: { zh: '有错误', en: 'With errors' },
  withWarnings: { zh: '有警告', en: 'With warnings' },
  withNotes: { zh: '仅有提示', en: 'With notes only' },
  clean: { zh: '未见问题', en: 'Nothing found' },
  unread: { zh: '未能读取', en: 'Could not be read' },
  checks: { zh: '核对项目', en: 'Checks made' },
  passed: { zh: '相符', en: 'passed' },
  failed: { zh: '不符', en: 'failed' },
  unknown: { zh: '无法核对', en: 'could not be made' },
  unknownNote: {
    zh: '“无法核对”不等于相符：所需的单元格没有读准或没有印出。',
    en: 'What could not be checked did not pass: a cell it needs was not read with certainty, or is not printed.',
  },
  byRule: { zh: '各规则的发现', en: 'Findings by rule' },
  byRuleNote: { zh: '点选规则，以下各表只列相应报告。', en: 'Choose a rule to see only the reports that break it.' },
  byOrgan: { zh: '各机关各年度', en: 'By organ and year' },
  rule: { zh: '规则', en: 'Rule' },
  level: { zh: '级别', en: 'Level' },
  findings: { zh: '发现', en: 'Findings' },
  share: { zh: '数量', en: 'Amount' },
  organ: { zh: '机关', en: 'Organ' },
  year: { zh: '年度', en: 'Year' },
  source: { zh: '来源', en: 'Source' },
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  note: { zh: '提示', en: 'Note' },
  problems: { zh: '未读准', en: 'Not certain' },
  nameless: { zh: '（未署名）', en: '(no name)' },
  noYear: { zh: '年度不明', en: 'year not known' },
  search: { zh: '查找机关或文件', en: 'Find an organ or a file' },
  state: { zh: '结果', en: 'Result' },
  every: { zh: '全部', en: 'All' },
  reset: { zh: '清除筛选', en: 'Clear filters' },
  listed: { zh: '符合条件 {count} 份，共 {all} 份', en: '{count} of {all} reports' },
  more: { zh: '再显示 {count} 项（余 {left} 项）', en: 'Show {count} more ({left} left)' },
  none: { zh: '没有符合条件的报告。', en: 'No report fits.' },
  noFindings: { zh: '没有发现问题。', en: 'Nothing was found.' },
  back: { zh: '返回总览', en: 'Back to the overview' },
  previous: { zh: '上一份', en: 'Previous' },
  next: { zh: '下一份', en: 'Next' },
  foundHere: { zh: '核对结果 {count} 条', en: 'findings: {count}' },
  notCertain: { zh: '未能确定 {count} 处', en: '{count} not read with certainty' },
  cleanReport: {
    zh: '各项核对均未发现不一致。',
    en: 'No check found anything inconsistent.',
  },
  cleanInPart: {
    zh: '已作的 {made} 项核对未发现不一致；另有 {unknown} 项无法核对。',
    en: 'The checks that were made ({made}) found nothing inconsistent; {unknown} could not be made.',
  },
  unmade: { zh: '无法核对的项目', en: 'Checks that could not be made' },
  unmadeOf: { zh: '{rule} {count} 项', en: '{rule}: {count}' },
  printedTitle: { zh: '原标题：{title}', en: 'Title: {title}' },
  noTitle: { zh: '未读到标题', en: 'no title was read' },
  sections: { zh: '读到的各部分（{count}）', en: 'Sections as read ({count})' },
  unchecked: { zh: '只读取，未核对。', en: 'Read only, not checked.' },
  says: { zh: '正文', en: 'Prose' },
  table: { zh: '表格', en: 'Table' },
  against: { zh: '所涉报告', en: 'Other report' },
  printed: { zh: '原文为', en: 'printed' },
  probably: { zh: '疑为 {value}', en: 'likely {value}' },
  together: { zh: '以下 {count} 格须一同更正', en: 'these {count} cells are to be corrected together' },
  either: {
    zh: '有 {count} 种解释同样可能，只有一种成立',
    en: '{count} explanations are equally likely; only one holds',
  },
  corner: {
    zh: '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
    en: 'in each column, the first item and the second equal the third and the fourth',
  },
  blank: { zh: '空白', en: 'blank' },
  dash: { zh: '横线', en: 'dash' },
  unreadable: { zh: '无法确定数值', en: 'not a certain number' },
  notPrinted: { zh: '未印出或未读准', en: 'not printed, or not read with certainty' },
  stands: { zh: '位置', en: 'place' },
  legend: {
    zh: '▲ 最可能有误　* 涉及不一致　? 未能确定　横线、竖线连起一个不成立的等式，虚线为勾稽关系',
    en: '▲ most likely wrong   * part of what is inconsistent   ? not certain   a line joins the cells of a broken sum; dashes, of the balance',
  },
  keys: {
    zh: '方向键在表内移动，查看每格的原文与位置。',
    en: 'Arrow keys move within a table and show each cell’s text and place.',
  },
  tableMissing: { zh: '此表未读到。', en: 'This table was not read.' },
  finding: { zh: '核对结果第 {number} 条', en: 'finding {number}' },
  heatLabel: {
    zh: '{organ} {year}：错误 {error}，警告 {warning}，提示 {note}，未读准 {problems}',
    en: '{organ} {year}: {error} errors, {warning} warnings, {note} notes, {problems} not certain',
  },
  heatLegend: {
    zh: '格内为错误与警告的处数；“·”为无错误和警告；“?”为有未读准之处。',
    en: 'Cells count errors and warnings; "·" is none; "?" has something that was not read with certainty.',
  },
  made: {
    zh: '由 ogi-report {version} 生成，仅反映所给文件的内容；疑似数值只是建议，未改动任何原文。',
    en: 'Made by ogi-report {version} from the files given; likely figures are proposals, nothing printed was altered.',
  },
} as const satisfies Record<string, Wording>;

export type Word = keyof typeof words;

/** How the page speaks in one language. */
export interface Speech {
  readonly language: keyof Wording;
  readonly word: (word: Word, values?: WordingValues) => string;
  readonly said: (said: Said) => string;
  readonly number: (value: number) => string;
}

/** The speech of a language. */
export function speechIn(language: keyof Wording): Speech {
  const numbers = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en');
  return {
    language,
    word: (word, values) => say(words[word], language, values),
    said: (said) => (typeof said === 'string' ? said : said[language]),
    number: (value) => numbers.format(value),
  };
}
