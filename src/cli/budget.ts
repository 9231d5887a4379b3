import { type Budget, standardBudget } from '../reader/reader-process';
import type { Arguments } from './arguments';
import { CommandError } from './command-error';

/** What reading one input may cost by the options given; throws `CommandError`. */
export function budgetOf({ given }: Arguments): Budget {
  return {
    seconds: numberOf('timeout', given.get('timeout')?.at(-1)) ?? standardBudget.seconds,
    megabytes: numberOf('memory', given.get('memory')?.at(-1)) ?? standardBudget.megabytes,
  };
}

/** The options that take a number: how it is written, and what it may be. */
const numbers = {
  jobs: { form: /^[1-9]\d{0,2}$/, zh: ' 1 至 999 的整数', en: 'a whole number from 1 to 999' },
  timeout: {
    form: /^(?!0*\.?0*$)\d{1,6}(?:\.\d+)?$/,
    zh: '大于 0、不超过 999999 的秒数',
    en: 'a number of seconds above 0, 999999 at most',
  },
  memory: { form: /^[1-9]\d{1,6}$/, zh: ' 10 至 9999999 的整数（MB）', en: 'a whole number of MB from 10 to 9999999' },
} as const;

/** The number that an option is given; undefined where it is not. Throws `CommandError`. */
export function numberOf(option: keyof typeof numbers, text: string | undefined): number | undefined {
  const { form, zh, en } = numbers[option];
  if (text === undefined) return undefined;
  if (form.test(text)) return Number(text);
  throw new CommandError({ zh: `--${option} 应为${zh}，不是“${text}”`, en: `--${option} is ${en}, not "${text}"` });
}
