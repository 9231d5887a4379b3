import { compact } from './compact';
import { endsWithRequests } from './context';
import { readPassage } from './passage';
import { findQuantities, hasNumeral } from './quantities';
import type { Reporter } from './reporter';
import type { Statement } from './statement';

/** A passage of a report, and what its section is about where that is one of the tables. */
export interface Told {
  readonly text: string;
  readonly subject: 'requests' | 'disputes' | null;
  /** Set for the first passage of a section, where what a heading before it said is over. */
  readonly opens?: boolean;
}

/**
 * The statements of some passages that name a number of the standard tables, in the order in which they stand.
 *
 * The reader goes clause by clause. Every number has a label (收到申请 N件) or a tail (N件结转下年); their words, all taken
 * from a closed vocabulary, decide what is counted, and a clause without a noun of its own goes on with what the clauses
 * before it were about. A count is held against the tables only where everything that its sentence says of it is accounted
 * for: its own words, whose or which numbers the words ahead of it leave in doubt, what it is a part of (其中, 中), and the
 * numbers beside it that may be parts of the same whole. What is left over makes it another count, an `open` one.
 */
export function readStatements(passages: readonly Told[], reporter: Reporter): Statement[] {
  let under: Told['subject'] = null;
  let follows = false;
  const statements: Statement[] = [];
  for (const [index, { text, subject, opens }] of passages.entries()) {
    if (opens) under = null;
    if (isHeading(text)) under = subjectOfHeading(text);
    const about = subject ?? under;
    const goesOn = follows && !opens;
    follows = false;
    const mayCount = about !== null || goesOn || namesCounted(text);
    if (!mayCount || text.length > longestPassage) continue;
    const { found, context } = readPassage({ text: compact(text), index, reporter }, about, goesOn);
    follows = found.length > 0 && context !== null && endsWithRequests(context);
    for (const statement of found) statements.push(statement);
  }
  return statements;
}

/** A line of its own that is no sentence and counts nothing: （二）依申请公开情况. */
function isHeading(text: string): boolean {
  const line = text.trim();
  if (line.length > 30 || /[。；;，,：:]\s*\S/.test(line)) return false;
  return !hasNumeral(line) || findQuantities(compact(line).text).length === 0;
}

function subjectOfHeading(text: string): Told['subject'] {
  if (/复议|诉讼/.test(text)) return 'disputes';
  return /依申请|公开申请/.test(text) ? 'requests' : null;
}

/** A passage in which none of these stands names nothing that the tables count. */
const countable = /申请|复议|诉|规章|规范性|许可|处罚|强制|收费|结转|不予|予以公开|无法提供|部分公开|其他处理|另行制作/;

function namesCounted(text: string): boolean {
  return countable.test(text) || (/\s/.test(text) && countable.test(text.replace(/\s+/g, '')));
}

/** A passage of more characters is no paragraph of a report, nor a report written in one; every clause of it is read against the whole. */
const longestPassage = 30_000;
