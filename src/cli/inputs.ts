import { isUtf8 } from 'node:buffer';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { say, type Wording } from '../node';
import { foreignArguments } from './argument-bytes';
import { CommandError } from './command-error';
import { globPattern, hasWildcards, literalStart } from './glob';
import { nameText, pathIn } from './name-bytes';
import { namesIn } from './names';
import { isOwnPage } from './own-page';
import { reasonOf } from './reason';
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
const endings = /\.(html?|shtml|xhtml|mht|mhtml|txt|text|md|markdown|docx?|docm|dotx?|wps|rtf|pdf)$/i;

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
          if (entry.isFile && endings.test(entry.path) && !isAudit(entry)) take(entry);
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
    const { zh, en } = reasonOf(error);
    throw new CommandError({ zh: `无法读取清单 ${list}：${zh}`, en: `cannot read the list ${list}: ${en}` }, 2);
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

/** Whether a file in a folder is an audit page of ours. */
function isAudit({ path, bytes }: Entry): boolean {
  return /\.html?$/i.test(path) && isOwnPage(bytes);
}

const wordings = {
  page: { zh: '核对网页', en: 'audit pages' },
  other: { zh: '非普通文件', en: 'not files' },
  passedOver: { zh: '另有 {count} 个文件未读（{kinds}）', en: 'other files passed over: {count} ({kinds})' },
  hint: { zh: '；需要读取的，请直接写出文件名', en: '; name those that should be read' },
} as const satisfies Record<string, Wording>;

/**
 * Says on standard error which files in folders were not taken for reports, of which only what is no file is told where the user wants quiet, and that
 * there was nothing to read.
 */
export function tellPassedOver({ sources, passedOver }: Inputs, { operands, list, language, quiet }: Request): void {
  const told = quiet ? passedOver.filter(({ isFile }) => !isFile) : passedOver;
  const kind = ({ path, isFile }: Entry) => {
    if (!isFile) return wordings.other[language];
    return endings.test(path) ? wordings.page[language] : extname(path) || '-';
  };
  const values = { count: told.length, kinds: [...new Set(told.map(kind))].join(' ') };
  const hint = told.some(({ isFile }) => isFile) ? wordings.hint[language] : '';
  if (told.length > 0) tell(`${say(wordings.passedOver, language, values)}${hint}\n`);
  if (sources.length > 0) return;
  const places = [...operands, ...(list === undefined ? [] : [list])].join(' ');
  const none = {
    zh: `没有可读取的文件：${places}（在文件夹中只读取 ${endingsTold} 文件）\n`,
    en: `no files to read: ${places} (in folders those that end in ${endingsTold})\n`,
  };
  tell(none[language]);
}

/** The endings, for people. */
const endingsTold = '.html .mhtml .txt .md .docx .doc .wps .rtf .pdf';
