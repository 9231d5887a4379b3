import { balanceMismatch } from './balance-mismatch';
import type { Rule } from './define';
import { totalMismatch } from './total-mismatch';

/** The rules, in the order in which their findings are shown. */
export const rules: readonly Rule[] = [totalMismatch, balanceMismatch];
