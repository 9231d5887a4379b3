import { version } from '../../package.json';
import { languages } from '../node';
import { type Arguments, choice, languageOf, parseArguments } from './arguments';
import { CommandError } from './command-error';
import { check } from './commands/check';
import { extract } from './commands/extract';
import { look } from './commands/look';
import { rules } from './commands/rules';
import { schema } from './commands/schema';
import { help } from './help';
import { interruption } from './interruption';
import { filePrinter, standardPrinter } from './printer';
import { understand } from './request';
import { tell } from './tell';

process.exitCode = await main(process.argv.slice(2));
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

async function run(given: Arguments): Promise<number> {
  const language = choice(given, 'lang', languages, 'zh');
  if (given.given.has('version')) return print(`${version}\n`, given);
  if (given.given.has('help')) return print(help(language), given);
  if (given.command === 'extract') return extract(understand(given));
  if (given.command === 'check') return check(understand(given));
  if (given.command === 'look') return print(await look(given), given);
  if (given.command === 'schema') return print(schema(), given);
  if (given.command === 'rules') {
    return print(rules(choice(given, 'format', ['text', 'json', 'ndjson'], 'text'), language), given);
  }
  tell(help(language));
  return 64;
}

async function print(text: string, { given }: Arguments): Promise<0> {
  const out = given.get('out')?.at(-1);
  const printer = out === undefined ? standardPrinter() : await filePrinter(out);
  await printer.print(text);
  await printer.finish();
  return 0;
}
