import { named } from './input';
import { languages } from './model/index';

/** What may be said of how to check, none of it believed yet. */
interface Given {
  readonly language?: unknown;
  readonly baseline?: unknown;
  readonly name?: unknown;
  readonly previous?: unknown;
  readonly parts?: unknown;
  readonly peers?: unknown;
  readonly unsure?: unknown;
}

/** Throws `TypeError` for a report to check that is none, or for an option of another kind, by its name; `RangeError` for a language that does not exist. */
export function needCheckable(report: unknown, options: Given): void {
  needReport('report', report);
  if (typeof options !== 'object' || options === null) throw new TypeError(`no options: ${named(options)}`);
  const { language, baseline, name, previous } = options;
  if (language !== undefined && !languages.some((one) => one === language))
    throw new RangeError(`no such language: ${named(language)}`);
  if (baseline !== undefined && !isSet(baseline)) throw wrong('baseline', 'set of fingerprints', baseline);
  if (name !== undefined && typeof name !== 'function') throw wrong('name', 'function', name);
  if (previous !== undefined) needReport('previous', previous);
  for (const list of ['parts', 'peers', 'unsure'] as const)
    if (options[list] !== undefined) needReports(list, options[list]);
}

/** Throws `TypeError` for what is no list of reports. */
export function needReports(name: string, value: unknown): void {
  if (!Array.isArray(value)) throw wrong(name, 'list of reports', value);
  for (const [index, report] of value.entries()) needReport(`${name}[${index}]`, report);
}

function needReport(name: string, value: unknown): void {
  const isReport =
    isObject(value) &&
    isObject(value.cells) &&
    [value.sections, value.subtotals, value.problems].every((part) => Array.isArray(part));
  if (!isReport) throw wrong(name, 'report', value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isSet(value: unknown): boolean {
  return isObject(value) && typeof value.has === 'function';
}

function wrong(name: string, kind: string, value: unknown): TypeError {
  return new TypeError(`${name} is no ${kind}: ${Array.isArray(value) ? 'a list' : named(value)}`);
}
