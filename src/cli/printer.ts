import { once } from 'node:events';
import { closeSync, createWriteStream, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';
import type { Piece } from '../node';
import { CommandError } from './command-error';

/** Where results go. */
export interface Printer {
  /** Resolves when there is room for more. */
  print(piece: Piece): Promise<void>;
  /** Resolves when everything has been written. */
  finish(): Promise<void>;
  /** Ends before everything has been written. */
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

/** Prints to a file, which appears under its name only when it is whole; rejects with `CommandError` where it cannot be written. */
export async function filePrinter(path: string): Promise<Printer> {
  const unfinished = `${path}.part`;
  const stream = createWriteStream(unfinished);
  await once(stream, 'open').catch((error) => {
    throw unwritable(path, error);
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

/**
 * Prints to a file of lines, after those that stand in it where `keep` is set. Each line is in the file as soon as it is
 * printed, and stays there whatever happens; throws `CommandError` where it cannot be written.
 */
export function linePrinter(path: string, keep: boolean): Printer {
  const file = openToWrite(path, keep ? 'a' : 'w');
  return {
    async print(piece) {
      const bytes = Buffer.from(piece);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    },
    finish: async () => closeSync(file),
    abandon() {},
  };
}

function openToWrite(path: string, flags: 'a' | 'w'): number {
  try {
    return openSync(path, flags);
  } catch (error) {
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): CommandError {
  const reason = error instanceof Error ? error.message : String(error);
  return new CommandError({ zh: `无法写入 ${path}：${reason}`, en: `cannot write ${path}: ${reason}` });
}

async function write(stream: Writable, piece: Piece): Promise<void> {
  if (piece.length > 0 && !stream.write(piece)) await once(stream, 'drain');
}
