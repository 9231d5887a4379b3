import { type Companions, checkReport, type Kin, type Pairing, pairingsIn, type Report, type Result } from '../node';
import { CommandError } from './command-error';
import { readAll } from './read-all';
import type { Request } from './request';
import type { Shelf } from './shelf';
import { tell } from './tell';
import { errorText } from './wordings';

/** Reports that the command line names for comparison, and under which path. */
export interface Named {
  readonly companions: Companions;
  readonly paths: ReadonlyMap<Report, string>;
}

/** Reads the reports that the command line names for comparison; what cannot be read is told on standard error and to the check. */
export async function namedCompanions(request: Request, inputs: number): Promise<Named> {
  const { previous, parts, language } = request;
  const paths = new Map<Report, string>();
  if (previous === undefined && parts.length === 0) return { companions: {}, paths };
  if (inputs !== 1) {
    const zh = '--previous 和 --part 只能用于一份报告';
    throw new CommandError({ zh, en: '--previous and --part go with one report' });
  }
  const before = previous === undefined ? [] : [previous];
  const results: Result[] = [];
  for await (const result of readAll([...before, ...parts], request)) {
    results.push(result);
    if (result.ok) paths.set(result.report, result.source);
    else tell(`ogi-report: ${errorText(result, language)}\n`);
  }
  const [befores, others] = [results.slice(0, before.length), results.slice(before.length)];
  const read = (some: readonly Result[]) => some.flatMap((result) => (result.ok ? result.report : []));
  const unread = (some: readonly Result[]) => some.flatMap(({ ok, source }) => (ok ? [] : source));
  return {
    companions: {
      ...(previous !== undefined && { previous: read(befores)[0] }),
      ...(parts.length > 0 && { parts: read(others) }),
      ...(results.some(({ ok }) => !ok) && { unread: { previous: unread(befores)[0], parts: unread(others) } }),
    },
    paths,
  };
}

/** Checks those of the sources that are `left` against all that were read; gives their results in order. */
export async function* audited(
  { output, rules, language, baseline }: Request,
  { sources, left }: { readonly sources: readonly string[]; readonly left: readonly string[] },
  shelf: Shelf,
  named: Named,
): AsyncGenerator<Result> {
  const companionsOf = companionsOn(shelf, sources);
  for (const source of left) {
    const result = shelf.get(source);
    if (!result.ok) {
      yield result;
      continue;
    }
    const { companions, paths } = companionsOf(source);
    const name = (report: Report) => named.paths.get(report) ?? paths.get(report) ?? '';
    const options = { ...companions, ...named.companions, rules, baseline, name };
    const audit = checkReport(result.report, { ...options, language });
    const other = language === 'zh' ? 'en' : 'zh';
    const translated = output.bilingual && checkReport(result.report, { ...options, language: other });
    yield { ...result, audit, ...(translated && { translated }) };
  }
}

/** Pairs what stands on a shelf; what a report is compared with is taken down only for it. */
function companionsOn(shelf: Shelf, sources: readonly string[]): (source: string) => Named {
  const readable = sources.filter((source) => shelf.kin(source) !== undefined);
  const kins: Kin[] = readable.flatMap((source) => shelf.kin(source) ?? []);
  const pairings = new Map<string, Pairing>(pairingsIn(kins).map((pairing, index) => [readable[index] ?? '', pairing]));
  return (source) => {
    const paths = new Map<Report, string>();
    const take = (position: number): Report[] => {
      const result = shelf.get(readable[position] ?? '');
      if (!result.ok) return [];
      paths.set(result.report, result.source);
      return [result.report];
    };
    const { previous, unsure, peers } = pairings.get(source) ?? {};
    const companions = {
      ...(previous !== undefined && { previous: take(previous)[0] }),
      ...(unsure && { unsure: unsure.flatMap(take) }),
      ...(peers && { peers: peers.flatMap(take) }),
    };
    return { companions, paths };
  };
}
