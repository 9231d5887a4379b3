/** A text that begins with a number of its own begins something. */
export const numbered =
  /^\s*(?:[（(〔[【]\s*[一二三四五六七八九十\d]{1,2}\s*[）)〕\]】]|[一二三四五六七八九十\d]{1,2}\s*[、.．。:：](?!\d)|[\u2460-\u249b\u3220-\u3229])/u;

/** A number that a label begins with, and nothing else. */
export const numberAlone = new RegExp(`${numbered.source}\\s*$`, 'u');

/** The number that a label begins with and how it is dressed: （一） and 1. are of different kinds; null where it has none. */
export function numberOf(
  label: { readonly text: string } | null | undefined,
): { readonly dress: string; readonly value: number } | null {
  const match = label ? numbered.exec(label.text)?.[0].normalize('NFKC').replace(/\s/g, '') : undefined;
  const digits = match?.match(/[\d一二三四五六七八九十]+/)?.[0];
  if (!match || !digits) return null;
  const value = /\d/.test(digits) ? Number(digits) : '一二三四五六七八九十'.indexOf(digits) + 1;
  return { dress: match.replace(digits, ''), value };
}
