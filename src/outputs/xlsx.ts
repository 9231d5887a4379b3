import type { Output, Results, Showing } from './define';

/**
 * A workbook for Excel, WPS and LibreOffice: 概览 one row a report, 问题 one row a finding or problem, 数据 one row a cell, and the
 * tables of reports in which something is amiss laid out as the form, wrong cells coloured with a comment that says why. Sheets are
 * compressed as they grow, so that memory holds little of them; the workbook comes when all results have.
 */
export const xlsx: Output = {
  id: 'xlsx',
  about: {
    zh: 'Excel 工作簿：概览、问题、数据、各报告表格',
    en: 'a workbook: overview, findings, cells, tables of reports',
  },
  binary: true,
  write,
};

async function* write(results: Results, { language }: Showing): AsyncGenerator<Uint8Array> {
  const { reportSheets } = await import('./xlsx/report-sheets');
  const { startWorkbook } = await import('./xlsx/workbook');
  const workbook = startWorkbook();
  const sheets = reportSheets(workbook, language);
  for await (const result of results) sheets.add(result);
  yield workbook.end();
}
