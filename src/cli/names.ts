import { isUtf8 } from 'node:buffer';
import { nameText } from './name-bytes';

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/**
 * Takes file names out of a stream as they come: one a line, or each ended by NUL where the first is, as `find -print0`
 * does for names that hold line breaks. What ends without a sign is a name too; empty lines are none. The bytes of names that are no UTF-8 are added to
 * `paths`, by the text of the name.
 */
export async function* namesIn(stream: AsyncIterable<Uint8Array>, paths: Map<string, Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  let end: number | undefined;
  const named = (bytes: Buffer): string => {
    const name = nameText(bytes);
    if (!isUtf8(bytes)) paths.set(name, Buffer.from(bytes));
    return name;
  };
  for await (const chunk of withoutMark(stream)) {
    rest = Buffer.concat([rest, chunk]);
    end ??= rest.includes(0) ? 0 : rest.includes(lineFeed) ? lineFeed : undefined;
    if (end === undefined) continue;
    for (let at = rest.indexOf(end); at >= 0; at = rest.indexOf(end)) {
      const isReturned = end === lineFeed && rest[at - 1] === carriageReturn;
      const name = rest.subarray(0, isReturned ? at - 1 : at);
      rest = rest.subarray(at + 1);
      if (name.length > 0) yield named(name);
    }
  }
  if (rest.length > 0) yield named(rest);
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** A stream without the mark with which Windows begins texts. */
async function* withoutMark(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of stream) {
    if (head === null) yield chunk;
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < mark.length && mark.subarray(0, head.length).equals(head)) continue;
      yield head.subarray(0, mark.length).equals(mark) ? head.subarray(mark.length) : head;
      head = null;
    }
  }
  if (head !== null) yield head;
}
