import { type Equation, equations } from '../../forms/equations';
import type { Edition } from '../../forms/index';
import type { Audit, Language, Report, Unknown } from '../../model/index';
import { say, type Wording } from '../../model/wording';
import { rules } from '../../rules/index';
import { cellsOf, columnLabel, formOf, rowLabel } from './labels';
import { cellLabels } from './messages';

const wordings = {
  row: { zh: '“{label}”一行的合计', en: '{id}' },
  column: { zh: '“{label}”一列的合计', en: '{id}' },
  balance: { zh: '“{label}”一列的勾稽关系', en: '{id}' },
  subtotal: { zh: '报告自加的小计', en: '{id}' },
  wanting: { zh: '{about}（缺{cells}）', en: '{about} (lacking {cells})' },
  all: { zh: '{about}（各格均未读准）', en: '{about} (lacking all its cells)' },
  cells: { zh: '缺{cells}', en: 'lacking {cells}' },
  quote: { zh: '正文“{quote}”', en: 'the text “{quote}”' },
  line: { zh: '{rule}：{count} 项', en: '{rule}: {count}' },
  some: { zh: '，{told}', en: ', {told}' },
  rest: { zh: '等', en: ' and others' },
} as const satisfies Record<string, Wording>;

/** The checks of one rule that could not be made: how many, and what is known of each. */
export interface UnmadeChecks {
  readonly rule: string;
  readonly count: number;
  readonly told: readonly string[];
}

/** The checks that could not be made, by rule, in the order in which they were tried. */
export function unmadeChecks(
  { edition }: Pick<Report, 'edition'>,
  { unknown }: Pick<Audit, 'unknown'>,
  language: Language,
): UnmadeChecks[] {
  const names = [...new Set(unknown.map(({ rule }) => rule))];
  return names.map((rule) => {
    const own = unknown.filter((one) => one.rule === rule);
    const told = own.map((one) => toldOf(one, edition, language)).filter((text) => text !== '');
    return { rule, count: own.length, told };
  });
}

/** What a rule is called: its name in Chinese, its id in English. */
export function ruleName(id: string, language: Language): string {
  return (language === 'zh' ? rules.find((rule) => rule.id === id)?.name : undefined) ?? id;
}

/** As many are written out in a line. */
const most = 3;

/** A line for each rule of which checks could not be made, the first few of them written out. */
export function unmadeLines(report: Report, audit: Audit, language: Language): string[] {
  return unmadeChecks(report, audit, language).map(({ rule, count, told }) => {
    const first = told.slice(0, most).join(language === 'zh' ? '；' : '; ');
    const rest = told.length > most ? wordings.rest[language] : '';
    const line = say(wordings.line, language, { rule: ruleName(rule, language), count });
    return told.length === 0 ? line : line + say(wordings.some, language, { told: first + rest });
  });
}

function toldOf({ cells, equation, quote }: Unknown, edition: Edition, language: Language): string {
  if (quote !== undefined) return say(wordings.quote, language, { quote });
  const wanting = cells.length > 0 && cellLabels(cells, edition, language);
  const sum = equation === undefined ? undefined : equationsOf(edition).get(equation);
  if (equation === undefined) return wanting ? say(wordings.cells, language, { cells: wanting }) : '';
  const about = sumLabel(equation, edition, language);
  if (sum && cells.length === sum.left.length + sum.right.length) return say(wordings.all, language, { about });
  return wanting ? say(wordings.wanting, language, { about, cells: wanting }) : about;
}

/** What a sum is called: the row or the column that it goes along; in English its id. */
function sumLabel(id: string, edition: Edition, language: Language): string {
  const equation = equationsOf(edition).get(id);
  const cell = cellsOf(edition).get(equation?.right[0] ?? '');
  if (!equation || !cell) return say(wordings.subtotal, language, { id });
  const label = equation.kind === 'row' ? rowLabel(cell) : columnLabel(cell);
  return say(wordings[equation.kind], language, { id, label });
}

const equationsByEdition = new Map<Edition, ReadonlyMap<string, Equation>>();

function equationsOf(edition: Edition): ReadonlyMap<string, Equation> {
  const known = equationsByEdition.get(edition);
  if (known) return known;
  const all = new Map(equations(formOf(edition), () => true).map((equation) => [equation.id, equation]));
  equationsByEdition.set(edition, all);
  return all;
}
