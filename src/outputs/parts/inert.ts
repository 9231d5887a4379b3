import type { Result } from '../define';

/** Characters that command a terminal or turn the direction of what follows; \n and \t are plain white space. */
const commands = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The text with what would command a terminal made visible: ESC as ␛, and � where a control has no picture. */
export function visible(text: string): string {
  return text.replace(commands, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : '\ufffd';
  });
}

/** A result in which no text, wherever it comes from, commands a terminal. */
export function inert(result: Result): Result {
  const written = JSON.stringify(result);
  return JSON.parse(written, (_key, value) => (typeof value === 'string' ? visible(value) : value));
}
