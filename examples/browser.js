// What a web page does with a file that its user chooses; browser.html shows it.
import { checkReport, ExtractError, extractReport, outputs } from 'ogi-report';

const text = outputs.find((output) => output.id === 'text');
const shown = document.querySelector('pre');

document.querySelector('input').addEventListener('change', async ({ target: { files } }) => {
  const [file] = files;
  if (!file) return;
  try {
    const report = await extractReport(file);
    const result = { source: file.name, ok: true, report, audit: checkReport(report) };
    shown.textContent = '';
    for await (const piece of text.write([result], { language: 'zh' })) shown.append(piece);
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error;
    shown.textContent = error.message;
  }
});
