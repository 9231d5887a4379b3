import type { Labelled } from './clauses';
import { sentenceFrom } from './sentence';
import type { Page } from './words';

/** What takes some away from a number again, or says what is left of it. */
const takesAway = /实际(?:新?收|受理)|有效(?:政府信息公开)?申请|剔除|扣除|核减|除去/;

/** 共收到申请307件，其中撤回7件，实际新收300件: the sentence goes on to say what its first number comes to. */
export function isCorrected({ text }: Page, { quantity }: Labelled): boolean {
  return takesAway.test(sentenceFrom(text.text, quantity.end));
}
