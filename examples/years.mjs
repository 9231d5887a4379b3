// Checks a set of reports: each against its own year before and against the others.
import { checkReports, extractReportFile } from 'ogi-report';

const paths = ['fixtures/town-2022/source.html', 'fixtures/town-2023/source.html'];
const reports = await Promise.all(paths.map((path) => extractReportFile(path)));
const audits = checkReports(reports, { language: 'en' });

for (const [index, { tally }] of audits.entries()) {
  const { organization, year } = reports[index];
  console.log(`${organization} ${year}: ${tally.passed} passed, ${tally.failed} failed, ${tally.unknown} unknown`);
}
