import { existsSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import * as z from 'zod';
import { CommandError } from './command-error';
import type { Known } from './earlier';
import { type Expected, readJson } from './read-json';

/** A finding that is known: what it says, for people to go through, and in which file, seen from the baseline's folder. */
const Entry = z.object({ file: z.string(), says: z.string() });
/** A baseline file: the fingerprints of the findings that are known; a text alone is an entry that names no file. */
const Baseline = z.record(z.string(), z.union([Entry, z.string()]));

/** Every entry is of one kind, whatever its name. */
const expected: Expected = {};

/** The fingerprints in a baseline file; throws `CommandError` where there is none, since a wrong name would tell all known findings anew. */
export function readBaseline(path: string): ReadonlySet<string> {
  if (!existsSync(path)) {
    throw new CommandError({
      zh: `没有基线文件 ${path}；如需新建，请加 --update-baseline`,
      en: `there is no baseline ${path}; --update-baseline makes one`,
    });
  }
  return new Set(Object.keys(readJson(path, Baseline, expected)));
}

/**
 * Writes what was found as the new baseline, in a steady order, so that changes of the file can be read. What it held of files
 * that were not read this time stays. Throws `CommandError` where what stands there is no baseline.
 */
export function writeBaseline(path: string, findings: readonly Known[], read: ReadonlySet<string>): void {
  const files = new Set([...read].map((source) => fileFrom(path, source)));
  const before = existsSync(path) ? Object.entries(readJson(path, Baseline, expected)) : [];
  const kept = before.filter(([, entry]) => typeof entry !== 'string' && !files.has(entry.file));
  const known = findings.map(({ fingerprint, rule, message, source }) => {
    return [fingerprint, { file: fileFrom(path, source), says: `${rule}: ${message}` }] as const;
  });
  const sorted = [...kept, ...known].toSorted(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

function fileFrom(baseline: string, source: string): string {
  return source === '-' ? source : relative(dirname(resolve(baseline)), resolve(source)).replaceAll('\\', '/');
}
