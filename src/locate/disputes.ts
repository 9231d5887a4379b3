import type { Sum } from '../sums/index';
import type { Check, Code, Variable } from './code';
import type { Explained } from './minimal';
import { mendsAll, type Slip, slipTo } from './slip';
import { farSwaps, wantedIn } from './swaps';

/** The three sums of table 四 as one code, and what explains several of them together. */
export interface JointDisputes {
  readonly code: Code;
  readonly explained: Explained;
  /** Whether it explains them so well that single cells need no telling. */
  readonly alone: boolean;
}

/**
 * What explains sums of table 四 together though they share no cell: its three groups stand in one printed line. Null where nothing
 * does, where more than one pair of groups could have exchanged figures, or where fewer than two of its sums are broken.
 */
export function jointDisputes(sums: readonly Sum[]): JointDisputes | null {
  const groups = sums.filter(({ id }) => id.startsWith('row:disputes.'));
  const broken = groups.flatMap(({ leftSum, rightSum }, group) => (leftSum !== rightSum ? group : []));
  if (groups.length !== 3 || broken.length < 2 || groups.some(({ standing }) => standing === 'unknown')) return null;
  const code = codeOf(groups);
  const moved = movedLine(code);
  if (moved) return { code, explained: { explanations: [[moved]], checks: broken }, alone: true };
  return exchangedGroups(code);
}

/** Two figures that differ by one are as likely each wrong by one. */
const leastDifference = 2;
/** Where both are below ten, such a pair is often found by chance. */
const telling = 10;

/** Figures of two groups exchanged. */
function exchangedGroups(code: Code): JointDisputes | null {
  const swaps = farSwaps(code, wantedIn(code), (one, other) => Math.abs(one - other) >= leastDifference);
  const groupsOf = ({ changes }: Slip) =>
    changes.flatMap(({ variable }) => code.variables[variable]?.incidences.map(({ equation }) => equation) ?? []);
  const pairs = swaps.map((swap) => groupsOf(swap).sort());
  const [checks] = pairs;
  if (!checks || pairs.some((pair) => pair.join() !== checks.join())) return null;
  const alone = swaps.some(({ changes }) => changes.some(({ to }) => to >= telling));
  return { code, explained: { explanations: swaps.map((swap) => [swap]), checks }, alone };
}

/** Table 四 moved on by one square, so that a figure falls from each group into the next. */
function movedLine(code: Code): Slip | undefined {
  const line = code.variables.map((_, variable) => variable);
  const printed = code.variables.map(({ value }) => value);
  const [right, left] = [undoneRight(printed), undoneLeft(printed)];
  const slips = [right && slipTo(code, 'shift-right', line, right), left && slipTo(code, 'shift-left', line, left)];
  return slips.find((one) => one && mendsAll(code, one)) ?? undefined;
}

function codeOf(groups: readonly Sum[]): Code {
  const variables: Variable[] = [];
  const checks = groups.map(({ id, left, right }, equation): Check => {
    const members = [...left, ...right].map(({ cell, value }, at) => {
      const sign = at < left.length ? 1 : -1;
      const incidences = [{ equation, sign }];
      const variable = variables.push({ id: cell, printed: value, value: value ?? 0, incidences, open: undefined });
      return { variable: variable - 1, sign };
    });
    return { id, members };
  });
  return {
    variables,
    checks,
    blankTotals: [],
    lines: [],
    syndrome: groups.map(({ leftSum, rightSum }) => leftSum - rightSum),
  };
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
