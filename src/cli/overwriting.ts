import { type BigIntStats, closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { CommandError } from './command-error';
import type { Inputs } from './inputs';
import type { Request } from './request';

const standardInput = 0;

/** What is written to and what is read, the names of inputs with the bytes of those that are no UTF-8. */
interface Files {
  readonly written: readonly string[];
  readonly read: readonly string[];
  readonly paths?: ReadonlyMap<string, Buffer> | undefined;
}

/** Refuses to write over what is read: the files are compared, not how their names are spelt. Throws `CommandError`. */
export function refuseOverwriting({ written, read, paths }: Files): void {
  const outputs = new Map<string, string>();
  for (const name of written) {
    const identity = identityOf(name);
    if (identity !== undefined) outputs.set(identity, name);
  }
  if (outputs.size === 0) return;
  for (const name of read) {
    const identity = identityOf(name === '-' ? standardInput : (paths?.get(name) ?? name));
    const output = identity === undefined ? undefined : outputs.get(identity);
    if (output === undefined) continue;
    throw new CommandError({
      zh: `输出文件 ${output} 就是要读取的文件 ${name}，写入会将其覆盖；请改用其他文件名`,
      en: `the output ${output} is ${name}, which is to be read, and would write over it; give it another name`,
    });
  }
}

/** Refuses to write over the inputs of a command line, or over what it reads besides. Throws `CommandError`. */
export function guardInputs({ out, newBaseline, reads }: Request, { sources, paths }: Inputs): void {
  const outputs = out === undefined ? [] : outputsTo(out);
  const written = newBaseline === undefined ? outputs : [...outputs, newBaseline];
  refuseOverwriting({ written, read: [...sources, ...reads], paths });
}

/** What is written where an output has a name: what stands under it in the end, and what waits beside it until then. */
export function outputsTo(out: string): string[] {
  return [out, `${out}.part`, `${out}.readings`];
}

/** How a line of NDJSON begins. */
const beginning = '{"source":';

/**
 * Refuses an output that holds anything but the lines of an earlier run, where the names to read come only after it is
 * opened. Throws `CommandError`.
 */
export function refuseForeignOutput({ out, resume }: Pick<Request, 'out' | 'resume'>): void {
  if (out === undefined || resume || identityOf(out) === undefined || beginsAsOurs(out)) return;
  throw new CommandError({
    zh: `${out} 已存在，且不是 ogi-report 的 NDJSON 输出；--stdin 不覆盖此类文件`,
    en: `${out} exists and is not the NDJSON of ogi-report; --stdin does not write over it`,
  });
}

/** Whether a file holds the beginning of lines of ours, or nothing. */
export function beginsAsOurs(path: string): boolean {
  const file = openSync(path, 'r');
  const head = Buffer.alloc(beginning.length);
  const read = readSync(file, head, 0, head.length, 0);
  closeSync(file);
  return beginning.startsWith(head.toString('utf8', 0, read));
}

/** What a file is, whatever it is called; undefined for what is no file, or not there. */
function identityOf(place: string | Buffer | number): string | undefined {
  const found = statusOf(place);
  return found?.isFile() ? `${found.dev}:${found.ino}` : undefined;
}

function statusOf(place: string | Buffer | number): BigIntStats | undefined {
  try {
    return typeof place === 'number' ? fstatSync(place, { bigint: true }) : statSync(place, { bigint: true });
  } catch {
    return undefined;
  }
}
