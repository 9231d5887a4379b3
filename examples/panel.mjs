// Builds a panel of all reports of one organ as CSV, a row a year and a column a cell of the form:
//   node examples/panel.mjs 青石县 reports/*.html > panel.csv
// A figure stands as printed; a cell is empty where the report prints none, and "?" where it was not read with certainty.
import { ExtractError, extractReportFile } from 'ogi-report';

const [organ = '白鹭镇', ...given] = process.argv.slice(2);
const files = given.length > 0 ? given : ['fixtures/town-2022/source.html', 'fixtures/town-2023/source.html'];

const reports = [];
for (const file of files) {
  try {
    const report = await extractReportFile(file);
    if (report.organization?.includes(organ)) reports.push({ file, report });
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error;
    console.error(`${file}: ${error.code}`);
  }
}
reports.sort((one, other) => (one.report.year ?? 0) - (other.report.year ?? 0));

const ids = [...new Set(reports.flatMap(({ report }) => Object.keys(report.cells)))];
console.log(['organization', 'year', 'edition', 'file', ...ids].join());
for (const { file, report } of reports) {
  const doubtful = new Set(report.problems.flatMap((problem) => problem.cells ?? []));
  const figures = ids.map((id) => (doubtful.has(id) ? '?' : (report.cells[id]?.value ?? '')));
  console.log([report.organization, report.year, report.edition, file, ...figures].map(field).join());
}

/** A field of CSV (RFC 4180). */
function field(value) {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
