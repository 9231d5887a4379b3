import type { Code } from './code';
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

/** Whether slips, all undone, put into every total that was left blank and that they change what its parts then come to. */
export function keepOpenLines(code: Code, slips: readonly Slip[]): boolean {
  const changes = slips.flatMap((slip) => slip.changes);
  const after = (part: number) =>
    changes.find(({ variable }) => variable === part)?.to ?? code.variables[part]?.value ?? 0;
  return changes.every((change) => fitsOpenLines(code, change, after));
}

/**
 * The totals left blank that some of the explanations fill, each as what a slip has to do with it: it changes the total or one of its parts.
 * Such slips go together though they share no check.
 */
export function filledBy(code: Code, explanations: readonly (readonly Slip[])[]): (slip: Slip) => readonly number[] {
  const changed = new Set(explanations.flat().flatMap(({ changes }) => changes.map(({ variable }) => variable)));
  const lines = [...changed].flatMap((total) => {
    const open = code.variables[total]?.open;
    return open ? { total, cells: new Set([total, ...open.flatMap(({ parts }) => parts)]) } : [];
  });
  return ({ changes }) =>
    lines.flatMap(({ total, cells }) => (changes.some(({ variable }) => cells.has(variable)) ? total : []));
}
