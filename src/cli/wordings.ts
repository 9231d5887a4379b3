import { type Language, type Result, errorText as spoken } from '../node';

/** Why an input could not be read, with its path. */
export function errorText(result: Extract<Result, { ok: false }>, language: Language): string {
  return `${result.source}: ${spoken(result.code, language, result.values)}`;
}
