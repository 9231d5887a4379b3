import type { Labelled } from './clauses';
import { type Naming, tellsGroup } from './naming';
import type { Senses } from './senses';
import type { Sense } from './vocabulary';
import { type Page, type Reach, reach } from './words';

/** 重复申请4件，依法不予处理: the clause behind says nothing but which group the row is of, and so what the number is; 对1件重复申请 may tell of one among them. */
export function ofGroup(naming: Naming, { senses }: Reach, page: Page, one: Labelled): Naming {
  const { measure } = naming;
  if (measure?.last !== 'outcome' || measure.certainty !== 'loose') return naming;
  if (!namesRow(senses) || senses.hasAny(['receive', 'concern'])) return naming;
  const behind = clauseBehind(page, one);
  const isOnly = behind?.words.every(({ sense }) => said.has(sense) || sense?.startsWith('requests.'));
  return behind && isOnly && tellsGroup(senses, behind.senses)
    ? { ...naming, measure: { ...measure, certainty: 'certain' } }
    : naming;
}

function namesRow(senses: Senses): boolean {
  return senses.naming('requests.').some((line) => line.split('.').length > 2);
}

const said: ReadonlySet<Sense | null> = new Set<Sense>(['filler', 'all', 'onTime', 'own', 'decide', 'conclude']);

const behindStop = /^,([^,;:。!?()\d]{2,12})[。;]/;

/** What is said behind a number up to the end of its sentence, where that is but a few words. */
function clauseBehind(page: Page, { tailEnd }: Labelled): Reach | null {
  const [whole, words = ''] = behindStop.exec(page.text.text.slice(tailEnd, tailEnd + 15)) ?? [];
  return whole === undefined ? null : reach(page, tailEnd + 1, tailEnd + 1 + words.length);
}
