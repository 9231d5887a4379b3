/** What a report may come as. A string is the text of an HTML page or of a scraped report, not a path. */
export type Input = Uint8Array | ArrayBuffer | Blob | string;

/** The bytes of an input; those of a string in UTF-8. Throws `TypeError` for what is none. */
export async function toBytes(input: Input): Promise<Uint8Array> {
  if (typeof input === 'string') return new TextEncoder().encode(input);
  if (input instanceof Uint8Array) return input;
  if (input instanceof Blob) return new Uint8Array(await input.arrayBuffer());
  // Those of another realm are instances of nothing here.
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  if (/ArrayBuffer\]$/.test(Object.prototype.toString.call(input))) return new Uint8Array(input);
  throw new TypeError(`neither bytes nor a Blob nor text: ${named(input)}`);
}

/** The options of reading, `fileName` and `limits` in them; throws `TypeError` for what are none. */
export function toOptions<T extends { readonly fileName?: unknown; readonly limits?: unknown }>(options: T): T {
  if (!isRecord(options)) throw new TypeError(`no options: ${named(options)}`);
  const { fileName, limits } = options;
  if (fileName !== undefined && typeof fileName !== 'string')
    throw new TypeError(`no name of a file: ${named(fileName)}`);
  if (limits !== undefined && limits !== null && !isRecord(limits)) throw new TypeError(`no limits: ${named(limits)}`);
  return options;
}

/** Whether a value is an object that is no list, map or the like, of this realm or another. */
function isRecord(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Object]';
}

/** The number of a page; throws `TypeError` for what is no number. */
export function pageNumber(page: number): number {
  if (typeof page !== 'number') throw new TypeError(`no number of a page: ${named(page)}`);
  return page;
}

/** What something is called where it cannot be used: itself, or what kind of thing it is. */
export function named(value: unknown): string {
  return (typeof value === 'object' && value !== null) || typeof value === 'function' ? typeof value : String(value);
}
