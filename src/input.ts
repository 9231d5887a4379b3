/** What a report may come as. A string is the text of an HTML page or of a scraped report, not a path. */
export type Input = Uint8Array | ArrayBuffer | Blob | string;

/** The bytes of an input; those of a string in UTF-8. */
export async function toBytes(input: Input): Promise<Uint8Array> {
  if (typeof input === 'string') return new TextEncoder().encode(input);
  if (input instanceof Uint8Array) return input;
  return new Uint8Array(input instanceof Blob ? await input.arrayBuffer() : input);
}
