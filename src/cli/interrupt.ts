const tidying = new Set<() => void>();

/** Runs `tidy` when the program is interrupted (Ctrl-C, or asked to end); the function given back takes that off again. */
export function onInterrupt(tidy: () => void): () => void {
  tidying.add(tidy);
  return () => tidying.delete(tidy);
}

/** From now on an interruption tidies up and ends the program with the status that shells expect: 128 and the signal's number. */
export function watchInterrupts(): void {
  const end = (status: number) => () => {
    for (const tidy of tidying) tidy();
    process.exit(status);
  };
  process.once('SIGINT', end(130));
  process.once('SIGTERM', end(143));
}
