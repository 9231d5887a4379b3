import type { Location, Report } from '../model/index';
import { readStatements, type Told } from '../text/statements/index';
import { judge } from './judge';
import type { Judgement } from './judgement';
import { unexplained } from './told-with';

export type { Judgement } from './judgement';
export { verdictOn } from './verdict';

/** A statement of the prose held against the tables, and the place of its passage. */
export interface Said extends Judgement {
  readonly location: Location;
}

/** What the sections of a report say of its tables' numbers in words, in the order in which they say it. */
export function proseOf(report: Report): Said[] {
  const told: (Told & { readonly location: Location })[] = [];
  for (const { kind, passages } of report.sections) {
    const subject = kind === 'requests' || kind === 'disputes' ? kind : null;
    for (const [index, { text, location, doubtful }] of passages.entries())
      told.push({ text: doubtful ? '' : text, location, subject, opens: index === 0 });
  }
  const judgements = judge(readStatements(told, report), report);
  return unexplained(judgements, told, report).map((judgement) => ({
    ...judgement,
    location: told[judgement.statement.passage]?.location ?? {},
  }));
}

/** What one sentence says of a report's tables, read as if it were said of another year: what agrees with them, and whether a number of it does not. */
export function statedIn(
  sentence: string,
  report: Report,
  year: number,
): { readonly agreeing: readonly Judgement[]; readonly others: boolean } {
  const { organization } = report;
  const statements = readStatements([{ text: sentence, subject: null }], { organization, year });
  const judged = judge(statements, report);
  const agreeing = judged.filter(({ outcome }) => outcome === 'agrees');
  return {
    agreeing,
    others: statements.length > judged.length || judged.some(({ outcome }) => outcome === 'contradicts'),
  };
}
