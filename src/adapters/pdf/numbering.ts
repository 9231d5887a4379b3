/** A text that begins with a number of its own begins something. */
export const numbered =
  /^\s*(?:[（(〔[【]\s*[一二三四五六七八九十\d]{1,2}\s*[）)〕\]】]|[一二三四五六七八九十\d]{1,2}\s*[、.．。:：](?!\d)|[\u2460-\u249b\u3220-\u3229])/u;

/** A number that a label begins with, and nothing else. */
export const numberAlone = new RegExp(`${numbered.source}\\s*$`, 'u');
