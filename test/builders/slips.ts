import { applicants } from './consistent';
import { below, pick, type Random } from './random';

/** How one figure is falsified, as people do it. */
export const oneCellKinds = [
  'transposed digits',
  'dropped digit',
  'doubled digit',
  'copied neighbour',
  'total not updated',
  'off by one',
  'times ten',
  'any other figure',
] as const;

/** How several figures go wrong by one slip. */
export const severalCellKinds = [
  'row shifted',
  'row shifted with its total',
  'row repeated',
  'table moved',
  'cells swapped',
  'cells far apart swapped',
] as const;

export const slipKinds = [...oneCellKinds, ...severalCellKinds] as const;
export type SlipKind = (typeof slipKinds)[number];

/** What one slip changed: the cells with their true figures. */
export interface Falsified {
  readonly kind: SlipKind;
  readonly intended: Readonly<Record<string, number>>;
}

type Figures = Record<string, number>;

/** Falsifies figures of table 三 in place by one slip of a kind; undefined where the drawn cell cannot show that kind. */
export function falsify(random: Random, figures: Figures, kind: SlipKind): Falsified | undefined {
  const rows = rowsOf(figures);
  const row = rows[below(random, rows.length)] ?? '';
  const changed = severalBy[kind]?.(random, figures, row) ?? single(random, figures, row, kind);
  const intended = Object.fromEntries(Object.keys(changed).map((cell) => [cell, figures[cell] ?? 0]));
  if (!Object.entries(changed).some(([cell, printed]) => printed !== intended[cell])) return undefined;
  for (const [cell, printed] of Object.entries(changed)) {
    if (printed === figures[cell]) delete intended[cell];
    figures[cell] = printed;
  }
  return { kind, intended };
}

/** The slips of several cells. */
const severalBy: Readonly<Partial<Record<SlipKind, (random: Random, figures: Figures, row: string) => Figures>>> = {
  'row shifted': shifted,
  'row shifted with its total': shiftedWhole,
  'row repeated': (_, figures, row) => repeated(figures, row),
  'table moved': moved,
  'cells swapped': swapped,
  'cells far apart swapped': farSwapped,
};

function rowsOf(figures: Figures): string[] {
  const totals = Object.keys(figures).filter((cell) => cell.startsWith('requests.') && cell.endsWith('.total'));
  return totals.map((cell) => cell.slice(0, -'.total'.length));
}

function single(random: Random, figures: Figures, row: string, kind: SlipKind): Figures {
  const column = kind === 'total not updated' ? 'total' : pick(random, [...applicants, 'total']);
  const cell = `${row}.${column}`;
  const value = figures[cell] ?? 0;
  const printed = misprint(random, value, kind, neighbours(figures, row, column));
  return printed === undefined || !Number.isSafeInteger(printed) || printed < 0 ? {} : { [cell]: printed };
}

function misprint(random: Random, value: number, kind: SlipKind, around: readonly number[]): number | undefined {
  const digits = String(value);
  const at = below(random, digits.length);
  switch (kind) {
    case 'transposed digits':
      return digits.length < 2 || at === digits.length - 1
        ? undefined
        : Number(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2));
    case 'dropped digit':
      return digits.length < 2 ? undefined : Number(digits.slice(0, at) + digits.slice(at + 1));
    case 'doubled digit':
      return Number(digits.slice(0, at + 1) + digits.slice(at));
    case 'copied neighbour':
      return around[below(random, around.length)];
    case 'total not updated':
      return below(random, value + 1);
    case 'off by one':
      return value + (random() < 0.5 ? 1 : -1);
    case 'times ten':
      return value * 10;
    default:
      return below(random, value * 2 + 20);
  }
}

function neighbours(figures: Figures, row: string, column: string): number[] {
  const columns: readonly string[] = [...applicants, 'total'];
  const rows = rowsOf(figures);
  const left = columns.indexOf(column);
  const above = rows.indexOf(row);
  const ids = [
    `${row}.${columns[left - 1]}`,
    `${row}.${columns[left + 1]}`,
    `${rows[above - 1]}.${column}`,
    `${rows[above + 1]}.${column}`,
  ];
  return ids.flatMap((id) => figures[id] ?? []);
}

/** The six applicants of a row moved on by one column; what falls off comes in at the other end. */
function shifted(random: Random, figures: Figures, row: string): Figures {
  const by = random() < 0.5 ? 1 : applicants.length - 1;
  return Object.fromEntries(
    applicants.map((column, index) => [
      `${row}.${column}`,
      figures[`${row}.${applicants[(index + by) % applicants.length]}`] ?? 0,
    ]),
  );
}

function swapped(random: Random, figures: Figures, row: string): Figures {
  const at = below(random, applicants.length - 1);
  const one = `${row}.${applicants[at]}`;
  const other = `${row}.${applicants[at + 1]}`;
  return { [one]: figures[other] ?? 0, [other]: figures[one] ?? 0 };
}

const columns = [...applicants, 'total'] as const;
const valuesOf = (figures: Figures, row: string) => columns.map((column) => figures[`${row}.${column}`] ?? 0);
const rowWith = (row: string, values: readonly number[]) =>
  Object.fromEntries(columns.map((column, index) => [`${row}.${column}`, values[index] ?? 0]));

/** A row with its total moved on by one column; what falls off is lost, and nought comes in. */
function shiftedWhole(random: Random, figures: Figures, row: string): Figures {
  const values = valuesOf(figures, row);
  return rowWith(row, random() < 0.5 ? [0, ...values.slice(0, -1)] : [...values.slice(1), 0]);
}

/** A row that prints the figures of the one above it. */
function repeated(figures: Figures, row: string): Figures {
  const rows = rowsOf(figures);
  const above = rows[rows.indexOf(row) - 1];
  return above === undefined ? {} : rowWith(row, valuesOf(figures, above));
}

/** All of the table moved on by one column, or by one row. */
function moved(random: Random, figures: Figures): Figures {
  const rows = rowsOf(figures);
  const across = random() < 0.5;
  const back = random() < 0.5;
  const by = back ? 1 : -1;
  return Object.fromEntries(
    rows.flatMap((row, at) => {
      const values = across
        ? columns.map((_, index) => valuesOf(figures, row)[index + by] ?? 0)
        : columns.map((column) => figures[`${rows[at + by]}.${column}`] ?? 0);
      return Object.entries(rowWith(row, values));
    }),
  );
}

/** Two figures that share neither row nor column exchanged. */
function farSwapped(random: Random, figures: Figures, row: string): Figures {
  const rows = rowsOf(figures);
  const one = `${row}.${pick(random, columns)}`;
  const other = `${rows[below(random, rows.length)]}.${pick(random, columns)}`;
  const [first, second] = [one.split('.'), other.split('.')];
  const apart = first.at(-1) !== second.at(-1) && first.slice(0, -1).join() !== second.slice(0, -1).join();
  return apart ? { [one]: figures[other] ?? 0, [other]: figures[one] ?? 0 } : {};
}
