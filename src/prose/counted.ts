import { compact, findQuantities, type Quantity, type Told } from '../text/statements/index';
import type { Judgement } from './judgement';

/** A passage in compact text, and its counts and percentages. */
export interface Counts {
  readonly text: string;
  readonly numbers: readonly Counted[];
}

/** The counts and percentages of a passage, with what came of holding them against the tables. */
export function countsIn(passage: number, judgements: readonly Judgement[], told: readonly Told[]): Counts {
  const { text } = compact(told[passage]?.text ?? '');
  const among = judgements.filter(({ statement }) => statement.passage === passage);
  return { text, numbers: numbersOf(text, among) };
}

/** A number of a passage, and what came of holding it against the tables, if it was. */
export interface Counted {
  readonly quantity: Quantity;
  readonly judgement: Judgement | undefined;
}

/** The counts and percentages of a passage. */
function numbersOf(text: string, among: readonly Judgement[]): Counted[] {
  return findQuantities(text).flatMap((quantity) =>
    counting.includes(quantity.unit) ? { quantity, judgement: among.find((one) => isTold(one, quantity)) } : [],
  );
}

const counting: readonly Quantity['unit'][] = ['case', 'item', 'percent', 'none'];

function isTold({ statement }: Judgement, { start }: Quantity): boolean {
  return statement.at === start;
}
