import { type Beside, intake } from './beside';
import type { Statement, Term } from './statement';

/** What was read of one number: a statement, and its place beside the others, which is only told where some of them are statements. */
export interface Read {
  readonly statement: Statement | null;
  readonly beside: () => Beside | null;
  /** Set where it stands in a bracket, as a part of the number ahead. */
  readonly aside?: boolean;
}

/** The place of what is no count. */
export const noPlace = () => null;

/**
 * The statements of one sentence. A count is the table's only where no other number of its sentence contests that it is the
 * whole of its kind: 收到98件，受理85件; 受理82件，不予受理3件; 局机关60件，下属单位25件; 许可决定4190件，不予许可决定20件. Such a count is left
 * open, and so is a share of it.
 */
export function statementsOf(sentence: readonly Read[]): Statement[] {
  const told: Statement[] = [];
  if (sentence.every(({ statement }) => statement === null)) return told;
  const numbers = sentence.length > 1 ? withParts(sentence) : [];
  let opened = false;
  for (const [index, { statement }] of sentence.entries()) {
    if (!statement) continue;
    const one = numbers[index];
    if (statement.kind === 'count')
      opened = one != null && (isContrasted(one, index, numbers) || isContested(one, index, numbers));
    const follows = statement.kind === 'count' || (statement.kind === 'share' && statement.stated?.part != null);
    told.push(opened && follows ? { ...statement, certainty: 'open' } : statement);
  }
  return told;
}

/** 其中重复申请2件、新提出的140件: new beside a part of another kind in one list, and not all that came in, as beside what was carried in. */
function isContrasted({ kind, part, joined }: Beside, index: number, numbers: readonly (Beside | null)[]): boolean {
  if (kind !== intake || !part) return false;
  const [before, after] = [numbers[index - 1], numbers[index + 1]];
  return (joined && isOtherPart(before)) || (after?.joined === true && isOtherPart(after));
}

function isOtherPart(other: Beside | null | undefined): boolean {
  if (!other?.part || other.kind === null || other.kind === intake) return false;
  return !other.kind.plus.some(({ line }) => line.startsWith('requests.carried'));
}

/** How many numbers on each side of one are held against it: more than anyone writes in a sentence, so that one without an end costs by its length. */
const mostBeside = 50;

function isContested(one: Beside, index: number, numbers: readonly (Beside | null)[]): boolean {
  const end = Math.min(numbers.length, index + mostBeside);
  for (let at = Math.max(0, index - mostBeside); at < end; at++) {
    if (at !== index && contests(numbers[at] ?? null, one, at - index)) return true;
  }
  return false;
}

/** What goes on behind 其中 without being a whole of its own, or is joined to a part, is a part as well (其中网络85件、信函88件), but not what came in anew: 其中撤回4件，实际受理85件. */
function withParts(sentence: readonly Read[]): (Beside | null)[] {
  let within = false;
  return sentence.map((read) => {
    const beside = read.beside();
    if (read.aside) return beside && { ...beside, part: true };
    const anew = beside?.kind === intake && beside.act !== null;
    within = beside !== null && (beside.part || (within && (beside.joined || !(beside.whole || anew))));
    return beside === null || beside.part === within ? beside : { ...beside, part: within };
  });
}

/** Whether a number leaves open that another is the whole; `behind` tells how many numbers behind that one it stands. */
function contests(other: Beside | null, one: Beside, behind: number): boolean {
  if (!other || other.subject !== one.subject) return false;
  if (other.part && !one.part && !(other.whole && other.sure)) return false;
  if (other.whole)
    return isSame(other.kind, one.kind) && other.act !== null && other.act === one.act && other.value !== one.value;
  return (
    isSame(other.kind, one.kind) ||
    (one.everyone && other.kind === intake) ||
    (other.kind === null && (one.subject === 'requests' ? one.kind === intake : behind === 1))
  );
}

/** Whether two kinds are one: the same readings of the table. */
function isSame(one: Beside['kind'], other: Beside['kind']): boolean {
  if (one === other) return true;
  if (one === null || other === null || one === intake || other === intake) return false;
  return isSameSum(one.plus, other.plus) && isSameSum(one.minus ?? [], other.minus ?? []);
}

function isSameSum(terms: readonly Term[], others: readonly Term[]): boolean {
  return (
    terms.length === others.length &&
    terms.every(({ line, column }, index) => line === others[index]?.line && column === others[index]?.column)
  );
}
