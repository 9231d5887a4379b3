import { type Language, say, type Wording, type WordingValues } from './wording';

/** Why a file cannot be read at all: the codes, each with its message. */
export const errorWordings = {
  'not-a-report': {
    zh: '不是政府信息公开工作年度报告：没有找到规定的表格',
    en: 'not an annual report on open government information: none of its tables was found',
  },
  'unsupported-edition': {
    zh: '此报告用的是 2019 年以前的《政府信息公开情况统计表》，目前只能读取 2019 年及以后的表格',
    en: 'the report carries the statistics of the form before 2019, which is not read; the forms of 2019 and 2021 are',
  },
  'unsupported-format': { zh: '不支持的文件格式{detail}', en: 'the file format is not supported{detail}' },
  'damaged-file': { zh: '文件已损坏或不完整{detail}', en: 'the file is damaged or incomplete{detail}' },
  'too-large': {
    zh: '文件过大：{limit} 的上限为 {most}，文件{found}',
    en: 'the file is too large: the limit {limit} is {most}, the file has {found}',
  },
  'too-deep': {
    zh: '文件嵌套过深：{limit} 的上限为 {most}，文件{found}',
    en: 'the file is nested too deeply: the limit {limit} is {most}, the file has {found}',
  },
  'encrypted-file': { zh: '文件有密码保护', en: 'the file is protected by a password' },
  'empty-file': { zh: '文件是空的', en: 'the file is empty' },
  'no-text-layer': {
    zh: '文件没有文字层（扫描件或图片），无法读取',
    en: 'the file has no text layer (a scan or pictures) and cannot be read',
  },
  'text-unreliable': {
    zh: '文件的文字层不可靠（字符编码缺失或错误），无法读取',
    en: 'the text layer of the file cannot be trusted (its characters do not decode) and cannot be read',
  },
  'missing-package': {
    zh: '读取此文件需要安装软件包 {detail}',
    en: 'reading this file needs a package that is not installed: {detail}',
  },
  'internal-error': {
    zh: '程序内部错误，请报告此问题{detail}',
    en: 'an error inside the program; please report it{detail}',
  },
  'timed-out': { zh: '读取超过 {seconds} 秒，已放弃', en: 'reading took more than {seconds} seconds and was given up' },
  crashed: {
    zh: '读取时进程中断，多半是占用内存超过 {megabytes} MB',
    en: 'the process that read it broke off, most likely for using more than {megabytes} MB of memory',
  },
  'file-not-found': { zh: '找不到文件或无法打开{detail}', en: 'the file does not exist or cannot be opened{detail}' },
} as const satisfies Record<string, Wording>;

/** Why a file cannot be read at all. */
export type ErrorCode = keyof typeof errorWordings;

/** Thrown when a file cannot be read at all. Its `message` is in Chinese, `say` tells it in either language; `values` fill the code's message, `cause` is what went wrong underneath. */
export class ExtractError extends Error {
  override readonly name = 'ExtractError';
  readonly code: ErrorCode;
  readonly values: WordingValues;

  constructor(code: ErrorCode, values: WordingValues = {}, options?: ErrorOptions) {
    super(errorText(code, 'zh', values), options);
    this.code = code;
    this.values = values;
  }

  /** The message in a language. */
  say(language: Language): string {
    return errorText(this.code, language, this.values);
  }
}

/** Why a file cannot be read, in a language. */
export function errorText(code: ErrorCode, language: Language, values: WordingValues): string {
  const { found } = values;
  const more = typeof found === 'string' && found.startsWith('> ');
  const counted = {
    zh: more ? `超过 ${found.slice(2)}` : `为 ${found}`,
    en: more ? `more than ${found.slice(2)}` : String(found),
  };
  // What was not counted to its end is kept as `> 5`.
  const spelt = found !== undefined && { found: counted[language] };
  return say(errorWordings[code], language, { detail: '', ...values, ...spelt });
}
