import type { Counted } from './counted';
import type { Judgement } from './judgement';
import { mostParts } from './rest';

/** 涉案件申请151件，占新收34.79%: the share that follows in the sentence is its share of the table's number. */
export function hasShare(told: Judgement, numbers: readonly Counted[], text: string): boolean {
  const at = numbers.findIndex(({ judgement }) => judgement === told);
  const [one, next] = [numbers[at]?.quantity, numbers[at + 1]?.quantity];
  if (!one || next?.unit !== 'percent' || !told.printed || /[。!?]/.test(text.slice(one.end, next.start))) return false;
  return isShare(told.stated, told.printed, next);
}

function isShare(part: number, whole: number, { value, step }: { readonly value: number; readonly step: number }) {
  return Math.abs((100 * part) / whole - value) <= step * (1 + 1e-9);
}

/** How many numbers ahead of a share may be added up to what it is told of. */
const mostJoined = 3;

/** How many numbers ahead of a share may be what it is a share of. */
const mostBases = 30;

/**
 * 企业申请23件，公开9件、部分公开3件，合计占52.17%: what stands right ahead of a share is that share of any number further ahead, or of what
 * the table has for it; or some that stand together, told as a sum or in one list, are
 * that share of one near them, of some, or of the table's.
 */
export function isOwnShare({ statement, wholes = [] }: Judgement, counts: readonly Counted[], text: string): boolean {
  const ahead = counts.filter(({ quantity }) => quantity.end <= (statement.at ?? statement.start));
  const values = ahead.map(({ quantity }) => quantity.value);
  const isSum = ofSum.test(statement.quote);
  const together = isSum ? mostJoined : listedAtEnd(ahead, text);
  const [own = 0, ...joined] = values
    .slice(-together)
    .map((_, index, { length }) => sumOf(values.slice(index - length)))
    .reverse();
  const isOf = (part: number, wholes: readonly number[]) =>
    wholes.some((whole) => whole > 0 && whole !== part && isShare(part, whole, statement));
  const part = statement.stated?.part ?? own;
  if (part !== own && isOf(part, values.slice(-mostBases))) return true;
  if (isOf(own, [...values.slice(-mostBases), ...joined, ahead.at(-1)?.judgement?.printed ?? 0])) return true;
  if (!isSum && statement.stated?.part == null) return false;
  return joined.some((part) => isOf(part, [...values.slice(-mostParts), ...joined, ...wholes]));
}

const ofSum = /[共计两三总]|之和|二者/;

/** How many of the last numbers no other share and no stop but a comma parts, up to as many as may be added up. */
function listedAtEnd(numbers: readonly Counted[], text: string): number {
  let count = 1;
  for (let index = numbers.length - 1; index > 0 && count < mostJoined; index--) {
    const [before, one] = [numbers[index - 1], numbers[index]];
    if (!before || !one || /[。;!?%]/.test(text.slice(before.quantity.end, one.quantity.start))) break;
    count++;
  }
  return count;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
