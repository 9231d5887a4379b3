import { extractReport, extractReportFile, lookAtPage, readBytes } from '../files';
import type { Limits, PageView, Result } from '../index';
import { type Unread, unread } from './unread';

/** What is to be read: a path, or bytes with the name under which they came (standard input, a pipe, what a program has). */
export interface Task {
  readonly source: string;
  readonly bytes?: Uint8Array;
  /** How much of everything it may have. */
  readonly limits: Limits;
  /** The page of a PDF to be looked at, counted from 1; where none is named the report is read. */
  readonly page?: number;
}

/** What was seen on a page, or why it cannot be. */
export type Look = { readonly source: string; readonly ok: true; readonly view: PageView | null } | Unread;

/** Reads one input. Never rejects: why an input cannot be read is a result too. */
export async function perform(task: Task): Promise<Result | Look> {
  try {
    return task.page === undefined ? await read(task) : await look(task, task.page);
  } catch (error) {
    return unread(task.source, error);
  }
}

async function read({ source, bytes, limits }: Task): Promise<Result> {
  const report = bytes
    ? await extractReport(bytes, { fileName: source, limits })
    : await extractReportFile(source, { limits });
  return { source, ok: true, report };
}

async function look({ source, bytes, limits }: Task, page: number): Promise<Look> {
  const view = await lookAtPage(bytes ?? (await readBytes(source, { limits })), page, { fileName: source, limits });
  return { source, ok: true, view };
}
