import { createReadStream, type Dirent, existsSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Language } from '../node';
import { CommandError } from './command-error';
import { globPattern, hasWildcards, literalStart } from './glob';
import { namesIn } from './names';
import type { Request } from './request';
import { tell } from './tell';

/** The inputs to read, and what was passed over in folders, because its name has no ending of a report or it is no file. */
export interface Inputs {
  readonly sources: readonly string[];
  readonly passedOver: readonly Entry[];
}

/** What stands in a folder; pipes, devices, links that lead nowhere or in a circle and folders that cannot be opened are no files. */
interface Entry {
  readonly path: string;
  readonly isFile: boolean;
}

/** Endings under which reports are published. They only choose files in a folder; what a file is, its content decides. */
const endings = /\.(html?|shtml|xhtml|mht|mhtml|txt|md|docx?|docm|dotx?|wps|rtf|pdf)$/i;

/**
 * Turns operands into inputs, each once, in the order given: a folder into the reports in and below it, a pattern with
 * wildcards (where no file bears that very name) into what it matches, both sorted by name; `-` is standard input. Then
 * come the names of the list, as they are.
 */
export async function findInputs({ operands, list }: Pick<Request, 'operands' | 'list'>): Promise<Inputs> {
  const sources: string[] = [];
  const passedOver: Entry[] = [];
  for (const operand of operands) {
    if (operand !== '-' && existsSync(operand)) {
      if (!statSync(operand).isDirectory()) sources.push(operand);
      else
        for await (const entry of walk(operand))
          if (entry.isFile && endings.test(entry.path)) sources.push(entry.path);
          else passedOver.push(entry);
    } else if (operand !== '-' && hasWildcards(operand)) for (const path of await matches(operand)) sources.push(path);
    else sources.push(operand);
  }
  if (list !== undefined) for await (const name of namesFrom(list)) sources.push(name);
  return { sources: [...new Set(sources)], passedOver };
}

/** The names in a list; throws `CommandError` where it cannot be read. */
async function* namesFrom(list: string): AsyncGenerator<string> {
  try {
    yield* namesIn(list === '-' ? process.stdin : createReadStream(list));
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new CommandError({ zh: `无法读取清单 ${list}：${why}`, en: `cannot read the list ${list}: ${why}` }, 2);
  }
}

/** What a pattern matches; the pattern itself where it matches nothing, to be told as a file that does not exist. */
async function matches(operand: string): Promise<string[]> {
  const pattern = operand.replaceAll(sep, '/').replace(/^(\.\/)+/, '');
  const start = literalStart(pattern) || '.';
  const expression = globPattern(pattern);
  const found: string[] = [];
  if (existsSync(start)) {
    for await (const { path } of walk(start)) if (expression.test(path.replaceAll(sep, '/'))) found.push(path);
  }
  return found.length > 0 ? found : [operand];
}

/** What stands in and below a folder, by name; what is hidden (.git and the like) and links to folders are left out. */
async function* walk(folder: string): AsyncGenerator<Entry> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) return yield { path: folder, isFile: false };
  for (const entry of entries.sort(byName)) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* walk(path);
    else {
      const found = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
      if (!found?.isDirectory()) yield { path, isFile: found?.isFile() ?? false };
    }
  }
}

function byName(one: Dirent, other: Dirent): number {
  if (one.name === other.name) return 0;
  return one.name < other.name ? -1 : 1;
}

/** Says on standard error which files in folders were not taken for reports, and that there was nothing to read. */
export function tellPassedOver({ sources, passedOver }: Inputs, language: Language): void {
  const other = { zh: '非普通文件', en: 'not files' }[language];
  const kinds = [...new Set(passedOver.map(({ path, isFile }) => (isFile ? extname(path) || '-' : other)))].join(' ');
  const zh = `另有 ${passedOver.length} 个文件未读（${kinds}）\n`;
  const en = `${passedOver.length} other files were passed over (${kinds})\n`;
  if (passedOver.length > 0) tell(language === 'zh' ? zh : en);
  if (sources.length === 0) tell(language === 'zh' ? '没有可读取的文件\n' : 'no files to read\n');
}
