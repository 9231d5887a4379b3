import { statSync } from 'node:fs';
import * as z from 'zod';
import { Finding, isReadWhole } from '../node';
import { CommandError } from './command-error';
import type { Earlier, Known } from './earlier';
import { dropHalfLine, linesOf } from './lines';
import { beginsAsOurs } from './overwriting';
import { nothing, withOutcome } from './summary';

/** What is needed of a line of NDJSON to go on after it. */
const Written = z.object({
  source: z.string(),
  error: z.object({ code: z.string() }).optional(),
  problems: z.array(z.object({ code: z.string(), cells: z.array(z.string()).optional() })).default([]),
  findings: z.array(Finding.pick({ fingerprint: true, rule: true, message: true, severity: true })).optional(),
});

/** Reads what an interrupted run left; as `earlierOf` says. */
export async function readEarlier(path: string, checked: boolean, withFindings: boolean): Promise<Earlier> {
  if (!statSync(path).isFile()) throw notOurs(path, checked);
  const sources = new Set<string>();
  const all: Known[] = [];
  let summary = nothing;
  for await (const { text } of linesOf(path)) {
    const { source, error, problems, findings } = parseLine(text, path, checked);
    sources.add(source);
    const whole = isReadWhole({ problems });
    summary = withOutcome(summary, { code: error?.code, whole, problems: problems.length, findings: findings ?? [] });
    if (withFindings) all.push(...(findings ?? []).map(({ severity: _severity, ...known }) => ({ ...known, source })));
  }
  if (sources.size === 0 && !beginsAsOurs(path)) throw notOurs(path, checked);
  dropHalfLine(path);
  return { sources, summary, findings: all };
}

function parseLine(text: string, path: string, checked: boolean): z.infer<typeof Written> {
  try {
    const line = Written.parse(JSON.parse(text));
    if (line.error || (line.findings !== undefined) === checked) return line;
  } catch {
    // Told below: a line that is none of ours.
  }
  throw notOurs(path, checked);
}

function notOurs(path: string, checked: boolean): CommandError {
  const command = checked ? 'check' : 'extract';
  return new CommandError({
    zh: `${path} 不是 ogi-report ${command} 的 NDJSON 输出，不能接着写`,
    en: `${path} is not the NDJSON of ogi-report ${command}; it cannot be gone on with`,
  });
}
