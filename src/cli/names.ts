/**
 * Takes file names out of a stream as they come: one a line, or each ended by NUL where the first is, as `find -print0`
 * does for names that hold line breaks. What ends without a sign is a name too; empty lines are none.
 */
export async function* namesIn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let end: RegExp | undefined;
  for await (const chunk of stream) {
    rest += decoder.decode(chunk, { stream: true });
    end ??= rest.includes('\0') ? /\0/ : /\n/.test(rest) ? /\r?\n/ : undefined;
    if (!end) continue;
    const names = rest.split(end);
    rest = names.pop() ?? '';
    yield* names.filter((name) => name !== '');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
