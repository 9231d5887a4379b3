import type { Wording } from './wording';

/** What can go unread in a document that is read: the codes, each with its message. */
export const problemWordings = {
  'cell-unreadable': {
    zh: '单元格“{label}”无法确定其数值：{raw}',
    en: 'the cell "{label}" cannot be read as a number: {raw}',
  },
  'cell-uncertain': {
    zh: '单元格“{label}”的位置或内容不能确定，未输出数值',
    en: 'where the cell "{label}" stands or what it says is not certain; no number is given',
  },
  'cell-from-image': {
    zh: '单元格“{label}”由图像文字识别而来，请核对',
    en: 'the cell "{label}" was read from an image by character recognition; compare it with the page',
  },
  'row-not-found': { zh: '表中没有找到“{label}”一行', en: 'the row "{label}" was not found in its table' },
  'row-uncertain': {
    zh: '表中有一行不能确定是哪一项：{raw}',
    en: 'a row of the table cannot be told apart with certainty: {raw}',
  },
  'row-extra': {
    zh: '表中多出一行，不属于规定表格：{raw}',
    en: 'the table has a row that the form does not have: {raw}',
  },
  'column-not-found': { zh: '表中没有找到“{label}”一列', en: 'the column "{label}" was not found in its table' },
  'table-not-found': { zh: '没有找到{table}', en: '{table} was not found' },
  'table-is-image': { zh: '{table}是图片，无法读取', en: '{table} is an image and was not read' },
  'table-borders-lost': {
    zh: '{table}的单元格边界已丢失，无法逐格读取',
    en: 'the cell borders of {table} are lost; its cells were not read',
  },
  'table-uncertain': {
    zh: '{table}标明“{raw}”，不能确定所列是本报告的数据，未输出数值',
    en: '{table} is marked “{raw}”; whether its figures are those of the report is not certain, and none is given',
  },
  'section-is-image': {
    zh: '“{section}”部分所在位置是图片或嵌入的文件，无法读取',
    en: 'what stands in the place of the section “{section}” is an image or an embedded file and was not read',
  },
  'attachment-unread': {
    zh: '页面链接的附件没有读取，其中可能有页面上没有的内容',
    en: 'a file that the page links to was not read; it may hold what the page lacks',
  },
  'file-cut': {
    zh: '文件在中途结束，其后的内容没有读到',
    en: 'the file ends before what it began; what followed was not read',
  },
  'edition-uncertain': {
    zh: '不能确定报告使用哪一版表格',
    en: 'the edition of the form cannot be told with certainty',
  },
  'edition-mixed': { zh: '各表使用的表格版本不一致', en: 'the tables are of different editions' },
  'several-reports': {
    zh: '页面中有不止一份报告，只读取第一份',
    en: 'the page holds more than one report; only the first was read',
  },
  'conflicting-copies': {
    zh: '同一单元格出现多次而数值不同：{label}',
    en: 'the cell "{label}" is printed more than once with different values',
  },
  'year-not-found': { zh: '没有找到报告年份', en: 'the year reported on was not found' },
  'part-of-year': {
    zh: '标题“{raw}”说的不是整个年度，不作为年度报告核对年份',
    en: 'by its title, "{raw}", the report is of less than a year; no year was taken',
  },
  'title-disputed': {
    zh: '文件自带的标题“{raw}”与正文的年份（{year}年）不一致，按正文读取',
    en: 'the title that the file carries, "{raw}", names another year than its text ({year}), which was taken',
  },
  'organization-not-found': { zh: '没有找到发布机关名称', en: 'the name of the authority was not found' },
  'text-unreliable': {
    zh: '第{page}页的文字层不可靠，所涉单元格未输出数值',
    en: 'the text layer of page {page} cannot be trusted; the cells it touches are not given',
  },
  'no-text-layer': {
    zh: '第{page}页没有文字层（扫描件或图片）',
    en: 'page {page} has no text layer (a scan or a picture)',
  },
  'converter-message': { zh: '文件转换提示：{raw}', en: 'message of the file converter: {raw}' },
} as const satisfies Record<string, Wording>;
