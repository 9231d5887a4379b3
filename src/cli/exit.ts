/** Runs `tidy` when the program ends, however it ends; the function given back takes that off again. */
export function onExit(tidy: () => void): () => void {
  process.once('exit', tidy);
  return () => process.off('exit', tidy);
}
