import { type Language, outputs, say } from '../node';
import { commands, type Option, options } from './options';

const wordings = {
  usage: {
    zh: '用法：ogi-report <命令> [选项] 文件… | 文件夹… | "通配符" | -',
    en: 'usage: ogi-report <command> [options] FILE… | FOLDER… | "GLOB" | -',
  },
  about: {
    zh: '读取政府信息公开工作年度报告，核对其中的数字。',
    en: 'Reads annual reports on open government information and checks their figures.',
  },
  commands: { zh: '命令', en: 'commands' },
  options: { zh: '选项', en: 'options' },
  formats: { zh: '输出格式', en: 'formats' },
  status: {
    zh: '退出状态：0 全部读取且无错误；1 有级别为 error 的问题；2 有输入未能读取；64 用法不对',
    en: 'exit status: 0 all read and no errors; 1 findings of severity error; 2 some input not read; 64 wrong usage',
  },
  strict: {
    zh: '状态 0 不表示每一格都已读准；要求如此的，请加 --strict',
    en: 'status 0 does not say that every cell was read; --strict asks for that',
  },
} as const;

/** How to use the command line. */
export function help(language: Language): string {
  const known: readonly [string, Option][] = Object.entries(options);
  const option = ([name, { short, value, about }]: [string, Option]): [string, string] => [
    `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`,
    about[language],
  ];
  return [
    say(wordings.about, language),
    '',
    say(wordings.usage, language),
    '',
    say(wordings.commands, language),
    ...columns(Object.entries(commands).map(([name, about]) => [name, about[language]])),
    '',
    say(wordings.options, language),
    ...columns(known.map(option)),
    '',
    say(wordings.formats, language),
    ...columns(outputs.map(({ id, about }) => [id, about[language]])),
    '',
    say(wordings.status, language),
    say(wordings.strict, language),
    '',
  ].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const widest = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, about]) => `  ${name.padEnd(widest)}  ${about}`);
}
