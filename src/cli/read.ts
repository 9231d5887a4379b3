import { buffer } from 'node:stream/consumers';
import { ExtractError, extractReport, extractReportFile, type Limits, type Result } from '../node';

/** Reads one input, `-` being standard input. Never rejects: why an input cannot be read is a result too. */
export async function read(source: string, limits: Limits): Promise<Result> {
  try {
    const report =
      source === '-'
        ? await extractReport(await buffer(process.stdin), { limits })
        : await extractReportFile(source, { limits });
    return { source, ok: true, report };
  } catch (error) {
    return unread(source, error);
  }
}

/** The result for an input that could not be read. What is no `ExtractError` is an error of ours, and says so. */
export function unread(source: string, error: unknown): Result {
  if (error instanceof ExtractError) return { source, ok: false, code: error.code, values: error.values };
  const detail = `（${error instanceof Error ? error.message : String(error)}）`;
  return { source, ok: false, code: 'internal-error', values: { detail } };
}
