/** The languages in which people are spoken to. */
export const languages = ['zh', 'en'] as const;
/** A language in which people are spoken to. */
export type Language = (typeof languages)[number];

/** One message in every language, with `{name}` where a value goes. */
export type Wording = Readonly<Record<Language, string>>;

/** The values that fill a message's places. */
export type WordingValues = Readonly<Record<string, string | number>>;

/** Fills a wording's places; a place without a value stays visible. */
export function say(wording: Wording, language: Language, values: WordingValues = {}): string {
  return wording[language].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
