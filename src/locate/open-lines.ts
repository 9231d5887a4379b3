import type { Code, Incidence } from './code';
import type { Change, Slip } from './slip';

/** Whether a change puts into a total that was left blank what its parts come to, by the figures that `figureOf` gives; any other cell fits. */
export function fitsOpenLines(
  { variables }: Code,
  { variable, to }: Change,
  figureOf: (part: number) => number,
): boolean {
  const open = variables[variable]?.open;
  return (
    open === undefined ||
    open.every(({ parts, rest }) => parts.reduce((sum, part) => sum + figureOf(part), rest) === to)
  );
}

/** The figures once slips are undone. */
function undone({ variables }: Code, changes: readonly Change[]): (part: number) => number {
  return (part) => changes.find(({ variable }) => variable === part)?.to ?? variables[part]?.value ?? 0;
}

/** Whether a slip, undone, puts into every total that was left blank and that it changes what its parts then come to. */
export function fillsOpenLines(code: Code, { changes }: Slip): boolean {
  const after = undone(code, changes);
  return changes.every((change) => fitsOpenLines(code, change, after));
}

/** Tells whether slips, all undone, leave no open line that cannot be right: none filled with another figure than its parts come to, and none of something left blank where a sum that they mend proves it nothing. */
export function keepOpenLines(code: Code): (slips: readonly Slip[]) => boolean {
  if (code.blankTotals.length === 0) return () => true;
  const isBroken = ({ equation }: Incidence) => code.syndrome[equation] !== 0;
  const mayBeNothing = code.blankTotals.filter((total) => code.variables[total]?.incidences.some(isBroken));
  return (slips) => {
    const changes = slips.flatMap((slip) => slip.changes);
    const after = undone(code, changes);
    if (!changes.every((change) => fitsOpenLines(code, change, after))) return false;
    const isBlank = (variable: number) =>
      code.variables[variable]?.printed === null && !changes.some((change) => change.variable === variable);
    return !mayBeNothing.some(
      (total) =>
        isBlank(total) &&
        isProvenNothing(code, total, isBlank) &&
        !fitsOpenLines(code, { variable: total, to: 0 }, after),
    );
  };
}

/** Whether one of the broken sums in which a blank stands, once it holds with its blanks as nothing, leaves nothing for it: its other side is printed in full. */
function isProvenNothing({ variables, checks, syndrome }: Code, blank: number, isBlank: (variable: number) => boolean) {
  const isPrintedAgainst = ({ equation, sign }: Incidence) =>
    checks[equation]?.members.every((other) => other.sign === sign || !isBlank(other.variable)) === true;
  return variables[blank]?.incidences.some((at) => syndrome[at.equation] !== 0 && isPrintedAgainst(at)) === true;
}

/** The checks in which the blank totals stand that a slip fills, or of whose parts it changes some: what it leaves them to be is told there. */
export function checksOfTotals({ variables, blankTotals }: Code, { changes }: Slip): number[] {
  const isChanged = (part: number) => changes.some(({ variable }) => variable === part);
  return blankTotals.flatMap((total) => {
    const { open = [], incidences = [] } = variables[total] ?? {};
    const itsOwn = isChanged(total) || open.some(({ parts }) => parts.some(isChanged));
    return itsOwn ? incidences.map(({ equation }) => equation) : [];
  });
}
