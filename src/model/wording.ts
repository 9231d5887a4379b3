/** The languages in which people are spoken to. */
export const languages = ['zh', 'en'] as const;
/** A language in which people are spoken to. */
export type Language = (typeof languages)[number];

/** One message in every language, with `{name}` where a value goes. */
export type Wording = Readonly<Record<Language, string>>;

/** The values that fill a message's places. */
export type WordingValues = Readonly<Record<string, string | number>>;

/** Wordings parted at their places: every second piece is the name of one. */
const pieces = new WeakMap<Wording, Readonly<Record<Language, readonly string[]>>>();

/** Fills a wording's places; a place without a value stays visible. */
export function say(wording: Wording, language: Language, values: WordingValues = {}): string {
  const parted = pieces.get(wording) ?? { zh: partedAt(wording.zh), en: partedAt(wording.en) };
  pieces.set(wording, parted);
  let said = '';
  parted[language].forEach((piece, index) => {
    said += index % 2 === 0 ? piece : String(values[piece] ?? `{${piece}}`);
  });
  return said;
}

function partedAt(text: string): string[] {
  return text.split(/\{(\w+)\}/);
}
