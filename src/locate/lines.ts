import type { Check } from './code';

/** A line of a table as variables in printed order: the parts, then the total. */
export interface PrintedLine {
  readonly parts: readonly number[];
  readonly total: number | undefined;
  readonly across: boolean;
  /** Its own sum, by its place among the checks. */
  readonly equation: number;
}

const linesByChecks = new WeakMap<readonly Check[], readonly PrintedLine[]>();

/** The rows and columns among the checks of a code. Codes of one layout have the same checks, so they are looked for once. */
export function linesOf(checks: readonly Check[]): readonly PrintedLine[] {
  const known = linesByChecks.get(checks) ?? linesIn(checks);
  linesByChecks.set(checks, known);
  return known;
}

function linesIn(checks: readonly Check[]): PrintedLine[] {
  return checks.flatMap((check, equation) => {
    const across = check.id.startsWith('row:');
    if (!across && !check.id.startsWith('column:')) return [];
    const of = (sign: number) =>
      check.members.filter((member) => member.sign === sign).map((member) => member.variable);
    return [{ parts: of(1), total: of(-1)[0], across, equation }];
  });
}
