import { blankRows } from './blank-rows';
import type { Code } from './code';
import type { PrintedLine } from './lines';
import { fillsOpenLines } from './open-lines';
import { repeatedLines } from './repeats';
import { shifts } from './shifts';
import { type Effect, effectOf, type Slip } from './slip';
import { farSwaps, swaps, wantedIn } from './swaps';

/** A slip with what undoing it adds to the checks. */
export interface Composite {
  readonly slip: Slip;
  readonly effect: Effect;
}

/**
 * The slips of known size that the printed figures allow and that may be part of an
 * explanation: figures of a row moved by one column, of a column by one row, lines that repeat the one beside them, rows left blank, two figures
 * exchanged, and totals left blank. Typing errors of this kind are undone as a whole (Scholtus, "Automatic correction of simple typing errors in numerical data with balance
 * edits", Statistics Netherlands, 2009, treats interchanged and misplaced figures so).
 */
export function compositesOf(code: Code): Composite[] {
  const wanted = wantedIn(code);
  const lines = code.lines.flatMap((line) =>
    mayMend(code, line) ? [...shifts(code, line), ...swaps(code, line, wanted)] : [],
  );
  const mayExplain = weigh(code);
  const moved = [...lines, ...farSwaps(code, wanted), ...repeatedLines(code), ...blankRows(code)];
  const slips = [
    ...moved.filter((slip) => mayExplain(slip) && fillsOpenLines(code, slip)),
    ...filled(code).filter(mayExplain),
  ];
  return slips.map((slip) => ({ slip, effect: effectOf(code, slip.changes) }));
}

/** Tells whether a slip mends more sums than it breaks, or, as a moved line under other errors does, touches only broken ones. Most do neither, so it is told before an effect is made of them. */
function weigh({ variables, checks, syndrome }: Code): (slip: Slip) => boolean {
  const added = new Float64Array(checks.length);
  return ({ kind, changes }) => {
    const touched: number[] = [];
    for (let change = 0; change < changes.length; change++) {
      const { variable = -1, to = 0 } = changes[change] ?? {};
      const { value = 0, incidences = [] } = variables[variable] ?? {};
      for (let at = 0; at < incidences.length; at++) {
        const { equation = 0, sign = 0 } = incidences[at] ?? {};
        if (added[equation] === 0) touched.push(equation);
        added[equation] = (added[equation] ?? 0) + sign * (to - value);
      }
    }
    let mended = 0;
    let spoilt = 0;
    for (let at = 0; at < touched.length; at++) {
      const equation = touched[at] ?? 0;
      const amount = added[equation] ?? 0;
      added[equation] = 0;
      if (amount === 0) continue;
      if (syndrome[equation] === 0) spoilt++;
      else if (syndrome[equation] === -amount) mended++;
    }
    return mended > spoilt || (spoilt === 0 && !kind.startsWith('swap'));
  };
}

/** By how much fewer sums are broken after an effect than before. */
export function gain(syndrome: Float64Array, effect: Effect): number {
  let mended = 0;
  for (const [equation, amount] of effect) {
    const before = syndrome[equation] ?? 0;
    if (before === 0) mended--;
    else if (before + amount === 0) mended++;
  }
  return mended;
}

/** Whether figures that differ stand in a line that shares a cell with a broken sum: nothing else of it can be part of an explanation. */
function mayMend(code: Code, { parts, total }: PrintedLine): boolean {
  const value = (variable: number) => code.variables[variable]?.value;
  if (parts.every((part) => value(part) === value(total))) return false;
  const isBroken = ({ equation }: { readonly equation: number }) => code.syndrome[equation] !== 0;
  const touches = (variable: number) => code.variables[variable]?.incidences.some(isBroken) === true;
  return parts.some(touches) || touches(total);
}

/** Totals left blank that are not nothing. Several may stand in one sum, and none of them then accounts for it alone. */
function filled(code: Code): Slip[] {
  const slips = code.blankTotals.flatMap((variable): Slip | readonly [] => {
    const [line] = code.variables[variable]?.open ?? [];
    const to = line?.parts.reduce((sum, part) => sum + (code.variables[part]?.value ?? 0), line.rest);
    return to === undefined || to === 0 ? [] : { kind: 'cell', changes: [{ variable, to }] };
  });
  return slips.filter((slip) => fillsOpenLines(code, slip));
}
