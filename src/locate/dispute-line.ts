import type { Sum } from '../sums/index';
import type { Check, Code, Variable } from './code';
import { mendsAll, type Slip, slipTo } from './slip';

/** The three sums of table 四 as one code, and the slip that explains all of them together. */
export interface MovedLine {
  readonly code: Code;
  readonly slip: Slip;
}

/**
 * Table 四 moved on by one square: its three groups stand in one printed line, so that a figure falls from each into the next.
 * Null where the figures are not so, or where fewer than two of its sums are broken.
 */
export function movedDisputes(sums: readonly Sum[]): MovedLine | null {
  const groups = sums.filter(({ id }) => id.startsWith('row:disputes.'));
  const broken = groups.filter(({ leftSum, rightSum }) => leftSum !== rightSum);
  if (groups.length !== 3 || broken.length < 2 || groups.some(({ standing }) => standing === 'unknown')) return null;
  const code = codeOf(groups);
  const line = code.variables.map((_, variable) => variable);
  const printed = code.variables.map(({ value }) => value);
  const [right, left] = [undoneRight(printed), undoneLeft(printed)];
  const slips = [right && slipTo(code, 'shift-right', line, right), left && slipTo(code, 'shift-left', line, left)];
  const slip = slips.find((one) => one && mendsAll(code, one));
  return slip ? { code, slip } : null;
}

function codeOf(groups: readonly Sum[]): Code {
  const variables: Variable[] = [];
  const checks = groups.map(({ id, left, right }, equation): Check => {
    const members = [...left, ...right].map(({ cell, value }, at) => {
      const sign = at < left.length ? 1 : -1;
      const incidences = [{ equation, sign }];
      const variable = variables.push({ id: cell, printed: value, value: value ?? 0, implied: undefined, incidences });
      return { variable: variable - 1, sign };
    });
    return { id, members };
  });
  return { variables, checks, lines: [], syndrome: groups.map(({ leftSum, rightSum }) => leftSum - rightSum) };
}

/** The squares of one group. */
const width = 5;

function undoneRight([first, ...rest]: readonly number[]): number[] | null {
  return first === 0 ? [...rest, sum(rest.slice(1 - width))] : null;
}

function undoneLeft(line: readonly number[]): number[] | null {
  const rest = line.slice(0, -1);
  const [whole = 0, ...parts] = rest.slice(0, width - 1).reverse();
  return line.at(-1) === 0 ? [whole - sum(parts), ...rest] : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
