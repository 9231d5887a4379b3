import { applicants } from './consistent';
import { below, pick, type Random } from './random';

/** How a figure is falsified, as people do it. */
export const slipKinds = [
  'transposed digits',
  'dropped digit',
  'doubled digit',
  'copied neighbour',
  'total not updated',
  'off by one',
  'times ten',
  'any other figure',
  'row shifted',
  'cells swapped',
] as const;
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
  const changed =
    kind === 'row shifted'
      ? shifted(random, figures, row)
      : kind === 'cells swapped'
        ? swapped(random, figures, row)
        : single(random, figures, row, kind);
  const intended = Object.fromEntries(Object.keys(changed).map((cell) => [cell, figures[cell] ?? 0]));
  if (!Object.entries(changed).some(([cell, printed]) => printed !== intended[cell])) return undefined;
  for (const [cell, printed] of Object.entries(changed)) {
    if (printed === figures[cell]) delete intended[cell];
    figures[cell] = printed;
  }
  return { kind, intended };
}

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
