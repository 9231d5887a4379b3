import { readAll } from './claim-of-all';
import { readNone } from './claim-of-none';
import type { Clause } from './clauses';
import type { Context } from './context';
import { readOnlyApplicants } from './only-applicants';
import type { Statement } from './statement';
import { wordsOfRoles } from './vocabulary';
import type { Page, Reach } from './words';

const [negation, all, conclude] = [wordsOfRoles('negation'), wordsOfRoles('all'), wordsOfRoles('conclude')];

const applicants = /自然人|公民|个人|企业|公司|法人|机构|组织|律/;

/** Whether the words stand in a text without which it makes no claim. */
export function mayClaim(text: string): boolean {
  return negation.test(text) || (all.test(text) && (conclude.test(text) || applicants.test(text)));
}

/** Reads what a clause says in words: that there was none of something, that all was answered, or that all came from one kind of applicant. */
export function readClaim(page: Page, clause: Clause, words: Reach, context: Context): Statement | null {
  if (!words.understood || !context.thisYear) return null;
  if (words.senses.has('negation')) return readNone(page, clause, words, context);
  return readAll(page, clause, words, context) ?? readOnlyApplicants(page, clause, words, context);
}
