import type { Wording } from '../model/index';
import type { Plan } from '../sums/index';
import type { Reading, Term } from '../text/statements/index';

/** What a reading is called in a message: the form's labels joined by plus and minus; in English the parts of the cell ids. */
export function nameOfReading(plan: Plan, { plus, minus = [] }: Reading): Wording {
  const join = (language: 'zh' | 'en') => {
    const names = (terms: readonly Term[]) => [...new Set(terms.map((term) => nameOfTerm(plan, term)[language]))];
    return [names(plus).join(' + '), ...names(minus)].join(' − ');
  };
  return {
    get zh() {
      return join('zh');
    },
    get en() {
      return join('en');
    },
  };
}

function nameOfTerm(plan: Plan, { line, column }: Term): Wording {
  const row = line.slice(line.indexOf('.') + 1);
  const cells = [...plan.cells.values()].filter((cell) => cell.column.id === column);
  const cell =
    cells.find((one) => `${one.table}.${one.row.id}` === line) ??
    cells.find((one) => `${one.table}.${one.row.id}`.startsWith(`${line}.`));
  if (!cell) return { zh: row, en: row };
  const above = cell.row.id.split('.').length - row.split('.').length;
  const label = above === 0 ? (cell.row.line.short ?? cell.row.line.label) : cell.row.labels.at(-1 - above);
  const plain = (label ?? row).replace(/（[^（）]{6,}）/g, '');
  return column === 'total'
    ? { zh: plain, en: row }
    : { zh: `${plain}${cell.column.line.short ?? cell.column.line.label}`, en: `${row}.${column}` };
}
