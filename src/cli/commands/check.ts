import { rmSync } from 'node:fs';
import { checkReport, isReadWhole, type Result } from '../../node';
import { audited, type Named, namedCompanions } from '../audit-set';
import { earlierOf, type Known } from '../earlier';
import { findInputs, type Inputs, tellPassedOver } from '../inputs';
import { namesIn } from '../names';
import { guardInputs, refuseForeignOutput } from '../overwriting';
import { withProgress } from '../progress';
import { readAll } from '../read-all';
import type { Request } from '../request';
import { openShelf, type Shelf } from '../shelf';
import { show } from '../show';

/**
 * Reads all inputs, pairs the reports that belong together, and shows each with its audit. The report on the year before
 * may come later in the order, so nothing is shown until everything has been read. Names that come one by one are
 * checked alone, each at once.
 */
export async function check(request: Request): Promise<number> {
  if (request.stream) {
    refuseForeignOutput(request);
    return show(request, { inputs: 1 }, checkedAlone(request));
  }
  const inputs = await findInputs(request);
  const { sources } = inputs;
  guardInputs(request, inputs);
  tellPassedOver(inputs, request);
  const named = await namedCompanions(request, sources.length);
  const earlier = await earlierOf(request, true);
  const left = sources.filter((source) => !earlier.sources.has(source));
  const found: Known[] = [...earlier.findings];
  const read = new Set(earlier.sources);
  const checked = left.length > 0 ? checkedSet(request, { ...inputs, left }, named) : none();
  const kept = request.newBaseline === undefined ? checked : keeping(checked, found, read);
  const status = await show(request, { inputs: sources.length, earlier: earlier.summary }, kept);
  const readings = readingsOf(request);
  if (readings !== undefined) rmSync(readings, { force: true });
  if (request.newBaseline !== undefined) (await import('../baseline')).writeBaseline(request.newBaseline, found, read);
  return named.companions.unread || (request.strict && !areWhole(named)) ? 2 : status;
}

/** Whether every cell of the reports named for comparison was read. */
function areWhole({ paths }: Named): boolean {
  return [...paths.keys()].every(isReadWhole);
}

/** Reads a set, goes on with what an interrupted run has read, and checks what is left to show. */
async function* checkedSet(
  request: Request,
  set: Inputs & { readonly left: readonly string[] },
  named: Named,
): AsyncGenerator<Result> {
  const shelf = await openShelf(readingsOf(request), request.resume);
  try {
    await fill(shelf, set, request);
    yield* audited(request, set, shelf, named);
  } finally {
    shelf.close();
  }
}

async function fill(shelf: Shelf, { sources, paths }: Inputs, request: Request): Promise<void> {
  const missing = sources.filter((source) => !shelf.has(source));
  const extent = { all: sources.length, done: sources.length - missing.length };
  for await (const result of withProgress(readAll(missing, { ...request, paths }), extent, request)) shelf.put(result);
}

/** Where what was read waits beside an output that can be gone on with; undefined for a temporary file. */
function readingsOf({ out, output }: Request): string | undefined {
  return out !== undefined && output.id === 'ndjson' ? `${out}.readings` : undefined;
}

async function* keeping(results: AsyncIterable<Result>, found: Known[], read: Set<string>): AsyncGenerator<Result> {
  for await (const result of results) {
    if (result.ok) read.add(result.source);
    if (result.ok && result.audit)
      found.push(...result.audit.findings.map((finding) => ({ ...finding, source: result.source })));
    yield result;
  }
}

async function* none(): AsyncGenerator<never> {}

async function* checkedAlone(request: Request): AsyncGenerator<Result> {
  const { rules, language, baseline } = request;
  const paths = new Map<string, Buffer>();
  for await (const result of readAll(namesIn(process.stdin, paths), { ...request, paths })) {
    yield result.ok ? { ...result, audit: checkReport(result.report, { rules, language, baseline }) } : result;
  }
}
