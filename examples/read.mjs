import { checkReport, extractReportFile } from 'ogi-report';

const report = await extractReportFile('fixtures/county-2023-transposed/source.html');
console.log(report.organization, report.year, report.requests?.newReceived.total);

const { findings, tally } = checkReport(report);
for (const { rule, severity, suspects = [] } of findings) {
  console.log(severity, rule);
  for (const { cell, printed, suggested } of suspects) console.log(`  ${cell}: ${printed} → ${suggested}?`);
}
console.log(tally);
