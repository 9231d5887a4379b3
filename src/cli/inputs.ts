import { isUtf8 } from 'node:buffer';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Language } from '../node';
import { foreignArguments } from './argument-bytes';
import { CommandError } from './command-error';
import { globPattern, hasWildcards, literalStart } from './glob';
import { nameText, pathIn } from './name-bytes';
import { namesIn } from './names';
import type { Request } from './request';
import { tell } from './tell';

/**
 * The inputs to read, where those lie whose names are no UTF-8, and what was passed over in folders, because its name has no ending of a report or it
 * is no file.
 */
export interface Inputs {
  readonly sources: readonly string[];
  readonly paths: ReadonlyMap<string, Buffer>;
  readonly passedOver: readonly Entry[];
}

/** What stands in a folder; pipes, devices, links that lead nowhere or in a circle and folders that cannot be opened are no files. */
interface Entry {
  readonly path: string;
  readonly bytes: Buffer;
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
  const sources = new Set<string>();
  const paths = new Map<string, Buffer>();
  const passedOver: Entry[] = [];
  const take = ({ path, bytes }: Pick<Entry, 'path' | 'bytes'>) => {
    sources.add(path);
    if (!isUtf8(bytes)) paths.set(path, bytes);
  };
  const foreign = foreignArguments();
  for (const operand of operands) {
    const bytes = foreign.get(operand) ?? Buffer.from(operand);
    const place = foreign.get(operand) ?? operand;
    if (operand === '-') sources.add(operand);
    else if (existsSync(place)) {
      if (!statSync(place).isDirectory()) take({ path: operand, bytes });
      else
        for await (const entry of walk(operand, bytes))
          if (entry.isFile && endings.test(entry.path)) take(entry);
          else passedOver.push(entry);
    } else {
      const found = hasWildcards(operand) ? await matches(operand) : [];
      for (const entry of found) take(entry);
      if (found.length === 0) sources.add(operand);
    }
  }
  if (list !== undefined) for await (const name of namesFrom(list, paths)) sources.add(name);
  return { sources: [...sources], paths, passedOver };
}

/** The names in a list; throws `CommandError` where it cannot be read. */
async function* namesFrom(list: string, paths: Map<string, Buffer>): AsyncGenerator<string> {
  try {
    yield* namesIn(list === '-' ? process.stdin : createReadStream(list), paths);
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new CommandError({ zh: `无法读取清单 ${list}：${why}`, en: `cannot read the list ${list}: ${why}` }, 2);
  }
}

/** What a pattern matches. */
async function matches(operand: string): Promise<Entry[]> {
  const pattern = operand.replaceAll(sep, '/').replace(/^(\.\/)+/, '');
  const start = literalStart(pattern) || '.';
  const expression = globPattern(pattern);
  const found: Entry[] = [];
  if (existsSync(start)) {
    for await (const entry of walk(start, Buffer.from(start)))
      if (expression.test(entry.path.replaceAll(sep, '/'))) found.push(entry);
  }
  return found;
}

/** What stands in and below a folder, by name; what is hidden (.git and the like) and links to folders are left out. */
async function* walk(folder: string, bytes: Buffer): AsyncGenerator<Entry> {
  const entries = await readdir(bytes, { withFileTypes: true, encoding: 'buffer' }).catch(() => null);
  if (!entries) return yield { path: folder, bytes, isFile: false };
  const named = entries.map((entry) => ({ entry, name: nameText(entry.name) })).sort(byName);
  for (const { entry, name } of named) {
    if (name.startsWith('.')) continue;
    const inner = { path: join(folder, name), bytes: pathIn(bytes, entry.name) };
    if (entry.isDirectory()) yield* walk(inner.path, inner.bytes);
    else {
      const found = entry.isSymbolicLink() ? await stat(inner.bytes).catch(() => null) : entry;
      if (!found?.isDirectory()) yield { ...inner, isFile: found?.isFile() ?? false };
    }
  }
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  if (one.name === other.name) return 0;
  return one.name < other.name ? -1 : 1;
}

/** Says on standard error which files in folders were not taken for reports, and that there was nothing to read. */
export function tellPassedOver({ sources, passedOver }: Inputs, language: Language): void {
  const other = { zh: '非普通文件', en: 'not files' }[language];
  const kinds = [...new Set(passedOver.map(({ path, isFile }) => (isFile ? extname(path) || '-' : other)))].join(' ');
  const zh = `另有 ${passedOver.length} 个文件未读（${kinds}）\n`;
  const en = `other files passed over: ${passedOver.length} (${kinds})\n`;
  if (passedOver.length > 0) tell(language === 'zh' ? zh : en);
  if (sources.length === 0) tell(language === 'zh' ? '没有可读取的文件\n' : 'no files to read\n');
}
