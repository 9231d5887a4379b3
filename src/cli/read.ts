import { extractReport, extractReportFile, type Limits, type Result } from '../node';
import { unread } from './unread';

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
