import type { Report, Wording } from '../model/index';
import { nameOf } from './names';
import { type Plan, planOf } from './plan';
import type { Sum } from './sum';
import type { Term } from './term';

/** How a sum is told: passed, unknown, or failed with both sides written out by the form's labels and the printed figures. */
export type SumVerdict =
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'unknown'; readonly equation: string; readonly cells: readonly string[] }
  | {
      readonly outcome: 'failed';
      readonly cells: readonly string[];
      readonly values: Readonly<Record<'left' | 'right' | 'where' | 'blanks', Wording>>;
      readonly severity?: 'warning';
      readonly left: number;
      readonly right: number;
      readonly equation: string;
    };

/** Tells a sum, and one that could not be checked with the cells which are `wanting` for it. One that blanks could mend is no more than a warning, and says what they would have to be. */
export function sumVerdict(report: Report, sum: Sum, wanting: (sum: Sum) => readonly string[]): SumVerdict {
  if (sum.standing === 'holds') return passed;
  if (sum.standing === 'unknown' || sum.standing === 'vacant')
    return { outcome: 'unknown', equation: sum.id, cells: wanting(sum) };
  const plan = planOf(report);
  const name = (term: Term) => termName(plan, sum, term);
  return {
    outcome: 'failed',
    cells: [...sum.left, ...sum.right].map((term) => term.cell),
    values: {
      left: side(sum.left, name, (parts, total) => `${parts} = ${total}`),
      right: side(sum.right, name, (parts, total) => `${total} = ${parts}`),
      where: whereOf(plan, sum),
      blanks: sum.standing === 'mendable' ? blanksOf(sum, name) : { zh: '', en: '' },
    },
    ...(sum.standing === 'mendable' && { severity: 'warning' }),
    left: sum.leftSum,
    right: sum.rightSum,
    equation: sum.id,
  };
}

const passed: SumVerdict = { outcome: 'passed' };

/** A term is named by what tells it from the others: the column in a row, the row in a column. */
function termName(plan: Plan, sum: Sum, term: Term): Wording {
  if (sum.label !== undefined && sum.right.includes(term)) return { zh: sum.label, en: sum.label };
  const name = nameOf(plan, term.cell);
  return isAcross(plan, sum) ? name.column : name.row;
}

/** Whether a sum goes along a row, as a subtotal that a report adds may too. */
function isAcross(plan: Plan, { kind, left }: Sum): boolean {
  if (kind !== 'subtotal') return kind === 'row';
  return left.length > 1 && new Set(left.map(({ cell }) => plan.cells.get(cell)?.row.id)).size === 1;
}

/** Only what is not nought is written out: a sum of twenty outcomes would not be read otherwise. */
function side(
  terms: readonly Term[],
  name: (term: Term) => Wording,
  equal: (parts: string, total: number) => string,
): Wording {
  const total = terms.reduce((sum, term) => sum + (term.value ?? 0), 0);
  const shown = terms.length > 2 ? terms.filter((term) => term.value) : terms;
  const blank = { zh: '空白', en: 'blank' };
  const inLanguage = (language: keyof Wording) => {
    const parts = shown.map((term) => `${name(term)[language]} ${term.value ?? blank[language]}`).join(' + ');
    if (shown.length === 0) return { zh: '各项均为 0', en: 'nothing' }[language];
    return shown.length === 1 ? parts : equal(parts, total);
  };
  return spelt(inLanguage);
}

/** A text that is only made in the language in which it is asked for. */
function spelt(inLanguage: (language: keyof Wording) => string): Wording {
  return {
    get zh() {
      return inLanguage('zh');
    },
    get en() {
      return inLanguage('en');
    },
  };
}

function whereOf(plan: Plan, sum: Sum): Wording {
  const [first] = sum.left;
  const across = isAcross(plan, sum);
  if (!first || (sum.kind === 'subtotal' && !across)) return { zh: '', en: '' };
  const { row, column } = nameOf(plan, first.cell);
  const common = across ? row : column;
  return { zh: `（${common.zh}）`, en: ` (${common.en})` };
}

function blanksOf(sum: Sum, name: (term: Term) => Wording): Wording {
  const missing = Math.abs(sum.rightSum - sum.leftSum);
  const blanks = (sum.leftSum < sum.rightSum ? sum.left : sum.right).filter((term) => term.value === null);
  const [only] = blanks;
  if (blanks.length === 1 && only) {
    return {
      zh: `；“${name(only).zh}”空白，须为 ${missing} 才相符`,
      en: `; the blank ${name(only).en} would have to be ${missing}`,
    };
  }
  return {
    zh: `；其中 ${blanks.length} 处空白，须合计为 ${missing} 才相符`,
    en: `; its ${blanks.length} blanks would have to come to ${missing}`,
  };
}
