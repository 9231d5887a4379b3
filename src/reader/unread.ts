import { ExtractError, type Result } from '../index';

/** The result for an input that could not be read. */
export type Unread = Extract<Result, { ok: false }>;

/** The result for an input that could not be read. What is no `ExtractError` is an error of ours, and says so. */
export function unread(source: string, error: unknown): Unread {
  if (error instanceof ExtractError) return { source, ok: false, code: error.code, values: error.values };
  const detail = `（${error instanceof Error ? error.message : String(error)}）`;
  return { source, ok: false, code: 'internal-error', values: { detail } };
}
