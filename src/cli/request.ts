import { availableParallelism } from 'node:os';
import { type Language, type Limits, languages, type Output, outputs, type RuleSettings, rules } from '../node';
import { type Arguments, choice } from './arguments';
import { readBaseline } from './baseline';
import { CommandError } from './command-error';
import { limitSetting, readConfig, ruleSetting } from './config';

/** What is asked for, the configuration file and what goes without saying included. */
export interface Request {
  readonly operands: readonly string[];
  readonly output: Output;
  readonly language: Language;
  /** One row a report instead of one a cell, where the output has rows. */
  readonly wide: boolean;
  readonly out: string | undefined;
  readonly jobs: number;
  readonly limits: Limits;
  readonly rules: RuleSettings;
  readonly previous: string | undefined;
  readonly parts: readonly string[];
  readonly baseline: ReadonlySet<string>;
  /** The baseline file to write. */
  readonly newBaseline: string | undefined;
}

/** Understands a command line that reads reports; throws `CommandError`. */
export function understand(given: Arguments): Request {
  if (given.operands.length === 0) {
    throw new CommandError({ zh: '请给出要读取的文件、文件夹或 -', en: 'name the files or folders to read, or -' });
  }
  const value = (option: string) => given.given.get(option)?.at(-1);
  const config = readConfig(value('config'));
  const format = choice(
    given,
    'format',
    outputs.map((output) => output.id),
    'text',
  );
  const baseline = value('baseline') ?? config.baseline;
  const update = given.given.has('update-baseline');
  if (update && baseline === undefined) {
    throw new CommandError({
      zh: '--update-baseline 需要 --baseline FILE',
      en: '--update-baseline needs --baseline FILE',
    });
  }
  return {
    operands: given.operands,
    output: outputs.find((output) => output.id === format) ?? outputs[0],
    language: choice(given, 'lang', languages, config.lang ?? 'zh'),
    wide: given.given.has('wide'),
    out: value('out'),
    jobs: jobsOf(value('jobs')),
    limits: { ...config.limits, ...Object.fromEntries((given.given.get('limit') ?? []).map(limitSetting)) },
    rules: known({ ...config.rules, ...Object.fromEntries((given.given.get('rule') ?? []).map(ruleSetting)) }),
    previous: value('previous'),
    parts: given.given.get('part') ?? [],
    baseline: baseline === undefined || update ? new Set() : readBaseline(baseline),
    newBaseline: update ? baseline : undefined,
  };
}

function jobsOf(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new CommandError({ zh: `--jobs 应为正整数，不是“${text}”`, en: `--jobs is a positive number, not "${text}"` });
}

function known(settings: RuleSettings): RuleSettings {
  const stranger = Object.keys(settings).find((id) => !rules.some((rule) => rule.id === id));
  if (stranger === undefined) return settings;
  throw new CommandError({
    zh: `没有规则“${stranger}”；ogi-report rules 列出全部规则`,
    en: `there is no rule "${stranger}"; ogi-report rules lists them`,
  });
}
