import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { nameText } from './name-bytes';

/** What Node makes of bytes that are no UTF-8. */
const replaced = '\ufffd';

/** The words of the command line; names of files that are no UTF-8 by their characters, where the system tells their bytes. */
export function argumentWords(): readonly string[] {
  return argumentBytes()?.map(nameText) ?? process.argv.slice(2);
}

/** The bytes of the words that are no UTF-8, by the text of the word. */
export function foreignArguments(): ReadonlyMap<string, Buffer> {
  const foreign = (argumentBytes() ?? []).filter((bytes) => !isUtf8(bytes));
  return new Map(foreign.map((bytes) => [nameText(bytes), bytes]));
}

/** The bytes of the command line's words (Linux, proc(5)); null where there is no need of them, or they are not told. */
function argumentBytes(): Buffer[] | null {
  const words = process.argv.slice(2);
  if (process.platform !== 'linux' || !words.some((word) => word.includes(replaced))) return null;
  try {
    const all = readFileSync('/proc/self/cmdline');
    const bytes = piecesOf(all).slice(-words.length);
    return bytes.every((each, index) => each.toString() === words[index]) ? bytes : null;
  } catch {
    return null;
  }
}

/** What stands before each NUL. */
function piecesOf(all: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  for (let start = 0, end = all.indexOf(0); end >= 0; start = end + 1, end = all.indexOf(0, start))
    pieces.push(all.subarray(start, end));
  return pieces;
}
