import { version } from '../../package.json';
import { type Language, languages } from '../node';
import type { ReaderProcess } from '../reader/reader-process';
import { argumentWords } from './argument-bytes';
import { type Arguments, choice, languageOf, parseArguments } from './arguments';
import { CommandError } from './command-error';
import { interruption } from './interruption';
import type { Command } from './options';
import { filePrinter, standardPrinter } from './printer';
import { tell } from './tell';

process.exitCode = await main(argumentWords());
// Standard input may still be open.
if (interruption.aborted) process.exit();

/** Runs the command line; gives the exit status. */
async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(parseArguments(argv));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const language = languageOf(argv);
    const hint = language === 'zh' ? '用法见 ogi-report --help' : 'see ogi-report --help';
    tell(`ogi-report: ${error.wording[language]}\n${error.status === 64 ? `${hint}\n` : ''}`);
    return error.status;
  }
}

/** Each command loads what it needs. */
async function run(given: Arguments): Promise<number> {
  const language = choice(given, 'lang', languages, 'zh');
  if (given.given.has('version')) return print(`${version}\n`, given);
  if (given.command !== null && !given.given.has('help')) return perform(given.command, given, language);
  const { help } = await import('./help');
  if (given.given.has('help')) return print(help(language), given);
  tell(help(language));
  return 64;
}

async function perform(command: Command, given: Arguments, language: Language): Promise<number> {
  switch (command) {
    case 'extract':
    case 'check':
      return readReports(command, given);
    case 'look':
      return print(await (await import('./commands/look')).look(given), given);
    case 'schema':
      return print((await import('./commands/schema')).schema(), given);
    case 'rules': {
      const format = choice(given, 'format', ['text', 'json', 'ndjson'], 'text');
      return print((await import('./commands/rules')).rules(format, language), given);
    }
  }
}

async function readReports(command: 'extract' | 'check', given: Arguments): Promise<number> {
  const reader = given.given.has('memory') ? undefined : await firstReader();
  try {
    const { understand } = await import('./request');
    const request = await understand(given, once(reader));
    if (command === 'extract') return await (await import('./commands/extract')).extract(request);
    return await (await import('./commands/check')).check(request);
  } finally {
    reader?.end();
  }
}

/** Starts the process that reads the first input: it takes longer to be ready than what is loaded here meanwhile. */
async function firstReader(): Promise<ReaderProcess> {
  const { standardBudget, startReader } = await import('../reader/reader-process');
  return startReader(standardBudget.megabytes);
}

/** Gives a value to who asks first, nothing to the others. */
function once<Value>(value: Value): () => Value | undefined {
  let left: Value | undefined = value;
  return () => {
    const given = left;
    left = undefined;
    return given;
  };
}

async function print(text: string, { given }: Arguments): Promise<0> {
  const out = given.get('out')?.at(-1);
  const printer = out === undefined ? standardPrinter() : await filePrinter(out);
  await printer.print(text);
  await printer.finish();
  return 0;
}
