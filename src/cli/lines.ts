import { closeSync, createReadStream, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';

/** A line of a file, without its end, and where it stands, in bytes. */
export interface Line {
  readonly text: string;
  readonly at: number;
  readonly bytes: number;
}

const newline = 10;

/** Cuts off what stands behind the last end of a line: a line that was never written whole. */
export function dropHalfLine(path: string): void {
  const file = openSync(path, 'r+');
  try {
    const chunk = Buffer.alloc(1 << 16);
    let end = fstatSync(file).size;
    while (end > 0) {
      const start = Math.max(0, end - chunk.length);
      const read = readSync(file, chunk, 0, end - start, start);
      const last = chunk.subarray(0, read).lastIndexOf(newline);
      end = last < 0 ? start : start + last + 1;
      if (last >= 0) break;
    }
    ftruncateSync(file, end);
  } finally {
    closeSync(file);
  }
}

/** The whole lines of a file, one after another. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  let rest = Buffer.alloc(0);
  let at = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const bytes = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
      yield { text: bytes.toString('utf8', start, end), at: at + start, bytes: end - start };
      start = end + 1;
    }
    rest = bytes.subarray(start);
    at += start;
  }
}
