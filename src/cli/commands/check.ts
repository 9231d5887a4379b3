import { type Companions, checkReport, companionsIn, type Finding, type Report, type Result } from '../../node';
import { writeBaseline } from '../baseline';
import { CommandError } from '../command-error';
import { onExit } from '../exit';
import { findInputs, tellPassedOver } from '../inputs';
import { withProgress } from '../progress';
import { read } from '../read';
import { readAll } from '../read-all';
import type { Request } from '../request';
import { openShelf, type Shelf } from '../shelf';
import { show } from '../show';
import { errorText } from '../wordings';

/**
 * Reads all inputs, pairs the reports that belong together, and shows each with its audit. The report on the year before
 * may come later in the order, so nothing is shown until everything has been read.
 */
export async function check(request: Request): Promise<number> {
  const inputs = await findInputs(request.operands);
  tellPassedOver(inputs, request.language);
  const named = await namedCompanions(request, inputs.sources.length);
  const shelf = openShelf();
  const release = onExit(shelf.clear);
  try {
    const results = readAll(inputs.sources, request.jobs, request.limits);
    for await (const result of withProgress(results, inputs.sources.length)) shelf.put(result);
    const found: Finding[] = [];
    const status = await show(request, inputs, audited(request, inputs.sources, shelf, named, found));
    if (request.newBaseline !== undefined) writeBaseline(request.newBaseline, found);
    return status;
  } finally {
    shelf.clear();
    release();
  }
}

/** Reports that the command line names for comparison, and under which path. */
interface Named {
  readonly companions: Companions;
  readonly paths: ReadonlyMap<Report, string>;
}

async function namedCompanions({ previous, parts, limits }: Request, inputs: number): Promise<Named> {
  const paths = new Map<Report, string>();
  if (previous === undefined && parts.length === 0) return { companions: {}, paths };
  if (inputs !== 1) {
    const zh = '--previous 和 --part 只能用于一份报告';
    throw new CommandError({ zh, en: '--previous and --part go with one report' });
  }
  const report = async (path: string): Promise<Report> => {
    const result = await read(path, limits);
    if (!result.ok) throw new CommandError({ zh: errorText(result, 'zh'), en: errorText(result, 'en') }, 2);
    paths.set(result.report, path);
    return result.report;
  };
  const before = previous === undefined ? {} : { previous: await report(previous) };
  const consolidated: Report[] = [];
  for (const part of parts) consolidated.push(await report(part));
  return { companions: { ...before, ...(parts.length > 0 && { parts: consolidated }) }, paths };
}

async function* audited(
  { output, rules, language, baseline }: Request,
  sources: readonly string[],
  shelf: Shelf,
  named: Named,
  found: Finding[],
): AsyncGenerator<Result> {
  const reports = shelf.heads.filter((head) => head !== undefined);
  const paired = new Map(companionsIn(reports).map((companions, index) => [reports[index], companions]));
  const paths = new Map(shelf.heads.map((head, index) => [head, sources[index]]));
  const name = (report: Report) => named.paths.get(report) ?? paths.get(report) ?? '';
  for (const [index, head] of shelf.heads.entries()) {
    const result = shelf.get(index);
    if (!result.ok) {
      yield result;
      continue;
    }
    const companions = { ...paired.get(head), ...named.companions };
    const settings = { ...companions, rules, baseline, name };
    const audit = checkReport(result.report, { ...settings, language });
    found.push(...audit.findings);
    const other = language === 'zh' ? 'en' : 'zh';
    const translated = output.bilingual && checkReport(result.report, { ...settings, language: other });
    yield { ...result, audit, ...(translated && { translated }) };
  }
}
