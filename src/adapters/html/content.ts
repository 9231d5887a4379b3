/** What a value of `content` shows: text that could be taken for part of a figure, that of an attribute (`name`), something that cannot be read here, or nothing of these (CSS Generated Content 3, 2). */
export interface Content {
  readonly shows: 'text' | 'attribute' | 'unread' | 'nothing';
  readonly name: string;
}

/** What figures are written with, and what would be read with them. */
export const ofFigures = /[\p{L}\p{N}\p{Pd}+±−~%‰.,，．/]/u;

const strings = /"([^"]*)"|'([^']*)'/g;

/** Reads a value of `content`. */
export function readContent(value: string): Content {
  const shown = [...value.matchAll(strings)].map(([, double, single]) => double ?? single ?? '').join('');
  const called = value.replace(strings, ' ');
  const isPicture = /\burl\(|image|gradient\(/.test(called);
  const isText = /\bcounters?\(/.test(called) || (!isPicture && ofFigures.test(withoutEscapes(shown)));
  if (isText) return { shows: 'text', name: '' };
  const isOpen =
    isPicture || /\b(var|env|if)\(|(open|close)-quote/.test(called.replace(/\bno-(open|close)-quote/g, ''));
  if (isOpen) return { shows: 'unread', name: '' };
  const [, name] = /\battr\(\s*([\w-]+)/.exec(called) ?? [];
  return name === undefined ? { shows: 'nothing', name: '' } : { shows: 'attribute', name };
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([0-9a-f]{1,6})\s?/g, (_, code: string) =>
    String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
}
