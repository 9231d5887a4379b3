import { ExtractError, extractReport, extractReportFile, type Limits, type Result } from '../node';

/** What is to be read: a path, with its content where only this process can open it (standard input, a pipe). */
export interface Task {
  readonly source: string;
  readonly bytes?: Uint8Array;
  /** How much of everything it may have. */
  readonly limits: Limits;
}

/** Reads one input. Never rejects: why an input cannot be read is a result too. */
export async function read({ source, bytes, limits }: Task): Promise<Result> {
  try {
    const report = bytes
      ? await extractReport(bytes, { fileName: source, limits })
      : await extractReportFile(source, { limits });
    return { source, ok: true, report };
  } catch (error) {
    return unread(source, error);
  }
}

/** The result for an input that could not be read. What is no `ExtractError` is an error of ours, and says so. */
export function unread(source: string, error: unknown): Extract<Result, { ok: false }> {
  if (error instanceof ExtractError) return { source, ok: false, code: error.code, values: error.values };
  const detail = `（${error instanceof Error ? error.message : String(error)}）`;
  return { source, ok: false, code: 'internal-error', values: { detail } };
}
