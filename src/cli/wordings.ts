import { errorWordings, type Language, type Result, say } from '../node';

/** Why an input could not be read, with its path. */
export function errorText(result: Extract<Result, { ok: false }>, language: Language): string {
  return `${result.source}: ${say(errorWordings[result.code], language, { detail: '', ...result.values })}`;
}
