/** Windows code pages by the names that TextDecoder knows. */
const LABELS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The code page of a font's character set (`\fcharset`); those that are not here leave it to the document. */
const CHARSETS: Readonly<Record<number, number>> = {
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

const decoders = new Map<number, TextDecoder>();

/** Decodes text of a code page; an unknown one is taken as 1252. Bytes that mean nothing become U+FFFD. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  let decoder = decoders.get(codePage);
  if (!decoder) {
    const western = codePage >= 1250 && codePage <= 1258 ? codePage : 1252;
    decoder = new TextDecoder(LABELS[codePage] ?? `windows-${western}`, { ignoreBOM: true });
    decoders.set(codePage, decoder);
  }
  return decoder.decode(bytes);
}

/** The code page of a font's character set; undefined where the document's decides. */
export function codePageOfCharset(charset: number): number | undefined {
  return CHARSETS[charset];
}
