import { applicantsIn } from './applicants';
import type { Topic } from './measure';
import type { Page, Reach } from './words';

const dealing =
  /^[^来自由对向收]{0,6}?(?:公司|(?<!商业)企业|集团)[^由自来提申交]{0,6}?(?:收到|新收|接收|接到|受理|办理|办结|答复)/;

/**
 * 公司收到申请12件: a body that receives and answers requests itself, and no applicant; in the report of a bureau some other body than the one that reports.
 * Among kinds of applicants (自然人收到73件、企业收到12件) it is one of them.
 */
export function isReceiver({ text }: Page, { words, senses }: Reach, { columns }: Topic): boolean {
  const named = applicantsIn(senses);
  const [first] = words;
  const last = words.at(-1);
  if (named.length !== 1 || named[0] !== 'business' || columns.length > 0 || !first || !last) return false;
  return dealing.test(text.text.slice(first.start, last.end));
}
