import type { Wording } from '../node';

/** An option of the command line: whether it takes a value, what it is for, and which commands know it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: true;
  /** How its value is written in the help. */
  readonly value?: string;
  readonly about: Wording;
  readonly commands: readonly Command[];
}

export const commands = {
  extract: {
    zh: '读取报告，输出其中的表格',
    en: 'read reports and print their tables',
  },
  check: {
    zh: '读取报告，并核对表格、文字和各年度之间是否一致',
    en: 'read reports and check that tables, prose and years agree',
  },
  look: {
    zh: '画出 PDF 某一页读到的内容：笔画、边框、单元格及其编号',
    en: 'draw what was seen on a page of a PDF: marks, borders, cells and their ids',
  },
  rules: { zh: '列出核对规则', en: 'list the rules' },
  schema: { zh: '输出报告的 JSON Schema', en: 'print the JSON Schema of a report' },
} as const satisfies Record<string, Wording>;

/** What the command line can be asked to do. */
export type Command = keyof typeof commands;

const reading = ['extract', 'check'] as const;
const all = ['extract', 'check', 'look', 'rules', 'schema'] as const;

/** Every option, in the order of the help. */
export const options = {
  format: {
    type: 'string',
    short: 'f',
    value: 'FORMAT',
    about: { zh: '输出格式，见下', en: 'output format, as listed below' },
    commands: ['extract', 'check', 'rules'],
  },
  wide: {
    type: 'boolean',
    about: { zh: 'csv：每份报告一行，而非每格一行', en: 'csv: one row a report instead of one a cell' },
    commands: ['extract', 'check'],
  },
  lang: {
    type: 'string',
    value: 'zh|en',
    about: { zh: '语言，默认中文', en: 'language; Chinese by default' },
    commands: all,
  },
  out: { type: 'string', short: 'o', value: 'FILE', about: { zh: '输出到文件', en: 'write to a file' }, commands: all },
  rule: {
    type: 'string',
    multiple: true,
    value: 'ID=off|note|warning|error',
    about: { zh: '关闭规则或改变其级别，可多次使用', en: 'switch a rule off or set its severity; may be repeated' },
    commands: ['check'],
  },
  limit: {
    type: 'string',
    multiple: true,
    value: 'NAME=N',
    about: {
      zh: '改变一项读取上限（见 README），可多次使用',
      en: 'change a limit on what is read (see the README); may be repeated',
    },
    commands: reading,
  },
  previous: {
    type: 'string',
    value: 'FILE',
    about: { zh: '同一机关上一年度的报告', en: 'the same body’s report on the year before' },
    commands: ['check'],
  },
  part: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    about: { zh: '被汇总的下级报告，可多次使用', en: 'a report that this one consolidates; may be repeated' },
    commands: ['check'],
  },
  baseline: {
    type: 'string',
    value: 'FILE',
    about: {
      zh: '已知问题清单，其中的问题不再提示；首次使用请加 --update-baseline',
      en: 'known findings, which are not told again; --update-baseline makes it',
    },
    commands: ['check'],
  },
  'update-baseline': {
    type: 'boolean',
    about: {
      zh: '把本次发现的问题写入 --baseline 文件，没有则新建',
      en: 'write what is found now to the --baseline file, making it where there is none',
    },
    commands: ['check'],
  },
  page: {
    type: 'string',
    value: 'N',
    about: { zh: '画第几页，默认第 1 页', en: 'the page to draw; the first by default' },
    commands: ['look'],
  },
  config: {
    type: 'string',
    value: 'FILE',
    about: { zh: '配置文件，默认 ogi-report.config.json', en: 'configuration; ogi-report.config.json by default' },
    commands: reading,
  },
  jobs: {
    type: 'string',
    short: 'j',
    value: 'N',
    about: { zh: '同时读取的文件数，默认按处理器数', en: 'files read at a time; as many as processors by default' },
    commands: reading,
  },
  timeout: {
    type: 'string',
    value: 'SECONDS',
    about: { zh: '读取一个文件的时间上限，默认 60 秒', en: 'time that a file may take to read; 60 by default' },
    commands: [...reading, 'look'],
  },
  memory: {
    type: 'string',
    value: 'MB',
    about: { zh: '读取一个文件的内存上限，默认 1024 MB', en: 'memory that reading a file may use; 1024 by default' },
    commands: [...reading, 'look'],
  },
  'files-from': {
    type: 'string',
    value: 'FILE',
    about: {
      zh: '要读取的文件名清单，每行一个或以 NUL 分隔；- 为标准输入',
      en: 'names to read, one a line or ended by NUL; - is standard input',
    },
    commands: reading,
  },
  stdin: {
    type: 'boolean',
    about: {
      zh: '从标准输入逐个取文件名，随即逐行输出 NDJSON；各份单独核对',
      en: 'take names from standard input, answer each with a line of NDJSON; each is checked alone',
    },
    commands: reading,
  },
  resume: {
    type: 'string',
    value: 'FILE',
    about: {
      zh: '写入 NDJSON 文件；已有的结果保留，从中断处继续',
      en: 'write NDJSON to a file; go on after what an interrupted run left in it',
    },
    commands: reading,
  },
  strict: {
    type: 'boolean',
    about: {
      zh: '有单元格或表格没有读准的，退出状态也为 2',
      en: 'status 2 also where a cell or a table of a report was not read with certainty',
    },
    commands: reading,
  },
  quiet: {
    type: 'boolean',
    short: 'q',
    about: { zh: '不显示进度和小结', en: 'show no progress and no summary' },
    commands: reading,
  },
  help: { type: 'boolean', short: 'h', about: { zh: '显示用法', en: 'show this help' }, commands: all },
  version: { type: 'boolean', short: 'v', about: { zh: '显示版本', en: 'show the version' }, commands: all },
} as const satisfies Record<string, Option>;
