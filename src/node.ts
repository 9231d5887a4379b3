import { readFile } from 'node:fs/promises';
import { type ExtractOptions, extractReport, type Report } from './index';

export * from './index';

/** Reads a report from a file; rejects with `ExtractError`. Node only. */
export async function extractReportFile(path: string, options: ExtractOptions = {}): Promise<Report> {
  return extractReport(await readFile(path), { fileName: path, ...options });
}
