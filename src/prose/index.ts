import type { Location, Report } from '../model/index';
import { readStatements } from '../text/statements/index';
import { type Judgement, judge } from './judge';
import { unexplained } from './told-with';

export type { Judgement } from './judge';
export { verdictOn } from './verdict';

/** A statement of the prose held against the tables, and the place of its passage. */
export interface Said extends Judgement {
  readonly location: Location;
}

/** What the sections of a report say of its tables' numbers in words, in the order in which they say it. */
export function proseOf(report: Report): Said[] {
  const told = report.sections.flatMap(({ kind, passages }) => {
    const subject = kind === 'requests' || kind === 'disputes' ? kind : null;
    return passages.map(({ text, location, doubtful }, index) => ({
      ...{ text: doubtful ? '' : text, location, subject },
      opens: index === 0,
    }));
  });
  const statements = readStatements(told, report);
  const texts = told.map(({ text }) => text);
  return unexplained(judge(statements, report), texts, report).map((judgement) => ({
    ...judgement,
    location: told[judgement.statement.passage]?.location ?? {},
  }));
}

/** What one sentence says of a report's tables, read as if it were said of another year. */
export function statedIn(sentence: string, report: Report, year: number): Judgement[] {
  const { organization } = report;
  return judge(readStatements([{ text: sentence, subject: null }], { organization, year }), report);
}
