import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { LimitName, Limits, languages, largestLimits, type RuleSettings, rules, Severity } from '../node';
import { CommandError } from './command-error';

const RuleSetting = z.union([z.literal('off'), Severity]);

/** What a configuration file may say; the command line goes before it. */
export const Config = z.strictObject({
  lang: z.enum(languages).optional(),
  rules: z.record(z.string(), RuleSetting).optional(),
  baseline: z.string().optional(),
  limits: Limits.optional(),
});
export type Config = z.infer<typeof Config>;

/** Reads a configuration file; throws `CommandError`. */
export function readConfig(path: string): Config {
  return readJson(path, Config);
}

/** Reads a `--rule ID=SETTING`. */
export function ruleSetting(text: string): [string, z.infer<typeof RuleSetting>] {
  const [id = '', setting] = text.split('=');
  const parsed = RuleSetting.safeParse(setting);
  if (parsed.success) return [id, parsed.data];
  const form = '--rule ID=off|note|warning|error';
  throw new CommandError({ zh: `规则设置“${text}”应写作 ${form}`, en: `"${text}" should be written ${form}` });
}

/** Reads a `--limit NAME=N`. */
export function limitSetting(text: string): [LimitName, number] {
  const [name, most = ''] = text.split('=');
  const parsed = LimitName.safeParse(name);
  const largest = parsed.success ? largestLimits[parsed.data] : undefined;
  if (largest !== undefined && Number(most) > largest) {
    const [zh, en] = [`上限 ${name} 最大为 ${largest}`, `the limit ${name} is ${largest} at most`];
    throw new CommandError({ zh, en });
  }
  if (parsed.success && /^[1-9]\d{0,14}$/.test(most)) return [parsed.data, Number(most)];
  const names = LimitName.options.join('|');
  throw new CommandError({
    zh: `上限“${text}”应写作 --limit ${names}=正整数`,
    en: `"${text}" should be written --limit ${names}=N, a positive number`,
  });
}

/** Settings of rules that there are; throws `CommandError` for another. */
export function known(settings: RuleSettings): RuleSettings {
  const stranger = Object.keys(settings).find((id) => !rules.some((rule) => rule.id === id));
  if (stranger === undefined) return settings;
  throw new CommandError({
    zh: `没有规则“${stranger}”；ogi-report rules 列出全部规则`,
    en: `there is no rule "${stranger}"; ogi-report rules lists them`,
  });
}

/** Reads a JSON file of a known shape; throws `CommandError` where it is missing or of another shape. */
export function readJson<T>(path: string, shape: z.ZodType<T>): T {
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8'), withoutPrototype));
  } catch (error) {
    const reason =
      error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : error;
    throw new CommandError({ zh: `无法使用文件 ${path}：${reason}`, en: `cannot use the file ${path}: ${reason}` });
  }
}

/** Takes a value of a JSON text as it is; throws `SyntaxError` for the one key that schemas pass over in silence. */
function withoutPrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError(`Unrecognized key: "${key}"`);
  return value;
}
