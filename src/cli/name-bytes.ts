import { isUtf8 } from 'node:buffer';
import { sep } from 'node:path';

const gb18030 = new TextDecoder('gb18030');

/** The text of a file's name: UTF-8, or else GB 18030, in which archives that were packed under Chinese Windows carry their names. */
export function nameText(name: Buffer): string {
  return isUtf8(name) ? name.toString() : gb18030.decode(name);
}

/** The path of what bears a name in a folder. */
export function pathIn(folder: Buffer, name: Buffer): Buffer {
  return Buffer.concat([folder, Buffer.from(sep), name]);
}
