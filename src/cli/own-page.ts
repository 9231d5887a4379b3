import { closeSync, openSync, readSync } from 'node:fs';

/** How far into a page its maker is sought. */
const within = 512;

/** Whether a file is a page that `--format html` made: an audit of reports, and no report. */
export function isOwnPage(path: string | Buffer): boolean {
  try {
    const file = openSync(path, 'r');
    const head = Buffer.alloc(within);
    const read = readSync(file, head, 0, within, 0);
    closeSync(file);
    return /<meta name="generator" content="ogi-report /.test(head.toString('latin1', 0, read));
  } catch {
    return false;
  }
}
