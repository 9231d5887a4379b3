import * as z from 'zod';
import { LimitName, Limits, languages, largestLimits, type RuleSettings, rules, Severity } from '../node';
import { CommandError } from './command-error';
import { type Expected, readJson } from './read-json';

const RuleSetting = z.union([z.literal('off'), Severity]);

/** What a configuration file may say; the command line goes before it. */
export const Config = z.strictObject({
  lang: z.enum(languages).optional(),
  rules: z.record(z.string(), RuleSetting).optional(),
  baseline: z.string().optional(),
  limits: Limits.optional(),
});
export type Config = z.infer<typeof Config>;

const expected: Expected = {
  lang: { zh: ` ${languages.join(' 或 ')}`, en: languages.join(' or ') },
  rules: { zh: ' off、note、warning 或 error', en: 'off, note, warning or error' },
  baseline: { zh: '文件名', en: 'the name of a file' },
  limits: {
    zh: '有此名称的上限，其值为不过大的正数',
    en: 'a limit of that name, a positive number that is not too high',
  },
};

/** Reads a configuration file; throws `CommandError`. */
export function readConfig(path: string): Config {
  return readJson(path, Config, expected);
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
