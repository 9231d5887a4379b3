import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Wording } from '../node';
import { CommandError } from './command-error';
import { reasonOf } from './reason';

/** What the settings of a file have to be, by the name of the first of the path to each. */
export type Expected = Readonly<Record<string, Wording>>;

/** Reads a JSON file of a known shape; throws `CommandError` where it is missing or of another shape, which is told by what is `expected`. */
export function readJson<T>(path: string, shape: z.ZodType<T>, expected: Expected): T {
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8'), withoutPrototype));
  } catch (error) {
    const { zh, en } = whyNot(error, expected);
    throw new CommandError({ zh: `无法使用文件 ${path}：${zh}`, en: `cannot use the file ${path}: ${en}` });
  }
}

function whyNot(error: unknown, expected: Expected): Wording {
  if (error instanceof SyntaxError) return { zh: '不是有效的 JSON', en: `not valid JSON: ${error.message}` };
  const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
  if (!issue) return error instanceof Unsuitable ? notThere(error.key) : reasonOf(error);
  if (issue.code === 'unrecognized_keys') return notThere(issue.keys.join(', '));
  if (issue.code === 'custom' && issue.params) {
    const { name, most } = issue.params;
    return { zh: `“${name}”最大为 ${most}`, en: `"${name}" is ${most} at most` };
  }
  const at = issue.path.join('.');
  const known = expected[String(issue.path[0] ?? '')];
  if (at === '') return { zh: '应为一个 JSON 对象', en: 'it should be a JSON object' };
  return { zh: `“${at}”应为${known?.zh ?? '别的值'}`, en: `"${at}" should be ${known?.en ?? 'something else'}` };
}

function notThere(key: string): Wording {
  return { zh: `没有“${key}”这一项`, en: `there is no setting "${key}"` };
}

/** A key that no file may have. */
class Unsuitable extends Error {
  readonly key: string;

  constructor(key: string) {
    super(key);
    this.key = key;
  }
}

/** Takes a value of a JSON text as it is; throws for the one key that schemas pass over in silence. */
function withoutPrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new Unsuitable(key);
  return value;
}
