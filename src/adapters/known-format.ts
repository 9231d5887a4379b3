/** What the first bytes, as Latin-1 text, say of files that cannot be read: pictures, by their specifications, and other archives. */
const signatures = [
  [/^\x89PNG\r\n/, 'PNG'],
  [/^\xff\xd8\xff/, 'JPEG'],
  [/^GIF8[79]a/, 'GIF'],
  [/^BM[\s\S]{4}\0\0\0\0/, 'BMP'],
  [/^(II\*\0|MM\0\*)/, 'TIFF'],
  [/^RIFF[\s\S]{4}WEBP/, 'WebP'],
  [/^[\s\S]{4}ftyp(heic|heix|mif1|msf1)/, 'HEIC'],
  [/^[\s\S]{4}ftypavif/, 'AVIF'],
  [/^Rar!\x1a\x07/, 'RAR'],
  [/^7z\xbc\xaf\x27\x1c/, '7z'],
  [/^\x1f\x8b/, 'gzip'],
] as const;

/** The name of a format that is told by its first bytes but cannot be read; null where they tell none. */
export function knownFormat(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return signatures.find(([signature]) => signature.test(head))?.[1] ?? null;
}
