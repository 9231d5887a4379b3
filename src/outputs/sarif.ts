import type { Output, Results, Showing } from './define';

/** SARIF 2.1.0 (OASIS): findings as results, what could not be read as notifications of the tool; for code hosts and editors. */
export const sarif: Output = {
  id: 'sarif',
  about: { zh: 'SARIF 2.1.0，供代码托管平台和编辑器', en: 'SARIF 2.1.0, for code hosts and editors' },
  write,
};

async function* write(results: Results, showing: Showing): AsyncGenerator<string> {
  const { sarifLog } = await import('./sarif/log');
  yield* sarifLog(results, showing);
}
