import { readFile } from 'node:fs/promises';
import { ExtractError, type ExtractOptions, extractReport, type Report } from './index';

export * from './index';

/** Reads a report from a file; rejects with `ExtractError`. Node only. */
export async function extractReportFile(path: string, options: ExtractOptions = {}): Promise<Report> {
  return extractReport(await readBytes(path), { fileName: path, ...options });
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? `（${cause.code}）` : '';
    throw new ExtractError('file-not-found', { detail: code }, { cause });
  }
}
