import { writeFileSync } from 'node:fs';
import * as z from 'zod';
import { readJson } from './config';
import type { Known } from './earlier';

/** A baseline file: the fingerprints of the findings that are known, each with what it says, for people to go through. */
const Baseline = z.record(z.string(), z.string());

/** The fingerprints in a baseline file; throws `CommandError` where there is none. */
export function readBaseline(path: string): ReadonlySet<string> {
  return new Set(Object.keys(readJson(path, Baseline)));
}

/** Writes what was found as the new baseline, in a steady order, so that changes of the file can be read. */
export function writeBaseline(path: string, findings: readonly Known[]): void {
  const known = findings.map(({ fingerprint, rule, message }) => [fingerprint, `${rule}: ${message}`] as const);
  const sorted = known.toSorted(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
