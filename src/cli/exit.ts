/** Runs `tidy` when the program ends, however it ends; the function given back takes that off again. */
export function onExit(tidy: () => void): () => void {
  process.once('exit', tidy);
  return () => process.off('exit', tidy);
}

/** From now on an interruption (Ctrl-C, or being asked to end) ends the program with the status that shells expect: 128 and the signal's number. */
export function endOnInterrupt(): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}
