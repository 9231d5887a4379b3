import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import type { Writable } from 'node:stream';
import type { Piece } from '../node';
import { CommandError } from './command-error';

/** Where results go. A file appears under its name only when it is whole. */
export interface Printer {
  /** Resolves when there is room for more. */
  print(piece: Piece): Promise<void>;
  /** Resolves when everything has been written. */
  finish(): Promise<void>;
  /** Drops what was written to a file so far. */
  abandon(): void;
}

/** Prints to standard output. A reader that goes away (`| head`) ends the program quietly. */
export function standardPrinter(): Printer {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    print: (piece) => write(process.stdout, piece),
    finish: async () => {},
    abandon() {},
  };
}

/** Prints to a file; rejects with `CommandError` where it cannot be written. */
export async function filePrinter(path: string): Promise<Printer> {
  const unfinished = `${path}.part`;
  const stream = createWriteStream(unfinished);
  await once(stream, 'open').catch((error) => {
    throw new CommandError({ zh: `无法写入 ${path}：${error.message}`, en: `cannot write ${path}: ${error.message}` });
  });
  return {
    print: (piece) => write(stream, piece),
    async finish() {
      stream.end();
      await once(stream, 'close');
      renameSync(unfinished, path);
    },
    abandon() {
      stream.destroy();
      rmSync(unfinished, { force: true });
    },
  };
}

async function write(stream: Writable, piece: Piece): Promise<void> {
  if (piece.length > 0 && !stream.write(piece)) await once(stream, 'drain');
}
