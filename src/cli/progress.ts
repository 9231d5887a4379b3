/**
 * Gives what it is given, and tells on standard error how many of `all` have come: in place on a terminal, otherwise one
 * line a minute.
 */
export async function* withProgress<T>(steps: AsyncIterable<T>, all: number): AsyncGenerator<T> {
  const terminal = process.stderr.isTTY === true;
  const interval = terminal ? 200 : 60_000;
  let done = 0;
  let told = Date.now();
  for await (const step of steps) {
    yield step;
    done++;
    if (Date.now() - told < interval) continue;
    told = Date.now();
    process.stderr.write(terminal ? `\r\u001b[K${done}/${all}` : `${done}/${all}\n`);
  }
  if (terminal) process.stderr.write('\r\u001b[K');
}
