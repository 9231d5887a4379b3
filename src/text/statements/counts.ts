import { type Beside, besideOf } from './beside';
import { isOfEnforcers, leavesOpen } from './certainty';
import { isJoint } from './clauses';
import type { Read } from './contest';
import { type Context, goOn } from './context';
import { contextAfter } from './context-after';
import { isOtherProcedure } from './naming';
import { afterLead, doubtOfBody } from './progress';
import type { Ended } from './series';
import { countsCases, statementOf } from './statement-of';
import { type Told, toldOf } from './told';
import type { Page } from './words';

/** What was read of a number, and the context after it. */
export interface Step extends Read {
  readonly context: Context;
}

/** Reads one number with its label, or, where nothing in front of it names what it counts, with its tail (3件结转下年). */
export function readCount(page: Page, ended: Ended, before: Context): Step {
  const told = toldOf(page, ended, before);
  const { label, tail, measure, place } = told;
  const body = before.opens ? doubtOfBody(page, label, place) : null;
  const next = contextAfter(told);
  const statement = measure && statementOf(told, measure, next);
  const beside = () => besideNumber(told);
  if (!statement) {
    const compared = label.senses.has('growth') || tail.senses.has('growth');
    const open =
      !measure && label.senses.subject?.startsWith('disputes.') ? goOn(next, { doubt: next.doubt ?? place }) : next;
    const led = leadOf(told, before, open, body);
    return { statement, beside, context: compared || led.previous === null ? led : goOn(led, { previous: null }) };
  }
  const counts = [...next.counts, statement];
  const doubt = body ?? (isOfEnforcers(next.doubt) ? place : (next.doubt ?? place));
  const isOpen = leavesOpen(label, measure);
  const known = { doubt: isOpen ? doubt : next.doubt, opens: next.opens && !isOpen, previous: statement, counts };
  return { statement, beside, context: goOn(next, known) };
}

/** Goes on behind the first number of a sentence that states nothing, whose words may name whose numbers follow. */
function leadOf(
  { page, label, measure, isWay, place }: Told,
  before: Context,
  next: Context,
  body: string | null,
): Context {
  if (measure) return body === null ? next : goOn(next, { doubt: body, opens: false });
  return isWay || !before.opens ? next : afterLead(next, page, label, place);
}

/** How a number stands beside the others of its sentence. */
function besideNumber({ page, one, both: senses, context, naming, measure, isWay }: Told): Beside | null {
  const { quantity, labelStart } = one;
  const namesOther = isOtherProcedure(naming, context) && naming.senses.subject === null;
  if (!countsCases(quantity) || quantity.unit === 'money' || namesOther || isWay) return null;
  const receiving = /新|当年|本年|今年/.exec(page.text.text.slice(labelStart, quantity.start))?.[0] ?? '';
  const joined = isJoint(page.text.text.charAt(labelStart));
  return besideOf(
    measure,
    { senses, understood: naming.understood, value: quantity.value, receiving, joined },
    context,
  );
}
