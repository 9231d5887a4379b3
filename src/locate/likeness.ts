/**
 * How a printed figure may have come from the suggested one: the typing errors of van der Loo, de Jonge and Scholtus,
 * "Correction of rounding, typing, and sign errors with the deducorrect package" (Statistics Netherlands, 2011), and what tables add.
 */
export type Likeness =
  | 'sign-wrong'
  | 'transposed'
  | 'times-ten'
  | 'digit-doubled'
  | 'digit-dropped'
  | 'digit-added'
  | 'neighbour'
  | 'neighbour-small'
  | 'digit-wrong'
  | 'off-by-one'
  | 'total-not-updated'
  | 'left-blank'
  | 'left-zero'
  | 'none';

/** What stands round a cell, as far as it may explain a slip. */
export interface Surroundings {
  /** Figures printed in the squares next to it. */
  readonly neighbours: readonly number[];
  readonly isTotal: boolean;
}

/**
 * How much each kind speaks for an explanation, in rough log-odds. Only the order matters: kinds that few figures can show by
 * chance (transposed digits, a digit lost in a long figure) above those which any small figure shows (one more, one less).
 */
export const weights: Readonly<Record<Likeness, number>> = {
  'sign-wrong': 6,
  transposed: 6,
  'times-ten': 6,
  'digit-doubled': 6,
  'digit-dropped': 5,
  'digit-added': 5,
  neighbour: 4,
  'digit-wrong': 3,
  'off-by-one': 3,
  'left-blank': 3,
  'total-not-updated': 2,
  'left-zero': 2,
  'neighbour-small': 1,
  none: 0,
};

/** Figures of one digit stand next to each other by chance. */
const telling = 10;

/** The most telling way in which `printed` (null where blank) may have come from `intended`; both whole. */
export function likenessOf(printed: number | null, intended: number, { neighbours, isTotal }: Surroundings): Likeness {
  if (printed === null) return 'left-blank';
  if (printed !== 0 && printed === -intended) return 'sign-wrong';
  const wrong = String(printed);
  const right = String(intended);
  if (isTransposed(wrong, right)) return 'transposed';
  if (printed !== 0 && (printed === intended * 10 || printed * 10 === intended)) return 'times-ten';
  if (printed !== 0 && lacksOneOf(wrong, right)) return 'digit-dropped';
  if (intended !== 0 && lacksOneOf(right, wrong)) return /(\d)\1/.test(wrong) ? 'digit-doubled' : 'digit-added';
  if (printed >= telling && neighbours.includes(printed)) return 'neighbour';
  if (Math.abs(printed - intended) === 1) return 'off-by-one';
  if (wrong.length > 1 && differences(wrong, right) === 1) return 'digit-wrong';
  if (isTotal && printed < intended) return 'total-not-updated';
  if (printed === 0) return 'left-zero';
  return neighbours.includes(printed) ? 'neighbour-small' : 'none';
}

/** Two digits next to each other exchanged; a figure that lost a leading nought so (20 for 02) does not count. */
function isTransposed(one: string, other: string): boolean {
  if (one.length !== other.length || differences(one, other) !== 2) return false;
  const at = [...one].findIndex((digit, index) => digit !== other[index]);
  return one[at] === other[at + 1] && one[at + 1] === other[at];
}

/** Whether `short` is `long` with one digit left out. */
function lacksOneOf(short: string, long: string): boolean {
  if (short.length + 1 !== long.length) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}

function differences(one: string, other: string): number {
  return one.length === other.length ? [...one].filter((digit, index) => digit !== other[index]).length : Infinity;
}
