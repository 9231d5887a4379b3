import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { type Language, type Limits, languages, type Output, outputs, type RuleSettings } from '../node';
import type { Budget, ReaderProcess } from '../reader/reader-process';
import { type Arguments, choice } from './arguments';
import { budgetOf, numberOf } from './budget';
import { CommandError } from './command-error';
import type { Config } from './config';

/** What is asked for, the configuration file and what goes without saying included. */
export interface Request {
  readonly operands: readonly string[];
  /** A list of names to read besides, `-` being standard input. */
  readonly list: string | undefined;
  /** Names come on standard input, and each is answered at once. */
  readonly stream: boolean;
  readonly output: Output;
  readonly language: Language;
  /** One row a report instead of one a cell, where the output has rows. */
  readonly wide: boolean;
  readonly out: string | undefined;
  /** What stands in `out` is kept and gone on after. */
  readonly resume: boolean;
  /** A report of which not every cell was read counts as an input that was not read. */
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly jobs: number;
  readonly budget: Budget;
  readonly spare: () => ReaderProcess | undefined;
  readonly limits: Limits;
  readonly rules: RuleSettings;
  readonly previous: string | undefined;
  readonly parts: readonly string[];
  readonly baseline: ReadonlySet<string>;
  /** What is read besides the inputs: lists, the configuration, the baseline, reports to compare with. */
  readonly reads: readonly string[];
  /** The baseline file to write. */
  readonly newBaseline: string | undefined;
}

/** Understands a command line that reads reports, with a process at hand to read the first; rejects with `CommandError`. */
export async function understand(given: Arguments, spare: Request['spare']): Promise<Request> {
  const value = (option: string) => given.given.get(option)?.at(-1);
  const resume = value('resume');
  const stream = given.given.has('stdin');
  const list = value('files-from');
  needInputs(given, stream, list);
  const path = configOf(given);
  const config = await settings(given, path);
  const previous = value('previous');
  const parts = given.given.get('part') ?? [];
  const known = value('baseline') ?? config.baseline;
  const update = given.given.has('update-baseline');
  const named = [list, path, previous, ...parts, update ? undefined : known];
  return {
    operands: given.operands,
    list,
    stream,
    output: outputOf(given, stream || resume !== undefined),
    language: choice(given, 'lang', languages, config.lang ?? 'zh'),
    wide: given.given.has('wide'),
    out: outOf(value('out'), resume),
    resume: resume !== undefined,
    strict: given.given.has('strict'),
    quiet: given.given.has('quiet'),
    jobs: numberOf('jobs', value('jobs')) ?? availableParallelism(),
    budget: budgetOf(given),
    spare,
    limits: config.limits ?? {},
    rules: config.rules ?? {},
    previous,
    parts,
    reads: named.filter((name) => name !== undefined),
    ...(await baselines(update, known)),
  };
}

/** The configuration file of a working folder. */
const standardConfig = 'ogi-report.config.json';

function configOf({ given }: Arguments): string | undefined {
  return given.get('config')?.at(-1) ?? (existsSync(standardConfig) ? standardConfig : undefined);
}

/** The configuration with what the options set; the schemas are loaded where there is anything to hold against them. */
async function settings({ given }: Arguments, path: string | undefined): Promise<Config> {
  const [limits = [], rules = []] = [given.get('limit'), given.get('rule')];
  if (path === undefined && limits.length === 0 && rules.length === 0) return {};
  const { known, limitSetting, readConfig, ruleSetting } = await import('./config');
  const config = path === undefined ? {} : readConfig(path);
  const { baseline } = config;
  return {
    ...config,
    ...(path !== undefined && baseline !== undefined && { baseline: besides(path, baseline) }),
    limits: { ...config.limits, ...Object.fromEntries(limits.map(limitSetting)) },
    rules: known({ ...config.rules, ...Object.fromEntries(rules.map(ruleSetting)) }),
  };
}

/** What a file names stands beside it, wherever the command runs. */
function besides(path: string, named: string): string {
  return isAbsolute(named) ? named : join(dirname(path), named);
}

function needInputs({ operands }: Arguments, stream: boolean, list: string | undefined): void {
  if (stream && (operands.length > 0 || list !== undefined)) {
    throw new CommandError({
      zh: '--stdin 从标准输入取文件名，不能另给文件',
      en: '--stdin takes the names from standard input; name no others',
    });
  }
  if (stream || operands.length > 0 || list !== undefined) return;
  throw new CommandError({ zh: '请给出要读取的文件、文件夹或 -', en: 'name the files or folders to read, or -' });
}

function outputOf(given: Arguments, lines: boolean): Output {
  const ids = outputs.map((output) => output.id);
  const id = choice(given, 'format', ids, lines ? 'ndjson' : 'text');
  if (lines && id !== 'ndjson') {
    throw new CommandError({ zh: '--stdin 和 --resume 只输出 ndjson', en: '--stdin and --resume give ndjson only' });
  }
  if (given.given.has('wide') && id !== 'csv') {
    throw new CommandError({ zh: '--wide 只用于 --format csv', en: '--wide goes with --format csv only' });
  }
  return outputs.find((output) => output.id === id) ?? outputs[0];
}

function outOf(out: string | undefined, resume: string | undefined): string | undefined {
  if (out === undefined || resume === undefined) return out ?? resume;
  throw new CommandError({
    zh: '--resume 已指明输出文件，不能另用 --out',
    en: '--resume names the output; --out does not go with it',
  });
}

async function baselines(
  update: boolean,
  path: string | undefined,
): Promise<Pick<Request, 'baseline' | 'newBaseline'>> {
  if (update && path === undefined) {
    throw new CommandError({
      zh: '--update-baseline 需要 --baseline FILE',
      en: '--update-baseline needs --baseline FILE',
    });
  }
  return {
    baseline: path === undefined || update ? new Set() : (await import('./baseline')).readBaseline(path),
    newBaseline: update ? path : undefined,
  };
}
