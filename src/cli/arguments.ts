import { parseArgs } from 'node:util';
import { type Language, languages, say } from '../node';
import { CommandError } from './command-error';
import { type Command, commands, type Option, options } from './options';

/** The command line, taken apart: the command, its operands, and the values of each option given, in order. */
export interface Arguments {
  readonly command: Command | null;
  readonly operands: readonly string[];
  readonly given: ReadonlyMap<string, readonly string[]>;
}

const wordings = {
  command: { zh: '没有命令“{name}”{hint}', en: 'there is no command "{name}"{hint}' },
  option: { zh: '没有选项“{name}”{hint}', en: 'there is no option "{name}"{hint}' },
  foreign: { zh: '命令 {command} 没有选项“{name}”', en: 'the command {command} has no option "{name}"' },
  value: { zh: '选项“{name}”需要一个值：{value}', en: 'the option "{name}" needs a value: {value}' },
  noValue: { zh: '选项“{name}”不带值', en: 'the option "{name}" takes no value' },
  choice: { zh: '“{name}”不能是“{given}”，只能是 {value}', en: '"{name}" cannot be "{given}"; it is one of {value}' },
  twice: { zh: '选项“{name}”只能给一次', en: 'the option "{name}" can be given once only' },
  operand: { zh: '命令 {command} 不带文件名：{name}', en: 'the command {command} takes no names of files: {name}' },
  meant: { zh: '，是否指“{name}”？', en: '; did you mean "{name}"?' },
} as const;

/** Takes the command line apart; throws `CommandError` for what it does not know. */
export function parseArguments(argv: readonly string[]): Arguments {
  const known: Readonly<Record<string, Option>> = options;
  const { tokens } = parseArgs({
    args: [...argv],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!option) throw usage('option', { name: token.rawName, hint: meant(token.name, Object.keys(options), '--') });
    if (option.type === 'boolean' && token.value !== undefined) throw usage('noValue', { name: token.rawName });
    if (option.type === 'string' && (token.value === undefined || (!token.inlineValue && /^-./.test(token.value))))
      throw usage('value', { name: token.rawName, value: option.value ?? '' });
    const before = given.get(token.name);
    if (before && option.type === 'string' && !option.multiple && before.at(-1) !== token.value)
      throw usage('twice', { name: token.rawName });
    given.set(token.name, [...(before ?? []), token.value ?? '']);
  }
  const [name, ...operands] = positionals;
  if (name === undefined) return { command: null, operands, given };
  const command = isCommand(name) ? name : null;
  if (!command) {
    const hint = name === 'help' || name === 'version' ? hintAt(`--${name}`) : meant(name, Object.keys(commands), '');
    throw usage('command', { name, hint });
  }
  const foreign = [...given.keys()].find((option) => !known[option]?.commands.includes(command));
  if (foreign !== undefined) throw usage('foreign', { command, name: `--${foreign}` });
  const [operand] = operands;
  if (operand !== undefined && (command === 'rules' || command === 'schema') && !given.has('help'))
    throw usage('operand', { command, name: operand });
  return { command, operands, given };
}

/** The last value of an option that takes one of some words; `otherwise` where it is not given. */
export function choice<T extends string>(
  { given }: Arguments,
  option: keyof typeof options,
  words: readonly T[],
  otherwise: T,
): T {
  const value = given.get(option)?.at(-1);
  if (value === undefined) return otherwise;
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw usage('choice', { name: `--${option}`, given: value, value: words.join('|') });
  return word;
}

/** The language that the command line asks for, as far as it can be told before all of it is understood. */
export function languageOf(argv: readonly string[]): Language {
  const after = argv[argv.indexOf('--lang') + 1];
  const asked = argv.includes('--lang')
    ? after
    : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return languages.find((language) => language === asked) ?? 'zh';
}

function isCommand(name: string): name is Command {
  return Object.hasOwn(commands, name);
}

/** A usage error that says the same in every language. */
function usage(key: keyof typeof wordings, values: Readonly<Record<string, string | Hint>>): CommandError {
  const fill = (language: Language) => {
    const spoken = Object.entries(values).map(([place, value]) => [
      place,
      typeof value === 'string' ? value : say(wordings[value.key], language, { name: value.name }),
    ]);
    return say(wordings[key], language, Object.fromEntries(spoken));
  };
  return new CommandError({ zh: fill('zh'), en: fill('en') });
}

interface Hint {
  readonly key: 'meant';
  readonly name: string;
}

/** The known word nearest to a mistyped one, where one is near: at most two letters changed, added or dropped. */
function meant(word: string, known: readonly string[], prefix: string): Hint | string {
  const [best] = known
    .map((name) => ({ name, distance: editDistance(word, name) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= 2 && best.distance < best.name.length / 2 ? hintAt(prefix + best.name) : '';
}

function hintAt(name: string): Hint {
  return { key: 'meant', name };
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
