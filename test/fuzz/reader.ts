import { parentPort } from 'node:worker_threads';
import { checkReport, ExtractError, extractReport, outputs, parseReport, type Report } from '../../src/node';

/** What became of an input: a report, a refusal, or what must not be. */
export type Outcome =
  | { readonly kind: 'read'; readonly report: Report }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'failed'; readonly why: string };

parentPort?.on('message', async (bytes: Uint8Array) => {
  parentPort?.postMessage(await outcomeOf(bytes));
});

/** The page needs the scripts that only a build has; it holds the same results. */
const shown = outputs.filter(({ id }) => id !== 'html');

/** Reads, checks and shows an input as a user would; what comes out must satisfy its own schema. */
async function outcomeOf(bytes: Uint8Array): Promise<Outcome> {
  try {
    const report = await extractReport(bytes);
    parseReport(JSON.parse(JSON.stringify(report)));
    const audit = checkReport(report);
    const result = { source: 'x', ok: true, report, audit } as const;
    for (const output of shown) for await (const _ of output.write([result], { language: 'en' }));
    return { kind: 'read', report };
  } catch (error) {
    if (error instanceof ExtractError && error.code !== 'internal-error') return { kind: 'refused', code: error.code };
    return { kind: 'failed', why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
