import type { Report } from '../model/index';
import type { Reading, Statement } from '../text/statements/index';
import { liftedDoubts, weaker } from './doubts';
import { type Figure, type Figures, figuresOf } from './figures';
import { judgeCount } from './judge-count';
import { baseOf, basesOf, judgeShare, shareOf } from './judge-share';
import type { Judgement } from './judgement';

/**
 * Holds every statement against the tables. A statement that no reading bears out contradicts them only where it is
 * certain, or where its number is a slip of the table's; otherwise it speaks of something else and is left out.
 */
export function judge(statements: readonly Statement[], report: Report): Judgement[] {
  const figures = figuresOf(report);
  const first = statements.map((statement) => judgeOne(statement, figures));
  const lifted = liftedDoubts(first);
  const judgements: Judgement[] = [];
  for (const [index, statement] of statements.entries()) {
    const doubtful = statement.doubt !== undefined && index < (lifted.get(statement.doubt) ?? Infinity);
    const judgement = doubtful ? judgeOne({ ...statement, certainty: weaker(statement) }, figures) : first[index];
    if (judgement) judgements.push(judgement);
  }
  return judgements.filter((judgement) => !isTakenBack(judgement, judgements));
}

/** A report that says 全部办结 and also tells what was left speaks of what was due. */
function isTakenBack({ statement, outcome }: Judgement, all: readonly Judgement[]): boolean {
  const claim = statement.kind === 'all' || (statement.kind === 'share' && statement.value === 100);
  return (
    claim &&
    outcome === 'contradicts' &&
    all.some(
      (other) =>
        other.statement.value > 0 &&
        other.outcome === 'agrees' &&
        other.cells.includes('requests.carriedForward.total'),
    )
  );
}

function judgeOne(statement: Statement, figures: Figures): Judgement | null {
  const found: Figure[] = [];
  let told: Reading | undefined;
  for (const reading of statement.readings) {
    const figure = figures.of(reading);
    if (!figure) continue;
    told ??= reading;
    found.push(figure);
  }
  const first = found[0];
  if (!first || !told) return null;
  const stated = statement.unit === 'money' ? statement.value / 10_000 : statement.value;
  const share = statement.kind === 'share';
  const outcome = share ? judgeShare(statement, found, figures) : judgeCount(statement, stated, found, figures);
  if (outcome === null) return null;
  const base = share ? baseOf(statement, figures) : undefined;
  const printed = share ? shareOf(first, base, figures) : first.value;
  const cells = figures.cellsOf(told);
  const more = statement.kind === 'all' ? ['requests.concluded.total'] : base ? figures.cellsOf(base) : [];
  const all = more.length === 0 ? cells : [...new Set([...cells, ...more])];
  const wholes = share ? basesOf(statement, figures) : [];
  return { outcome, statement, stated, printed, base, wholes, cells: all };
}
