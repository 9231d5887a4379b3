import { once } from 'node:events';
import { closeSync, createWriteStream, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Piece } from '../node';
import { CommandError } from './command-error';
import { isMisnamed, reasonOf } from './reason';
import { tell } from './tell';

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
    tell(`ogi-report: ${error.message}\n`);
    process.exit(2);
  });
  return {
    print: (piece) => write(process.stdout, piece),
    finish: async () => {},
    abandon() {},
  };
}

/**
 * Prints to a file, which appears under its name only when it is whole; what is no file (`/dev/stdout`, a pipe) stays and is written to. Rejects with
 * `CommandError` where it cannot be written.
 */
export async function filePrinter(path: string): Promise<Printer> {
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
  const unfinished = isFile ? `${path}.part` : path;
  const stream = createWriteStream(unfinished);
  await once(stream, 'open').catch((error) => {
    throw unwritable(path, error);
  });
  const abandon = () => {
    stream.destroy();
    if (isFile) rmSync(unfinished, { force: true });
  };
  const written = finished(stream).catch((error) => {
    abandon();
    throw unwritable(path, error);
  });
  // Told when more is printed, or at the end.
  written.catch(() => undefined);
  return {
    print: (piece) => (stream.errored ? written : write(stream, piece).catch(() => written)),
    async finish() {
      stream.end();
      await written;
      if (isFile) renameSync(unfinished, path);
    },
    abandon,
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
      try {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      } catch (error) {
        throw unwritable(path, error);
      }
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

/** A name that leads nowhere is wrong usage; what else keeps a file from being written is not. */
function unwritable(path: string, error: unknown): CommandError {
  const { zh, en } = reasonOf(error);
  const wording = { zh: `无法写入 ${path}：${zh}`, en: `cannot write ${path}: ${en}` };
  return new CommandError(wording, isMisnamed(error) ? 64 : 2);
}

async function write(stream: Writable, piece: Piece): Promise<void> {
  if (piece.length > 0 && !stream.write(piece)) await once(stream, 'drain');
}
